import { type DeliveryFact, deliveryOf, type ProviderEvent, suppressionBy } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { PLATFORM_ORGANIZATION } from "../../platform/ids.ts";
import { openBounceRequests } from "../requests/index.ts";
import {
  adoptEvents,
  factsOfMail,
  insertEvent,
  lockIds,
  lockToldMail,
  showFact,
  type ToldMail,
} from "./events.store.ts";
import { pauseWhereTooMuch } from "./mailPause.ts";
import { suppress } from "./suppressions.store.ts";

/**
 * What came of an event. APPLIED: it is shown. KNOWN: it had come before. WAITING: its mail's id is not written down
 * yet; it is shown once it is. STRANGE: it is about no mail of ours.
 */
export type EventOutcome = "APPLIED" | "KNOWN" | "WAITING" | "STRANGE";

/**
 * Applies what the mail provider told, once for each event id, in whatever order events come. It changes facts about
 * the delivery, and what they mean for later mail to the address and from the organization; an invite's status or a
 * membership never.
 */
export async function applyEvent(
  { db, clock }: Pick<App, "db" | "clock">,
  id: string,
  event: ProviderEvent,
): Promise<EventOutcome> {
  return inTransaction(db, async (tx): Promise<EventOutcome> => {
    const now = clock.now();
    const mail = await lockToldMail(tx, event);
    if (!mail && event.mailId !== null) return "STRANGE";
    if (!(await insertEvent(tx, id, event, mail, now))) return "KNOWN";
    if (!mail) return "WAITING";
    await show(tx, mail, event.providerId, now);
    return "APPLIED";
  });
}

/** Applies the events that came before the ids of these mails, which were just written down. */
export async function applyWaitingEvents(tx: Tx, mailIds: readonly string[], now: Date): Promise<void> {
  await lockIds(tx);
  for (const mail of await adoptEvents(tx, mailIds)) await show(tx, mail, mail.providerId ?? "", now);
}

async function show(tx: Tx, mail: ToldMail, providerId: string, now: Date): Promise<void> {
  const facts = await factsOfMail(tx, mail);
  const known = deliveryOf(facts);
  if (!known) return;
  await showFact(tx, mail, known, providerId);
  await consequences(tx, mail, known, now);
}

/** Mail that no organization sends has no organization that could be told; it is limited by itself. */
async function consequences(tx: Tx, mail: ToldMail, fact: DeliveryFact, now: Date): Promise<void> {
  const { organizationId, email } = mail;
  const reason = suppressionBy(fact);
  if (!reason || organizationId === PLATFORM_ORGANIZATION) return;
  const { at, reason: cause } = fact;
  const news = await suppress(tx, { organizationId, email, reason, cause, at });
  if (news && reason === "BOUNCED") await openBounceRequests(tx, [mail.id], now);
  await pauseWhereTooMuch(tx, organizationId, now);
}
