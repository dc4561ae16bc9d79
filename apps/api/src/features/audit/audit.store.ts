import { and, desc, eq } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { insertRows } from "../../db/rows.ts";
import { account } from "../../db/schema/accounts.ts";
import { auditEntry } from "../../db/schema/audit.ts";
import { newId } from "../../platform/ids.ts";

/** What can stand in the audit log. */
export type AuditAction =
  | "ORGANIZATION_CREATED"
  | "ORGANIZATION_UPDATED"
  | "LOGO_UPLOADED"
  | "LOGO_REMOVED"
  | "TRAININGS_CHOSEN"
  | "ONBOARDING_MESSAGE_SAVED"
  | "GROUP_CREATED"
  | "GROUP_UPDATED"
  | "INVITED"
  | "GROUPS_MERGED"
  | "GROUPS_CHANGED"
  | "CORRECTED"
  | "RESENT"
  | "REMINDED"
  | "CANCELLED"
  | "DECLINED"
  | "ACCEPTED"
  | "LEFT"
  | "REMOVED"
  | "RESTORED"
  | "GROUP_ADDED"
  | "GROUP_REMOVED"
  | "ASSIGNED"
  | "TRAINING_ASSIGNED"
  | "ASKED_FOR_NEW"
  | "REQUEST_DISMISSED"
  | "EMAILS_STOPPED"
  | "SENDING_PAUSED"
  | "SENDING_RESUMED"
  | "ADMINISTRATOR_ROLE_CHANGED"
  | "ADMINISTRATOR_REMOVED"
  | "PREMIUM_REQUESTED"
  | "HELP_REQUEST_CLOSED"
  | "SUBSCRIPTION_GRANTED"
  | "SUBSCRIPTION_ENDED"
  | "IMPORT_CONFIRMED"
  | "IMPORT_STOPPED"
  | "IMPORT_PAUSED"
  | "IMPORT_RESUMED";

export interface NewAuditEntry {
  readonly organizationId: string;
  readonly at: Date;
  /** Who did it; null where it was nobody with an account. */
  readonly actorAccountId: string | null;
  readonly action: AuditAction;
  readonly learnerId?: string | null;
  readonly inviteId?: string | null;
  /** The group, training or other thing that it was about. */
  readonly subjectId?: string | null;
  readonly facts?: Record<string, unknown>;
}

/** Writes entries in the transaction of the change that they tell of, in one statement. */
export async function writeAudit(tx: Tx, entries: readonly NewAuditEntry[]): Promise<void> {
  await insertRows(
    tx,
    auditEntry,
    entries.map((entry) => ({ id: newId(), ...entry })),
  );
}

/** All that happened to one learner, newest first, at most 500 entries, with the name of who did it. */
export async function auditOfLearner(db: DbOrTx, organizationId: string, learnerId: string) {
  return db
    .select({
      id: auditEntry.id,
      at: auditEntry.at,
      action: auditEntry.action,
      actorAccountId: auditEntry.actorAccountId,
      actor: account.name,
      facts: auditEntry.facts,
    })
    .from(auditEntry)
    .leftJoin(account, eq(account.id, auditEntry.actorAccountId))
    .where(and(eq(auditEntry.organizationId, organizationId), eq(auditEntry.learnerId, learnerId)))
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(500);
}
