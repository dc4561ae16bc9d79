import type { DeliveryFact, DeliveryReason, ProviderEvent } from "@muster/domain";
import { and, asc, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { validate as isUuid } from "uuid";
import type { Db, DbOrTx, Tx } from "../../db/client.ts";
import { invite } from "../../db/schema/invites.ts";
import { learner } from "../../db/schema/learners.ts";
import { mail, providerEvent } from "../../db/schema/mail.ts";

/** The mail that events tell of. */
export type ToldMail = Pick<
  typeof mail.$inferSelect,
  "organizationId" | "id" | "email" | "status" | "providerId" | "inviteId"
>;

const told = {
  organizationId: mail.organizationId,
  id: mail.id,
  email: mail.email,
  status: mail.status,
  providerId: mail.providerId,
  inviteId: mail.inviteId,
};

/** Held for a moment by whoever meets a mail whose provider id is not known yet, and by whoever writes such ids down. */
const IDS_LOCK = 7_262_001;

/**
 * Locks the mail that an event is about: by our id, where the provider hands our tag back, else by the provider's.
 * Null where it is none of ours, or (without the tag) where the provider's first answer is not written down yet.
 */
export async function lockToldMail(
  tx: Tx,
  { mailId, providerId }: Pick<ProviderEvent, "mailId" | "providerId">,
): Promise<ToldMail | null> {
  if (mailId !== null && !isUuid(mailId)) return null;
  const find = async () => {
    const by = mailId === null ? eq(mail.providerId, providerId) : eq(mail.id, mailId);
    const [row] = await tx.select(told).from(mail).where(by).for("update");
    return row ?? null;
  };
  const found = await find();
  if (found || mailId !== null) return found;
  // A sender that is just writing the id down is waited for; one that comes later finds the event.
  await lockIds(tx);
  return find();
}

/** Held until the end of the transaction. */
export async function lockIds(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${IDS_LOCK})`);
}

/** Stores an event; false where it was stored before. */
export async function insertEvent(
  tx: Tx,
  id: string,
  { providerId, fact }: ProviderEvent,
  mailRow: ToldMail | null,
  now: Date,
): Promise<boolean> {
  const of = { organizationId: mailRow?.organizationId ?? null, mailId: mailRow?.id ?? null };
  const rows = await tx
    .insert(providerEvent)
    .values({ id, providerId, ...of, ...fact, receivedAt: now })
    .onConflictDoNothing()
    .returning({ id: providerEvent.id });
  return rows.length === 1;
}

/** Gives events that came before their mail's id to the mails with these ids, which are locked. @returns those mails */
export async function adoptEvents(tx: Tx, mailIds: readonly string[]): Promise<ToldMail[]> {
  const adopted = await tx
    .update(providerEvent)
    .set({ organizationId: sql`${mail.organizationId}`, mailId: sql`${mail.id}` })
    .from(mail)
    .where(
      and(
        inArray(mail.id, [...mailIds]),
        eq(providerEvent.providerId, mail.providerId),
        isNull(providerEvent.mailId),
      ),
    )
    .returning(told);
  return [...new Map(adopted.map((row) => [row.id, row])).values()];
}

/** Everything that was told of a mail. */
export async function factsOfMail(
  db: DbOrTx,
  { organizationId, id }: Pick<ToldMail, "organizationId" | "id">,
): Promise<DeliveryFact[]> {
  const rows = await db
    .select()
    .from(providerEvent)
    .where(and(eq(providerEvent.organizationId, organizationId), eq(providerEvent.mailId, id)))
    .orderBy(asc(providerEvent.at));
  return rows.map(({ state, at, reason, detail, permanent }) => ({
    // Events are stored from facts alone, so neither a state nor a reason can be another one.
    state: state as DeliveryFact["state"],
    reason: reason as DeliveryReason | null,
    at,
    detail,
    permanent,
  }));
}

/**
 * Shows what is known of a mail: on the mail, and on the learner whose last e-mail it is. A mail that was left to a
 * human since nobody knew whether it went out has gone out.
 */
export async function showFact(tx: Tx, row: ToldMail, fact: DeliveryFact, providerId: string): Promise<void> {
  const { organizationId, id } = row;
  const { state, at, reason } = fact;
  await tx
    .update(mail)
    .set({
      deliveryState: state,
      deliveryAt: at,
      deliveryReason: reason,
      bouncedForGood: state === "BOUNCED" && fact.permanent,
      ...(row.status === "PARKED" ? { status: "SENT" as const, reason: null, providerId } : {}),
    })
    .where(and(eq(mail.organizationId, organizationId), eq(mail.id, id)));
  await tx
    .update(learner)
    .set({ deliveryState: state, deliveryAt: at, deliveryReason: reason })
    .where(and(eq(learner.organizationId, organizationId), eq(learner.deliveryMailId, id)));
}

/** What the provider told of a learner's e-mails, as the timeline shows it. */
export interface ToldFact extends Pick<DeliveryFact, "state" | "at" | "detail"> {
  readonly id: string;
  readonly reason: string | null;
}

/** What was told of the invitation e-mails to a learner, newest first, at most 100. That they were taken is our own to say. */
export async function factsOfLearner(
  db: DbOrTx,
  organizationId: string,
  learnerId: string,
): Promise<ToldFact[]> {
  const rows = await db
    .select({
      id: providerEvent.id,
      state: providerEvent.state,
      at: providerEvent.at,
      reason: providerEvent.reason,
      detail: providerEvent.detail,
    })
    .from(providerEvent)
    .innerJoin(
      mail,
      and(eq(mail.organizationId, providerEvent.organizationId), eq(mail.id, providerEvent.mailId)),
    )
    .innerJoin(invite, and(eq(invite.organizationId, mail.organizationId), eq(invite.id, mail.inviteId)))
    .where(
      and(
        eq(providerEvent.organizationId, organizationId),
        eq(invite.learnerId, learnerId),
        inArray(mail.kind, ["INVITE", "REMINDER"]),
        inArray(providerEvent.state, ["DEFERRED", "DELIVERED", "FAILED", "BOUNCED", "COMPLAINED"]),
      ),
    )
    .orderBy(desc(providerEvent.at), desc(providerEvent.id))
    .limit(100);
  return rows.map((row) => ({ ...row, state: row.state as ToldFact["state"] }));
}

/** Forgets events whose mail did not turn up: they are of somebody else's e-mails. */
export async function forgetStrayEvents(db: Db, before: Date): Promise<void> {
  await db
    .delete(providerEvent)
    .where(and(isNull(providerEvent.mailId), lt(providerEvent.receivedAt, before)));
}
