ALTER TYPE "public"."mail_kind" ADD VALUE 'REQUESTS_DIGEST' BEFORE 'LEARNER_REMOVED';--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "digest_day" date;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "requests_digest" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_digest_once" ON "mail" USING btree ("organization_id","account_id","digest_day") WHERE "mail"."digest_day" is not null;