CREATE TYPE "public"."platform_role" AS ENUM('SUPPORT');--> statement-breakpoint
CREATE TYPE "public"."help_request_kind" AS ENUM('PREMIUM');--> statement-breakpoint
CREATE TYPE "public"."help_request_outcome" AS ENUM('GRANTED', 'CLOSED');--> statement-breakpoint
CREATE TABLE "help_request" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" "help_request_kind" NOT NULL,
	"message" text,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"outcome" "help_request_outcome",
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	CONSTRAINT "help_request_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "help_request_closed" CHECK (("help_request"."closed_at" is null) = ("help_request"."outcome" is null))
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "platform_role" "platform_role";--> statement-breakpoint
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_closed_by_account_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "help_request_open_once" ON "help_request" USING btree ("organization_id","kind") WHERE "help_request"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "help_request_open" ON "help_request" USING btree ("asked_at","id") WHERE "help_request"."closed_at" is null;