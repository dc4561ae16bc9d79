import { asc, count, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { DbOrTx } from "../../db/client.ts";
import { account, accountAddress, session } from "../../db/schema/accounts.ts";
import { auditEntry } from "../../db/schema/audit.ts";
import { group } from "../../db/schema/groups.ts";
import { helpRequest } from "../../db/schema/helpDesk.ts";
import { invite, suppression } from "../../db/schema/invites.ts";
import { assignment, learner, learnerGroup } from "../../db/schema/learners.ts";
import { mail } from "../../db/schema/mail.ts";
import { membership, organization } from "../../db/schema/organizations.ts";
import { training } from "../../db/schema/trainings.ts";

const organizationName = organization.name;

/** The account without what only machines read: no password hash. */
export async function profileOf(db: DbOrTx, accountId: string) {
  const { email, firstName, lastName, zip, language, platformRole, createdAt, updatedAt } = account;
  const [row] = await db
    .select({ email, firstName, lastName, zip, language, platformRole, createdAt, updatedAt })
    .from(account)
    .where(eq(account.id, accountId));
  return row ?? null;
}

export const addressesOf = (db: DbOrTx, accountId: string) =>
  db
    .select({ email: accountAddress.email, verifiedAt: accountAddress.verifiedAt })
    .from(accountAddress)
    .where(eq(accountAddress.accountId, accountId))
    .orderBy(asc(accountAddress.verifiedAt));

/** Where and when the person is signed in; the tokens that open a session stay here. */
export const sessionsOf = (db: DbOrTx, accountId: string) => {
  const { createdAt, updatedAt, expiresAt, ipAddress, userAgent } = session;
  return db
    .select({ createdAt, updatedAt, expiresAt, ipAddress, userAgent })
    .from(session)
    .where(eq(session.userId, accountId))
    .orderBy(asc(createdAt));
};

export const membershipsOf = (db: DbOrTx, accountId: string) =>
  db
    .select({
      organization: organizationName,
      role: membership.role,
      learns: membership.learns,
      joinedAt: membership.joinedAt,
    })
    .from(membership)
    .innerJoin(organization, eq(organization.id, membership.organizationId))
    .where(eq(membership.accountId, accountId))
    .orderBy(asc(membership.joinedAt));

/** What each organization has in its list of learners, or had until the person left. */
export const learnersOf = (db: DbOrTx, accountId: string) =>
  db
    .select({
      organization: organizationName,
      email: learner.emailTyped,
      name: learner.name,
      status: learner.status,
      groups: sql<string[]>`(select coalesce(array_agg(${group.name} order by ${group.name}), '{}')
        from ${learnerGroup} join ${group} on ${group.organizationId} = ${learnerGroup.organizationId} and ${group.id} = ${learnerGroup.groupId}
        where ${learnerGroup.organizationId} = ${learner.organizationId} and ${learnerGroup.learnerId} = ${learner.id})`,
      invitedAt: learner.invitedAt,
      acceptedAt: learner.acceptedAt,
      removedAt: learner.removedAt,
    })
    .from(learner)
    .innerJoin(organization, eq(organization.id, learner.organizationId))
    .where(eq(learner.accountId, accountId))
    .orderBy(asc(learner.invitedAt));

/** An account with the addresses that are its own; a former one may be another person's by now. */
interface Addressed {
  readonly id: string;
  readonly emails: readonly string[];
}

/** Invites that the account accepted, and all to its own addresses. */
export const invitesOf = (db: DbOrTx, person: Addressed) =>
  db
    .select({
      organization: organizationName,
      email: invite.email,
      role: invite.role,
      status: invite.status,
      language: invite.language,
      note: invite.note,
      createdAt: invite.createdAt,
      lastSentAt: invite.lastSentAt,
      expiresAt: invite.expiresAt,
      acceptedAt: invite.acceptedAt,
      declinedAt: invite.declinedAt,
      cancelledAt: invite.cancelledAt,
    })
    .from(invite)
    .innerJoin(organization, eq(organization.id, invite.organizationId))
    .where(or(eq(invite.acceptedBy, person.id), inArray(invite.email, [...person.emails])))
    .orderBy(asc(invite.createdAt));

export const assignmentsOf = (db: DbOrTx, accountId: string) =>
  db
    .select({
      organization: sql<
        string | null
      >`case when ${organization.kind} = 'ORGANIZATION' then ${organizationName} end`,
      training: training.title,
      assignedAt: assignment.assignedAt,
      startedAt: assignment.startedAt,
      endedAt: assignment.endedAt,
    })
    .from(assignment)
    .innerJoin(organization, eq(organization.id, assignment.organizationId))
    .innerJoin(training, eq(training.id, assignment.trainingId))
    .where(eq(assignment.accountId, accountId))
    .orderBy(asc(assignment.assignedAt), asc(training.title));

/** What the person asked the help desk for. */
export const helpRequestsOf = (db: DbOrTx, accountId: string) =>
  db
    .select({
      organization: organizationName,
      kind: helpRequest.kind,
      message: helpRequest.message,
      askedAt: helpRequest.askedAt,
      outcome: helpRequest.outcome,
      closedAt: helpRequest.closedAt,
    })
    .from(helpRequest)
    .innerJoin(organization, eq(organization.id, helpRequest.organizationId))
    .where(eq(helpRequest.askedBy, accountId))
    .orderBy(asc(helpRequest.askedAt));

/** The e-mails that were asked for, to the account or to its own addresses. Their words are not kept. */
export const emailsOf = (db: DbOrTx, person: Addressed) =>
  db
    .select({
      sender: organizationName,
      kind: mail.kind,
      email: mail.emailTyped,
      status: mail.status,
      createdAt: mail.createdAt,
      settledAt: mail.settledAt,
    })
    .from(mail)
    .innerJoin(organization, eq(organization.id, mail.organizationId))
    .where(or(eq(mail.accountId, person.id), inArray(mail.email, [...person.emails])))
    .orderBy(asc(mail.createdAt));

/** Organizations that send nothing more to an address of the account. */
export const stoppedFor = (db: DbOrTx, { emails }: Pick<Addressed, "emails">) =>
  db
    .select({
      organization: organizationName,
      email: suppression.email,
      reason: suppression.reason,
      createdAt: suppression.createdAt,
    })
    .from(suppression)
    .innerJoin(organization, eq(organization.id, suppression.organizationId))
    .where(inArray(suppression.email, [...emails]))
    .orderBy(asc(suppression.createdAt));

/** The person's own acts as the audit logs have them, newest first, and how many there are in all. */
export async function actsOf(db: DbOrTx, accountId: string, most: number) {
  const own = eq(auditEntry.actorAccountId, accountId);
  const newest = await db
    .select({
      organization: organizationName,
      at: auditEntry.at,
      action: auditEntry.action,
      facts: auditEntry.facts,
    })
    .from(auditEntry)
    .innerJoin(organization, eq(organization.id, auditEntry.organizationId))
    .where(own)
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(most);
  const [all] = await db.select({ count: count() }).from(auditEntry).where(own);
  return { count: all?.count ?? 0, newest };
}
