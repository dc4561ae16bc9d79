import { decide } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { writeAudit } from "../audit/index.ts";
import { findLearnersByIds } from "../learners/index.ts";
import { queueMails } from "../mail/index.ts";
import { typedAddress } from "./administratorInvites.store.ts";
import { reminderMail } from "./mails.ts";
import { holdReminderPlan, lockDueForReminder, remindingOrganizations } from "./reminders.store.ts";
import { updateInvite } from "./writeInvites.store.ts";

/** Invites that one transaction reminds of; it holds their locks. */
const TOGETHER = 100;

/**
 * Queues every reminder that is due. Any number of workers may do so at once: an invite is reminded of under its lock,
 * and the outbox takes the reminder of a day of one sending only once.
 * @returns how many were queued
 */
export async function sendReminders({ db, clock }: Pick<App, "db" | "clock">): Promise<number> {
  let queued = 0;
  for (const id of await remindingOrganizations(db)) {
    for (let some = TOGETHER; some === TOGETHER; queued += some) {
      some = await inTransaction(db, (tx) => remindSome(tx, id, clock.now()));
    }
  }
  return queued;
}

/** @returns how many were reminded of; TOGETHER where there may be more */
async function remindSome(tx: Tx, organizationId: string, now: Date): Promise<number> {
  const plan = await holdReminderPlan(tx, organizationId);
  if (!plan) return 0;
  const due = await lockDueForReminder(tx, organizationId, plan, now, TOGETHER);
  const ids = due.flatMap(({ row }) => row.learnerId ?? []);
  const learners = new Map(
    (await findLearnersByIds(tx, organizationId, ids)).map(({ id, emailTyped }) => [id, emailTyped]),
  );
  const reminded = due.flatMap((stored) => {
    const decision = decide(stored.invite, { type: "remind", plan }, now);
    const [event] = decision.ok ? decision.events : [];
    if (!decision.ok || event?.type !== "reminded") return [];
    const typed = learners.get(stored.row.learnerId ?? "") ?? typedAddress(stored.row);
    return [{ ...stored, next: decision.invite, day: event.day, typed }];
  });
  for (const { row, next } of reminded) await updateInvite(tx, row, next);
  await queueMails(
    tx,
    reminded.map(({ row, next, day, typed }) => reminderMail(row, next, typed, { now, day })),
  );
  await writeAudit(
    tx,
    reminded.map(({ row, day }) => ({
      organizationId,
      at: now,
      actorAccountId: null,
      action: "REMINDED" as const,
      learnerId: row.learnerId,
      inviteId: row.id,
      facts: { day },
    })),
  );
  return reminded.length;
}
