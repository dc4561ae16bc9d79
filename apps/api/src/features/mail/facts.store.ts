import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { DbOrTx } from "../../db/client.ts";
import { account, proof } from "../../db/schema/accounts.ts";
import { group, groupTraining } from "../../db/schema/groups.ts";
import { importTable } from "../../db/schema/imports.ts";
import { invite, inviteGroup, suppression } from "../../db/schema/invites.ts";
import { assignment } from "../../db/schema/learners.ts";
import { mail } from "../../db/schema/mail.ts";
import { organization, organizationLogo } from "../../db/schema/organizations.ts";
import { training } from "../../db/schema/trainings.ts";
import type { MailRow } from "./types.ts";
import type { WantedFacts } from "./wanted.ts";

const present = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
];

/** What of a mail's row says where its facts are. */
export type MailSources = Pick<MailRow, "organizationId" | "inviteId" | "accountId" | "proofId">;

/** Everything that the mails of one batch are written from, by id. A fixed number of queries, however many mails. */
export async function loadFacts(db: DbOrTx, mails: readonly MailSources[]) {
  const inviteIds = present(mails.map((one) => one.inviteId));
  const organizationIds = present(mails.map((one) => one.organizationId));
  const accountIds = present(mails.map((one) => one.accountId));
  const proofIds = present(mails.map((one) => one.proofId));
  const [organizations, invites, groups, accounts, proofs, assigned] = await Promise.all([
    db
      .select({ row: organization, logoHash: organizationLogo.hash })
      .from(organization)
      .leftJoin(organizationLogo, eq(organizationLogo.organizationId, organization.id))
      .where(inArray(organization.id, organizationIds)),
    db
      .select({ row: invite, inviterName: account.name })
      .from(invite)
      .leftJoin(account, eq(account.id, invite.invitedBy))
      .where(inArray(invite.id, inviteIds)),
    groupsOfInvites(db, inviteIds),
    db
      .select({ id: account.id, firstName: account.firstName })
      .from(account)
      .where(inArray(account.id, accountIds)),
    db.select({ id: proof.id, purpose: proof.purpose }).from(proof).where(inArray(proof.id, proofIds)),
    assignedTrainings(db, organizationIds, accountIds),
  ]);
  return {
    organizations: new Map(organizations.map((one) => [one.row.id, one])),
    invites: new Map(invites.map((one) => [one.row.id, one])),
    groups: Map.groupBy(groups, (one) => one.inviteId),
    accounts: new Map(accounts.map((one) => [one.id, one])),
    proofs: new Map(proofs.map((one) => [one.id, one])),
    assigned: Map.groupBy(assigned, (one) => `${one.organizationId}:${one.accountId}`),
  };
}

type LoadedFacts = Awaited<ReturnType<typeof loadFacts>>;

/** What of an invite stands in its mails. */
export interface WrittenInvite {
  readonly inviterName: string | null;
  readonly row: Pick<
    typeof invite.$inferSelect,
    "id" | "note" | "role" | "codeGeneration" | "lastSentAt" | "expiresAt" | "acceptedAt"
  >;
}

export interface MailFacts extends Omit<LoadedFacts, "invites"> {
  readonly invites: ReadonlyMap<string, WrittenInvite>;
}

/** One row per group and training; a group without trainings, or an Inactive one, has a row without one. */
function groupsOfInvites(db: DbOrTx, inviteIds: string[]) {
  return db
    .select({
      inviteId: inviteGroup.inviteId,
      name: group.name,
      trainingId: training.id,
      title: training.title,
      minutes: training.minutes,
    })
    .from(inviteGroup)
    .innerJoin(
      group,
      and(eq(group.organizationId, inviteGroup.organizationId), eq(group.id, inviteGroup.groupId)),
    )
    .leftJoin(
      groupTraining,
      and(
        eq(groupTraining.organizationId, group.organizationId),
        eq(groupTraining.groupId, group.id),
        eq(group.status, "ACTIVE"),
      ),
    )
    .leftJoin(training, eq(training.id, groupTraining.trainingId))
    .where(inArray(inviteGroup.inviteId, inviteIds))
    .orderBy(asc(group.name), asc(training.title));
}

function assignedTrainings(db: DbOrTx, organizationIds: string[], accountIds: string[]) {
  return db
    .select({
      organizationId: assignment.organizationId,
      accountId: assignment.accountId,
      title: training.title,
      minutes: training.minutes,
    })
    .from(assignment)
    .innerJoin(training, eq(training.id, assignment.trainingId))
    .where(
      and(
        inArray(assignment.organizationId, organizationIds),
        inArray(assignment.accountId, accountIds),
        isNull(assignment.endedAt),
      ),
    )
    .orderBy(asc(training.title));
}

export type LockedMail = WantedFacts & Pick<MailRow, "id" | "status">;

/** Locks mails and reads, as of now, what decides whether each is still to go out. Those that are gone are left out. */
export async function lockWanted(db: DbOrTx, mailIds: readonly string[]): Promise<LockedMail[]> {
  if (mailIds.length === 0) return [];
  const ids = sql`${mail.id} = any(${sql.param([...mailIds])}::uuid[])`;
  // The locks come first, and in one order: the look at the invites must not be older than they are.
  await db.execute(sql`select 1 from ${mail} where ${ids} order by ${mail.id} for update`);
  const rows = await db
    .select({
      id: mail.id,
      status: mail.status,
      kind: mail.kind,
      linkVersion: mail.linkVersion,
      invite: { status: invite.status, version: invite.version, expiresAt: invite.expiresAt },
      proof: { expiresAt: proof.expiresAt, usedAt: proof.usedAt },
      stopped: suppression.email,
      pausedAt: organization.mailPausedAt,
      importPausedAt: importTable.pausedAt,
    })
    .from(mail)
    .innerJoin(organization, eq(organization.id, mail.organizationId))
    .leftJoin(invite, and(eq(invite.organizationId, mail.organizationId), eq(invite.id, mail.inviteId)))
    .leftJoin(proof, eq(proof.id, mail.proofId))
    .leftJoin(
      importTable,
      and(eq(importTable.organizationId, mail.organizationId), eq(importTable.id, mail.importId)),
    )
    .leftJoin(
      suppression,
      and(eq(suppression.organizationId, mail.organizationId), eq(suppression.email, mail.email)),
    )
    .where(ids);
  return rows.map(({ stopped, pausedAt, importPausedAt, ...row }) => ({
    ...row,
    suppressed: stopped !== null,
    paused: pausedAt !== null || importPausedAt !== null,
  }));
}
