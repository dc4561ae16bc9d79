-- Part-of-address and part-of-name search within one organization.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin;
--> statement-breakpoint
CREATE INDEX "learner_email_search" ON "learner" USING gin ("organization_id", "email" gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX "learner_name_search" ON "learner" USING gin ("organization_id", lower("name") gin_trgm_ops);
--> statement-breakpoint
-- The tally is kept by the statement that changes learners, once a statement and in a fixed order, so that two
-- statements of one organization cannot wait for each other in a circle.
CREATE FUNCTION keep_learner_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO learner_tally AS t (organization_id, status, count)
      SELECT organization_id, status, count(*) FROM added GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT (organization_id, status) DO UPDATE SET count = t.count + excluded.count;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE learner_tally t SET count = t.count - g.n
      FROM (SELECT organization_id, status, count(*) AS n FROM gone GROUP BY 1, 2) g
      WHERE t.organization_id = g.organization_id AND t.status = g.status;
  ELSE
    INSERT INTO learner_tally AS t (organization_id, status, count)
      SELECT organization_id, status, sum(n) FROM (
        SELECT organization_id, status, count(*) AS n FROM added GROUP BY 1, 2
        UNION ALL
        SELECT organization_id, status, -count(*) FROM gone GROUP BY 1, 2
      ) d GROUP BY 1, 2 HAVING sum(n) <> 0 ORDER BY 1, 2
      ON CONFLICT (organization_id, status) DO UPDATE SET count = t.count + excluded.count;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER learner_tally_insert AFTER INSERT ON learner
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_learner_tally();
--> statement-breakpoint
CREATE TRIGGER learner_tally_delete AFTER DELETE ON learner
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION keep_learner_tally();
--> statement-breakpoint
CREATE TRIGGER learner_tally_update AFTER UPDATE ON learner
  REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_learner_tally();
--> statement-breakpoint
-- The tenant of mail that no organization sends.
INSERT INTO organization (id, kind, name, time_zone) VALUES ('00000000-0000-0000-0000-000000000000', 'PLATFORM', 'Muster', 'UTC');
