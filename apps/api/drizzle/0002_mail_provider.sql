CREATE TABLE "mail_provider" (
	"name" text PRIMARY KEY NOT NULL,
	"paused_until" timestamp with time zone,
	"pause_reason" text,
	"window_limit" integer,
	"window_left" integer,
	"window_ends_at" timestamp with time zone,
	CONSTRAINT "mail_provider_window" CHECK ("mail_provider"."window_limit" is null or "mail_provider"."window_left" is not null)
);
--> statement-breakpoint
DROP INDEX "learner_account";--> statement-breakpoint
DROP INDEX "mail_queue";--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "claimed_until" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "learner_account" ON "learner" USING btree ("organization_id","account_id");--> statement-breakpoint
CREATE INDEX "mail_queue" ON "mail" USING btree ("priority","organization_id","not_before","id") WHERE "mail"."status" = 'QUEUED';