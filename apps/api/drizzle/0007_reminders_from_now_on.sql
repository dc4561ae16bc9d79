-- Reminders begin with this version: nobody is reminded of what fell due before it.
UPDATE "organization" SET "reminders_since" = now();
