ALTER TABLE "import" ADD COLUMN "paused_by" uuid;--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_paused_by_account_id_fk" FOREIGN KEY ("paused_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_confirmed_newest" ON "import" USING btree ("organization_id","confirmed_at") WHERE "import"."status" = 'CONFIRMED';--> statement-breakpoint
CREATE INDEX "import_on_hold" ON "import" USING btree ("id") WHERE "import"."paused_at" is not null;