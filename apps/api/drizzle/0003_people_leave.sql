ALTER TYPE "public"."proof_purpose" ADD VALUE 'DELETE_ACCOUNT';--> statement-breakpoint
ALTER TABLE "assignment" DROP CONSTRAINT "assignment_account_id_account_id_fk";
--> statement-breakpoint
ALTER TABLE "assignment" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "learner_id" uuid;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_learner_fk" FOREIGN KEY ("organization_id","learner_id") REFERENCES "public"."learner"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_learner" ON "assignment" USING btree ("organization_id","learner_id") WHERE "assignment"."learner_id" is not null;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_of_somebody" CHECK ("assignment"."account_id" is not null or "assignment"."learner_id" is not null);--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_ended_unbegun" CHECK ("assignment"."ended_at" is null or "assignment"."started_at" is null);--> statement-breakpoint
ALTER TABLE "learner" ADD CONSTRAINT "learner_removed" CHECK ("learner"."removed_at" is null or "learner"."accepted_at" is not null);--> statement-breakpoint
-- Who has left counts no longer.
CREATE OR REPLACE FUNCTION keep_learner_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO learner_tally AS t (organization_id, status, count)
      SELECT organization_id, status, count(*) FROM added WHERE removed_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT (organization_id, status) DO UPDATE SET count = t.count + excluded.count;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE learner_tally t SET count = t.count - g.n
      FROM (SELECT organization_id, status, count(*) AS n FROM gone WHERE removed_at IS NULL GROUP BY 1, 2) g
      WHERE t.organization_id = g.organization_id AND t.status = g.status;
  ELSE
    INSERT INTO learner_tally AS t (organization_id, status, count)
      SELECT organization_id, status, sum(n) FROM (
        SELECT organization_id, status, count(*) AS n FROM added WHERE removed_at IS NULL GROUP BY 1, 2
        UNION ALL
        SELECT organization_id, status, -count(*) FROM gone WHERE removed_at IS NULL GROUP BY 1, 2
      ) d GROUP BY 1, 2 HAVING sum(n) <> 0 ORDER BY 1, 2
      ON CONFLICT (organization_id, status) DO UPDATE SET count = t.count + excluded.count;
  END IF;
  RETURN NULL;
END $$;
