import type { ReminderPlan } from "@muster/domain";
import { and, asc, eq, exists, gt, isNull, lt, lte, notExists, notInArray, or, sql } from "drizzle-orm";
import type { Db, Tx } from "../../db/client.ts";
import { invite, suppression } from "../../db/schema/invites.ts";
import { learner } from "../../db/schema/learners.ts";
import { mail } from "../../db/schema/mail.ts";
import { organization } from "../../db/schema/organizations.ts";
import { after, DAY } from "../../platform/clock.ts";
import { type StoredInvite, withGroups } from "./invites.store.ts";

/** Deliveries after which nobody is reminded: the last e-mail has not arrived, or has not gone out yet. */
const NOT_ARRIVED = ["QUEUED", "BOUNCED", "COMPLAINED", "FAILED"] as const;

/** Organizations that remind. */
export async function remindingOrganizations(db: Db): Promise<string[]> {
  const rows = await db
    .select({ id: organization.id })
    .from(organization)
    .where(and(eq(organization.kind, "ORGANIZATION"), reminds))
    .orderBy(asc(organization.id));
  return rows.map(({ id }) => id);
}

const reminds = sql`cardinality(${organization.reminderDays}) > 0`;

/** On which days an organization reminds now, held until the transaction ends; null where it does not any more. */
export async function holdReminderPlan(tx: Tx, organizationId: string): Promise<ReminderPlan | null> {
  const [row] = await tx
    .select({ days: organization.reminderDays, since: organization.remindersSince })
    .from(organization)
    .where(and(eq(organization.id, organizationId), reminds))
    .for("share");
  return row ?? null;
}

/**
 * Invites of one organization of which a reminder is due, locked; those that another worker holds are left to it.
 * Only where the invitation of the present code was sent, arrived as far as is known, and mail is welcome.
 */
export async function lockDueForReminder(
  tx: Tx,
  organizationId: string,
  { days, since }: ReminderPlan,
  now: Date,
  limit: number,
): Promise<StoredInvite[]> {
  const due = days.map((day) =>
    and(
      lt(invite.remindedDay, day),
      lte(invite.lastSentAt, after(now, -day * DAY)),
      since ? gt(invite.lastSentAt, after(since, -day * DAY)) : undefined,
    ),
  );
  const sent = tx
    .select({ one: sql`1` })
    .from(mail)
    .where(
      and(
        eq(mail.organizationId, invite.organizationId),
        eq(mail.inviteId, invite.id),
        eq(mail.kind, "INVITE"),
        eq(mail.codeGeneration, invite.codeGeneration),
        eq(mail.status, "SENT"),
      ),
    );
  const unwelcome = tx
    .select({ one: sql`1` })
    .from(suppression)
    .where(and(eq(suppression.organizationId, invite.organizationId), eq(suppression.email, invite.email)));
  const arrived = tx
    .select({ one: sql`1` })
    .from(learner)
    .where(
      and(
        eq(learner.organizationId, invite.organizationId),
        eq(learner.id, invite.learnerId),
        notInArray(learner.deliveryState, [...NOT_ARRIVED]),
      ),
    );
  const rows = await tx
    .select()
    .from(invite)
    .where(
      and(
        eq(invite.organizationId, organizationId),
        eq(invite.status, "PENDING"),
        gt(invite.expiresAt, now),
        or(isNull(invite.remindedAt), lte(invite.remindedAt, after(now, -DAY))),
        or(...due),
        exists(sent),
        notExists(unwelcome),
        or(isNull(invite.learnerId), exists(arrived)),
      ),
    )
    .orderBy(asc(invite.lastSentAt), asc(invite.id))
    .limit(limit)
    .for("update", { skipLocked: true });
  return withGroups(tx, rows);
}
