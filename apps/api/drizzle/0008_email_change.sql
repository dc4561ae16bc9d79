ALTER TYPE "public"."proof_purpose" ADD VALUE 'CHANGE_EMAIL';--> statement-breakpoint
ALTER TYPE "public"."mail_kind" ADD VALUE 'EMAIL_CHANGED';--> statement-breakpoint
ALTER TABLE "proof" ADD COLUMN "account_id" uuid;--> statement-breakpoint
ALTER TABLE "proof" ADD CONSTRAINT "proof_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proof_account" ON "proof" USING btree ("account_id") WHERE "proof"."account_id" is not null;