CREATE TYPE "public"."language" AS ENUM('EN', 'ES');--> statement-breakpoint
CREATE TYPE "public"."proof_purpose" AS ENUM('SIGN_IN', 'REGISTER', 'RESET_PASSWORD');--> statement-breakpoint
CREATE TYPE "public"."group_status" AS ENUM('ACTIVE', 'INACTIVE');--> statement-breakpoint
CREATE TYPE "public"."invite_canceller" AS ENUM('LEARNER', 'ORGANIZATION');--> statement-breakpoint
CREATE TYPE "public"."invite_role" AS ENUM('LEARNER', 'ADMIN');--> statement-breakpoint
CREATE TYPE "public"."suppression_reason" AS ENUM('STOPPED', 'BOUNCED', 'COMPLAINED');--> statement-breakpoint
CREATE TYPE "public"."assignment_reason_kind" AS ENUM('GROUP', 'BY_HAND');--> statement-breakpoint
CREATE TYPE "public"."delivery_state" AS ENUM('QUEUED', 'SENT', 'DELIVERED', 'DEFERRED', 'BOUNCED', 'COMPLAINED', 'FAILED');--> statement-breakpoint
CREATE TYPE "public"."invite_status" AS ENUM('PENDING', 'CANCELLED', 'ACTIVE');--> statement-breakpoint
CREATE TYPE "public"."mail_batch_status" AS ENUM('FROZEN', 'SETTLED', 'PARKED');--> statement-breakpoint
CREATE TYPE "public"."mail_kind" AS ENUM('INVITE', 'REMINDER', 'WELCOME', 'CODE', 'ADDRESS_HAS_ACCOUNT', 'NO_ACCOUNT');--> statement-breakpoint
CREATE TYPE "public"."mail_status" AS ENUM('QUEUED', 'FROZEN', 'SENT', 'FAILED', 'PARKED', 'DROPPED');--> statement-breakpoint
CREATE TYPE "public"."administrator_role" AS ENUM('OWNER', 'ADMIN');--> statement-breakpoint
CREATE TYPE "public"."organization_kind" AS ENUM('ORGANIZATION', 'PERSONAL', 'PLATFORM');--> statement-breakpoint
CREATE TYPE "public"."plan" AS ENUM('FREE', 'PREMIUM');--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT true NOT NULL,
	"name" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"zip" text,
	"language" "language" DEFAULT 'EN' NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "account_address" (
	"account_id" uuid NOT NULL,
	"email" text NOT NULL,
	"verified_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_address_account_id_email_pk" PRIMARY KEY("account_id","email")
);
--> statement-breakpoint
CREATE TABLE "continuation_use" (
	"id" uuid PRIMARY KEY NOT NULL,
	"used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proof" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" "proof_purpose" NOT NULL,
	"email" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "proof_tries" CHECK ("proof"."tries" >= 0)
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_account_id" uuid,
	"action" text NOT NULL,
	"learner_id" uuid,
	"invite_id" uuid,
	"subject_id" uuid,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "audit_entry_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "group" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"status" "group_status" DEFAULT 'ACTIVE' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "group_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "group_training" (
	"organization_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "group_training_organization_id_group_id_training_id_pk" PRIMARY KEY("organization_id","group_id","training_id")
);
--> statement-breakpoint
CREATE TABLE "code_tries" (
	"email" text PRIMARY KEY NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"streak" integer DEFAULT 0 NOT NULL,
	"wait_until" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invite" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"learner_id" uuid,
	"email" text NOT NULL,
	"role" "invite_role" NOT NULL,
	"status" "invite_status" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"code_generation" integer DEFAULT 1 NOT NULL,
	"language" "language" DEFAULT 'EN' NOT NULL,
	"note" text,
	"invited_by" uuid,
	"last_sent_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" "invite_canceller",
	"declined_at" timestamp with time zone,
	"reinvited_after_decline" boolean DEFAULT false NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invite_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "invite_learner_role" CHECK (("invite"."role" = 'LEARNER') = ("invite"."learner_id" is not null)),
	CONSTRAINT "invite_pending" CHECK ("invite"."status" <> 'PENDING' or ("invite"."declined_at" is null and "invite"."accepted_at" is null)),
	CONSTRAINT "invite_cancelled" CHECK (("invite"."status" = 'CANCELLED') = ("invite"."cancelled_at" is not null) and ("invite"."cancelled_at" is null) = ("invite"."cancelled_by" is null)),
	CONSTRAINT "invite_active" CHECK (("invite"."status" = 'ACTIVE') = ("invite"."accepted_at" is not null)),
	CONSTRAINT "invite_version" CHECK ("invite"."version" >= 1 and "invite"."code_generation" >= 1)
);
--> statement-breakpoint
CREATE TABLE "invite_group" (
	"organization_id" uuid NOT NULL,
	"invite_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "invite_group_organization_id_invite_id_group_id_pk" PRIMARY KEY("organization_id","invite_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "invite_request" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invite_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "invite_request_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "suppression" (
	"organization_id" uuid NOT NULL,
	"email" text NOT NULL,
	"reason" "suppression_reason" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suppression_organization_id_email_pk" PRIMARY KEY("organization_id","email")
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	CONSTRAINT "assignment_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "assignment_reason" (
	"organization_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"kind" "assignment_reason_kind" NOT NULL,
	"group_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_reason_group_kind" CHECK (("assignment_reason"."kind" = 'GROUP') = ("assignment_reason"."group_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "learner" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"email_typed" text NOT NULL,
	"status" "invite_status" NOT NULL,
	"account_id" uuid,
	"name" text,
	"invited_at" timestamp with time zone NOT NULL,
	"last_sent_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"delivery_mail_id" uuid,
	"delivery_state" "delivery_state",
	"delivery_at" timestamp with time zone,
	"delivery_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "learner_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "learner_name_once_active" CHECK ("learner"."name" is null or "learner"."accepted_at" is not null),
	CONSTRAINT "learner_active" CHECK ("learner"."status" <> 'ACTIVE' or "learner"."accepted_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "learner_group" (
	"organization_id" uuid NOT NULL,
	"learner_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "learner_group_organization_id_learner_id_group_id_pk" PRIMARY KEY("organization_id","learner_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "learner_tally" (
	"organization_id" uuid NOT NULL,
	"status" "invite_status" NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "learner_tally_organization_id_status_pk" PRIMARY KEY("organization_id","status")
);
--> statement-breakpoint
CREATE TABLE "dev_inbox_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to_email" text NOT NULL,
	"from_text" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"headers" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" "mail_kind" NOT NULL,
	"email" text NOT NULL,
	"email_typed" text NOT NULL,
	"language" "language" NOT NULL,
	"invite_id" uuid,
	"account_id" uuid,
	"proof_id" uuid,
	"link_version" integer,
	"code_generation" integer,
	"priority" smallint DEFAULT 1 NOT NULL,
	"status" "mail_status" DEFAULT 'QUEUED' NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"batch_id" uuid,
	"batch_position" integer,
	"provider_id" text,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "mail_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "mail_frozen_in_batch" CHECK ("mail"."status" not in ('FROZEN') or "mail"."batch_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "mail_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status" "mail_batch_status" DEFAULT 'FROZEN' NOT NULL,
	"priority" smallint NOT NULL,
	"idempotency_key" text NOT NULL,
	"sealed" "bytea",
	"attempt" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp with time zone,
	"first_attempt_at" timestamp with time zone,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"last_error" text,
	"frozen_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "mail_batch_idempotency_key_unique" UNIQUE("idempotency_key"),
	CONSTRAINT "mail_batch_sealed" CHECK (("mail_batch"."status" = 'SETTLED') = ("mail_batch"."sealed" is null))
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"organization_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" "administrator_role",
	"learns" boolean DEFAULT false NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "membership_organization_id_account_id_pk" PRIMARY KEY("organization_id","account_id"),
	CONSTRAINT "membership_for_something" CHECK ("membership"."learns" or "membership"."role" is not null)
);
--> statement-breakpoint
CREATE TABLE "onboarding_message" (
	"organization_id" uuid NOT NULL,
	"subject" text,
	"body" text,
	"copied_at" timestamp with time zone,
	CONSTRAINT "onboarding_message_organization_id_pk" PRIMARY KEY("organization_id")
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "organization_kind" DEFAULT 'ORGANIZATION' NOT NULL,
	"personal_account_id" uuid,
	"name" text NOT NULL,
	"short_name" text,
	"contact_name" text,
	"contact_role" text,
	"contact_email" text,
	"contact_phone" text,
	"postal_address" text,
	"time_zone" text NOT NULL,
	"language" "language" DEFAULT 'EN' NOT NULL,
	"link_days" integer DEFAULT 30 NOT NULL,
	"plan" "plan" DEFAULT 'FREE' NOT NULL,
	"premium_until" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organization_link_days" CHECK ("organization"."link_days" between 1 and 90),
	CONSTRAINT "organization_personal_kind" CHECK (("organization"."kind" = 'PERSONAL') = ("organization"."personal_account_id" is not null)),
	CONSTRAINT "organization_premium" CHECK (("organization"."plan" = 'PREMIUM') = ("organization"."premium_until" is not null))
);
--> statement-breakpoint
CREATE TABLE "organization_logo" (
	"organization_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"png" "bytea" NOT NULL,
	"uploaded_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organization_logo_organization_id_pk" PRIMARY KEY("organization_id")
);
--> statement-breakpoint
CREATE TABLE "organization_training" (
	"organization_id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organization_training_organization_id_training_id_pk" PRIMARY KEY("organization_id","training_id")
);
--> statement-breakpoint
CREATE TABLE "client_key" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"content_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "client_key_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "worker" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson" (
	"training_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"minutes" integer NOT NULL,
	"markdown" text NOT NULL,
	"check" jsonb,
	CONSTRAINT "lesson_training_id_position_pk" PRIMARY KEY("training_id","position")
);
--> statement-breakpoint
CREATE TABLE "training" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"audience" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"language" "language" NOT NULL,
	"minutes" integer NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "training_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "account_address" ADD CONSTRAINT "account_address_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actor_account_id_account_id_fk" FOREIGN KEY ("actor_account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group" ADD CONSTRAINT "group_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group" ADD CONSTRAINT "group_changed_by_account_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_training" ADD CONSTRAINT "group_training_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_training" ADD CONSTRAINT "group_training_organization_id_group_id_group_organization_id_id_fk" FOREIGN KEY ("organization_id","group_id") REFERENCES "public"."group"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_invited_by_account_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_accepted_by_account_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_organization_id_learner_id_learner_organization_id_id_fk" FOREIGN KEY ("organization_id","learner_id") REFERENCES "public"."learner"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite_group" ADD CONSTRAINT "invite_group_organization_id_invite_id_invite_organization_id_id_fk" FOREIGN KEY ("organization_id","invite_id") REFERENCES "public"."invite"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite_group" ADD CONSTRAINT "invite_group_organization_id_group_id_group_organization_id_id_fk" FOREIGN KEY ("organization_id","group_id") REFERENCES "public"."group"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite_request" ADD CONSTRAINT "invite_request_organization_id_invite_id_invite_organization_id_id_fk" FOREIGN KEY ("organization_id","invite_id") REFERENCES "public"."invite"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_reason" ADD CONSTRAINT "assignment_reason_organization_id_assignment_id_assignment_organization_id_id_fk" FOREIGN KEY ("organization_id","assignment_id") REFERENCES "public"."assignment"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_reason" ADD CONSTRAINT "assignment_reason_organization_id_group_id_group_organization_id_id_fk" FOREIGN KEY ("organization_id","group_id") REFERENCES "public"."group"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner" ADD CONSTRAINT "learner_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner" ADD CONSTRAINT "learner_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_group" ADD CONSTRAINT "learner_group_organization_id_learner_id_learner_organization_id_id_fk" FOREIGN KEY ("organization_id","learner_id") REFERENCES "public"."learner"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_group" ADD CONSTRAINT "learner_group_organization_id_group_id_group_organization_id_id_fk" FOREIGN KEY ("organization_id","group_id") REFERENCES "public"."group"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_tally" ADD CONSTRAINT "learner_tally_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_proof_id_proof_id_fk" FOREIGN KEY ("proof_id") REFERENCES "public"."proof"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_organization_id_invite_id_invite_organization_id_id_fk" FOREIGN KEY ("organization_id","invite_id") REFERENCES "public"."invite"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onboarding_message" ADD CONSTRAINT "onboarding_message_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_personal_account_id_account_id_fk" FOREIGN KEY ("personal_account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_logo" ADD CONSTRAINT "organization_logo_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_logo" ADD CONSTRAINT "organization_logo_uploaded_by_account_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_training" ADD CONSTRAINT "organization_training_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_training" ADD CONSTRAINT "organization_training_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_address_email" ON "account_address" USING btree ("email");--> statement-breakpoint
CREATE INDEX "credential_user" ON "credential" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "proof_email" ON "proof" USING btree ("email","purpose","created_at");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit_entry" USING btree ("organization_id","at");--> statement-breakpoint
CREATE INDEX "audit_learner" ON "audit_entry" USING btree ("organization_id","learner_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "group_name" ON "group" USING btree ("organization_id","name_key");--> statement-breakpoint
CREATE INDEX "group_training_training" ON "group_training" USING btree ("organization_id","training_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invite_pending_once" ON "invite" USING btree ("organization_id","email") WHERE "invite"."status" = 'PENDING';--> statement-breakpoint
CREATE UNIQUE INDEX "invite_id" ON "invite" USING btree ("id");--> statement-breakpoint
CREATE INDEX "invite_email" ON "invite" USING btree ("email","status");--> statement-breakpoint
CREATE INDEX "invite_learner" ON "invite" USING btree ("organization_id","learner_id");--> statement-breakpoint
CREATE INDEX "invite_group_group" ON "invite_group" USING btree ("organization_id","group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invite_request_open" ON "invite_request" USING btree ("organization_id","invite_id") WHERE "invite_request"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_once" ON "assignment" USING btree ("organization_id","account_id","training_id");--> statement-breakpoint
CREATE INDEX "assignment_account" ON "assignment" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "assignment_training" ON "assignment" USING btree ("organization_id","training_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_reason_once" ON "assignment_reason" USING btree ("organization_id","assignment_id","kind",coalesce("group_id", '00000000-0000-0000-0000-000000000000'::uuid));--> statement-breakpoint
CREATE INDEX "assignment_reason_group" ON "assignment_reason" USING btree ("organization_id","group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "learner_email" ON "learner" USING btree ("organization_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "learner_account" ON "learner" USING btree ("organization_id","account_id");--> statement-breakpoint
CREATE INDEX "learner_invited" ON "learner" USING btree ("organization_id","invited_at","id");--> statement-breakpoint
CREATE INDEX "learner_name" ON "learner" USING btree ("organization_id","name","id");--> statement-breakpoint
CREATE INDEX "learner_status_invited" ON "learner" USING btree ("organization_id","status","invited_at","id");--> statement-breakpoint
CREATE INDEX "learner_delivery" ON "learner" USING btree ("organization_id","delivery_state","invited_at","id");--> statement-breakpoint
CREATE INDEX "learner_group_group" ON "learner_group" USING btree ("organization_id","group_id","learner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_id" ON "mail" USING btree ("id");--> statement-breakpoint
CREATE INDEX "mail_queue" ON "mail" USING btree ("priority","not_before","id") WHERE "mail"."status" = 'QUEUED';--> statement-breakpoint
CREATE INDEX "mail_batch_members" ON "mail" USING btree ("batch_id") WHERE "mail"."batch_id" is not null;--> statement-breakpoint
CREATE INDEX "mail_invite" ON "mail" USING btree ("organization_id","invite_id","created_at");--> statement-breakpoint
CREATE INDEX "mail_to" ON "mail" USING btree ("organization_id","email","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_by_provider_id" ON "mail" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "mail_batch_due" ON "mail_batch" USING btree ("priority","next_attempt_at") WHERE "mail_batch"."status" = 'FROZEN';--> statement-breakpoint
CREATE INDEX "membership_account" ON "membership" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_personal" ON "organization" USING btree ("personal_account_id");--> statement-breakpoint
CREATE INDEX "training_title" ON "training" USING btree ("title","id");