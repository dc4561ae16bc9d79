DROP INDEX "assignment_training";--> statement-breakpoint
DROP INDEX "learner_account";--> statement-breakpoint
CREATE INDEX "learner_of_account" ON "learner" USING btree ("account_id") WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX "assignment_training" ON "assignment" USING btree ("organization_id","training_id","account_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "learner_account" ON "learner" USING btree ("organization_id","account_id","removed_at");