CREATE TYPE "public"."import_outcome" AS ENUM('INVITED', 'REINVITED', 'BROUGHT_FORWARD', 'MERGED', 'GROUP_ADDED', 'UNCHANGED', 'STAYED');--> statement-breakpoint
CREATE TYPE "public"."import_status" AS ENUM('PREVIEW', 'CONFIRMED', 'STOPPED');--> statement-breakpoint
CREATE TABLE "group_alias" (
	"organization_id" uuid NOT NULL,
	"name_key" text NOT NULL,
	"name" text NOT NULL,
	"group_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "group_alias_organization_id_name_key_pk" PRIMARY KEY("organization_id","name_key")
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"organization_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"email_cell" text NOT NULL,
	"groups_cell" text NOT NULL,
	"hidden" boolean DEFAULT false NOT NULL,
	"formula" boolean DEFAULT false NOT NULL,
	"merged_groups" text,
	"left_out" boolean DEFAULT false NOT NULL,
	"planned" jsonb NOT NULL,
	"outcome" "import_outcome",
	"learner_id" uuid,
	"invite_id" uuid,
	CONSTRAINT "import_row_organization_id_import_id_row_pk" PRIMARY KEY("organization_id","import_id","row"),
	CONSTRAINT "import_row_number" CHECK ("import_row"."row" >= 1)
);
--> statement-breakpoint
CREATE TABLE "import" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"status" "import_status" DEFAULT 'PREVIEW' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"default_group_id" uuid,
	"answers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"tally" jsonb NOT NULL,
	"drift" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" uuid,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"send_at" timestamp with time zone,
	"stopped_by" uuid,
	"stopped_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	CONSTRAINT "import_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "import_confirmed" CHECK (("import"."status" = 'PREVIEW') = ("import"."confirmed_at" is null)),
	CONSTRAINT "import_stopped" CHECK (("import"."status" = 'STOPPED') = ("import"."stopped_at" is not null)),
	CONSTRAINT "import_paused" CHECK ("import"."paused_at" is null or "import"."status" = 'CONFIRMED')
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "group_alias" ADD CONSTRAINT "group_alias_organization_id_group_id_group_organization_id_id_fk" FOREIGN KEY ("organization_id","group_id") REFERENCES "public"."group"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_organization_id_import_id_import_organization_id_id_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "public"."import"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_organization_id_learner_id_learner_organization_id_id_fk" FOREIGN KEY ("organization_id","learner_id") REFERENCES "public"."learner"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_organization_id_invite_id_invite_organization_id_id_fk" FOREIGN KEY ("organization_id","invite_id") REFERENCES "public"."invite"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_changed_by_account_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_confirmed_by_account_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_stopped_by_account_id_fk" FOREIGN KEY ("stopped_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_organization_id_default_group_id_group_organization_id_id_fk" FOREIGN KEY ("organization_id","default_group_id") REFERENCES "public"."group"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_row_learner" ON "import_row" USING btree ("organization_id","learner_id","import_id") WHERE "import_row"."learner_id" is not null;--> statement-breakpoint
CREATE INDEX "import_newest" ON "import" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "import_stale" ON "import" USING btree ("created_at") WHERE "import"."status" = 'PREVIEW';--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_organization_id_import_id_import_organization_id_id_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "public"."import"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_import" ON "mail" USING btree ("organization_id","import_id") WHERE "mail"."import_id" is not null;