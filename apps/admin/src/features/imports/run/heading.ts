import type { ImportRunQuery } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { dayAndTime } from "../../../text/dates.ts";
import { figure } from "../../../text/numbers.ts";
import { leftUs } from "./progress.ts";

export type RunFacts = NonNullable<NonNullable<ImportRunQuery["organization"]>["import"]>;

/** The page's fact: "284 of 452 e-mails sent." */
export function runHeading(
  run: Pick<RunFacts, "status" | "progress" | "pausedAt" | "sendAt" | "tally">,
  timeZone: string,
  now = new Date(),
): string {
  const { status, progress, pausedAt, sendAt, tally } = run;
  if (status === "STOPPED") return m.run_stopped();
  const { total = 0, queued = 0, withdrawn = 0, failed = 0 } = progress ?? {};
  if (total === 0) return m.run_no_emails({ count: tally.go, shown: figure(tally.go) });
  const left = progress ? leftUs(progress) : 0;
  const values = { count: total, all: figure(total), sent: figure(left) };
  if (pausedAt !== null && queued > 0) return m.run_paused(values);
  if (queued > 0 && left === 0 && sendAt !== null && new Date(sendAt) > now)
    return m.run_waiting({ ...values, when: dayAndTime(sendAt, timeZone) });
  if (queued === 0 && withdrawn + failed === 0) return m.run_all_sent(values);
  return m.run_sent(values);
}

/** What comes next, and that nobody has to wait for it. */
export function runLead(run: RunFacts, minutes: number | null): string {
  const { status, progress, pausedAt, pausedBy, stoppedBy, canStop } = run;
  if (status === "STOPPED") return stoppedBy ? m.run_stopped_by({ by: stoppedBy }) : m.run_stopped_text();
  if (!progress || progress.total === 0) return m.run_no_emails_text();
  if (progress.queued > 0 && pausedAt !== null)
    return pausedBy ? m.run_paused_by({ by: pausedBy }) : m.run_paused_text();
  if (progress.queued === 0 && progress.accepted === 0) return m.run_accepted_none();
  if (progress.queued === 0)
    return m.run_accepted({ count: progress.accepted, shown: figure(progress.accepted) });
  if (minutes !== null) return m.run_minutes({ count: minutes });
  return canStop ? m.run_can_stop() : m.run_goes_on();
}
