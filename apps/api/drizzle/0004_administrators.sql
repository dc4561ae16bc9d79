ALTER TYPE "public"."mail_kind" ADD VALUE 'ADMINISTRATOR_REMOVED' BEFORE 'CODE';--> statement-breakpoint
ALTER TABLE "invite" ADD COLUMN "email_typed" text;