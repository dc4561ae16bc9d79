ALTER TYPE "public"."mail_kind" ADD VALUE 'LEARNER_REMOVED' BEFORE 'CODE';--> statement-breakpoint
CREATE TABLE "bulk_act" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"actor_account_id" uuid,
	"operation" text NOT NULL,
	"key" text NOT NULL,
	"content_hash" text NOT NULL,
	"learner_ids" uuid[] NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"affected" integer DEFAULT 0 NOT NULL,
	"skipped" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bulk_act_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "bulk_act_done" CHECK ("bulk_act"."done" between 0 and cardinality("bulk_act"."learner_ids"))
);
--> statement-breakpoint
CREATE TABLE "learner_removal" (
	"organization_id" uuid NOT NULL,
	"removal_id" uuid NOT NULL,
	"learner_id" uuid NOT NULL,
	"account_id" uuid,
	"joined_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "learner_removal_organization_id_removal_id_learner_id_pk" PRIMARY KEY("organization_id","removal_id","learner_id")
);
--> statement-breakpoint
DROP INDEX "learner_invited";--> statement-breakpoint
DROP INDEX "learner_name";--> statement-breakpoint
DROP INDEX "learner_status_invited";--> statement-breakpoint
DROP INDEX "learner_delivery";--> statement-breakpoint
ALTER TABLE "invite" ADD COLUMN "opened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "corrected_to" uuid;--> statement-breakpoint
ALTER TABLE "bulk_act" ADD CONSTRAINT "bulk_act_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_act" ADD CONSTRAINT "bulk_act_actor_account_id_account_id_fk" FOREIGN KEY ("actor_account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_removal" ADD CONSTRAINT "learner_removal_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_removal" ADD CONSTRAINT "learner_removal_act_fk" FOREIGN KEY ("organization_id","removal_id") REFERENCES "public"."bulk_act"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_removal" ADD CONSTRAINT "learner_removal_learner_fk" FOREIGN KEY ("organization_id","learner_id") REFERENCES "public"."learner"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bulk_act_once" ON "bulk_act" USING btree ("organization_id","actor_account_id","operation","key");--> statement-breakpoint
CREATE INDEX "bulk_act_started" ON "bulk_act" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "learner_removal_account" ON "learner_removal" USING btree ("account_id");--> statement-breakpoint
ALTER TABLE "learner" ADD CONSTRAINT "learner_corrected_fk" FOREIGN KEY ("organization_id","corrected_to") REFERENCES "public"."learner"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "learner_accepted" ON "learner" USING btree ("organization_id","accepted_at","id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "learner_expiry" ON "learner" USING btree ("organization_id","expires_at","id") WHERE removed_at is null and status = 'PENDING';--> statement-breakpoint
CREATE INDEX "learner_corrected" ON "learner" USING btree ("organization_id","corrected_to") WHERE corrected_to is not null;--> statement-breakpoint
CREATE INDEX "mail_account" ON "mail" USING btree ("account_id") WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX "learner_invited" ON "learner" USING btree ("organization_id","invited_at","id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "learner_name" ON "learner" USING btree ("organization_id","name","id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "learner_status_invited" ON "learner" USING btree ("organization_id","status","invited_at","id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "learner_delivery" ON "learner" USING btree ("organization_id","delivery_state","invited_at","id") WHERE removed_at is null;