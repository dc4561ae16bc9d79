CREATE TYPE "public"."request_kind" AS ENUM('NEW_INVITE', 'BOUNCED', 'INACTIVE_GROUP');--> statement-breakpoint
DROP INDEX "invite_request_open";--> statement-breakpoint
ALTER TABLE "invite" ADD COLUMN "reminded_day" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invite" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invite_request" ADD COLUMN "kind" "request_kind" DEFAULT 'NEW_INVITE' NOT NULL;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "reminder_day" smallint;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "reminder_days" integer[] DEFAULT '{3,10}' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "reminders_since" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "invite_reminders" ON "invite" USING btree ("organization_id","reminded_day","last_sent_at") WHERE "invite"."status" = 'PENDING';--> statement-breakpoint
CREATE INDEX "invite_request_asked" ON "invite_request" USING btree ("organization_id","asked_at","id") WHERE "invite_request"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "mail_invitees" ON "mail" USING btree ("organization_id","not_before","email") WHERE "mail"."kind" = 'INVITE';--> statement-breakpoint
CREATE UNIQUE INDEX "mail_reminder_once" ON "mail" USING btree ("organization_id","invite_id","code_generation","reminder_day") WHERE "mail"."reminder_day" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "invite_request_open" ON "invite_request" USING btree ("organization_id","invite_id","kind") WHERE "invite_request"."closed_at" is null;--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_reminder_days" CHECK (cardinality("organization"."reminder_days") <= 5);