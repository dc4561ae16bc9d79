CREATE TYPE "public"."mail_pause_reason" AS ENUM('BOUNCES', 'COMPLAINTS', 'ABUSE');--> statement-breakpoint
CREATE TABLE "provider_event" (
	"id" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"organization_id" uuid,
	"mail_id" uuid,
	"state" "delivery_state" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text,
	"detail" text,
	"permanent" boolean NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "provider_event_tenant" CHECK (("provider_event"."organization_id" is null) = ("provider_event"."mail_id" is null))
);
--> statement-breakpoint
ALTER TABLE "suppression" ADD COLUMN "cause" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "delivery_state" "delivery_state";--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "delivery_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "delivery_reason" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "bounced_for_good" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "mail_paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "mail_pause_reason" "mail_pause_reason";--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "mail_resumed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "provider_event" ADD CONSTRAINT "provider_event_organization_id_mail_id_mail_organization_id_id_fk" FOREIGN KEY ("organization_id","mail_id") REFERENCES "public"."mail"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provider_event_mail" ON "provider_event" USING btree ("organization_id","mail_id");--> statement-breakpoint
CREATE INDEX "provider_event_waiting" ON "provider_event" USING btree ("provider_id") WHERE "provider_event"."mail_id" is null;--> statement-breakpoint
CREATE INDEX "mail_sent" ON "mail" USING btree ("organization_id","settled_at") WHERE "mail"."status" = 'SENT';--> statement-breakpoint
CREATE INDEX "organization_paused" ON "organization" USING btree ("id") WHERE "organization"."mail_paused_at" is not null;--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_paused_for" CHECK (("organization"."mail_paused_at" is null) = ("organization"."mail_pause_reason" is null));