import { EMAILS_PER_ADDRESS_PER_DAY, type EmailAddress, type PersonFacts } from "@muster/domain";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { grouped } from "../../platform/grouped.ts";
import { type SuppressionRow, suppressionsOf } from "../delivery/index.ts";
import { findLearnersByEmails, groupIdsOfLearners, type LearnerRow } from "../learners/index.ts";
import { invitesByEmail, lockInvitesByEmail, type StoredInvite } from "./invites.store.ts";
import { mailsAround } from "./limits.ts";

/** What an organization knows about addresses, by address; an address that is unknown is left out. */
export interface KnownPeople {
  /** The invite that decides about inviting each to learn. */
  readonly invites: ReadonlyMap<string, StoredInvite>;
  /** Learners, those who have left too. */
  readonly learners: ReadonlyMap<string, LearnerRow>;
  /** Why an address gets no mail. */
  readonly suppressions: ReadonlyMap<string, SuppressionRow>;
  /** E-mails in the day before or after an e-mail would go out: the larger number. */
  readonly mails: ReadonlyMap<string, number>;
}

/** Reads what is known about addresses, in a fixed number of queries. @param at when an e-mail would go out */
export async function readPeople(
  db: DbOrTx,
  organizationId: string,
  emails: readonly string[],
  at: Date,
): Promise<KnownPeople> {
  return around(db, organizationId, emails, {
    at,
    invites: await invitesByEmail(db, organizationId, emails, "LEARNER"),
  });
}

/** The same, with the invites held: whoever accepts or cancels meanwhile waits, or has been waited for. */
export async function holdPeople(
  tx: Tx,
  organizationId: string,
  emails: readonly string[],
  at: Date,
): Promise<KnownPeople> {
  return around(tx, organizationId, emails, {
    at,
    invites: await lockInvitesByEmail(tx, organizationId, emails, "LEARNER"),
  });
}

async function around(
  db: DbOrTx,
  organizationId: string,
  emails: readonly string[],
  { at, invites }: { readonly at: Date; readonly invites: KnownPeople["invites"] },
): Promise<KnownPeople> {
  const learners = await findLearnersByEmails(db, organizationId, emails);
  return {
    invites,
    learners: new Map(learners.map((row) => [row.email, row])),
    suppressions: await suppressionsOf(db, organizationId, emails),
    mails: await mailsAround(db, organizationId, emails, at),
  };
}

/** What is known about addresses as the domain plans with it, with the groups of the Active ones. */
export async function personFacts(
  db: DbOrTx,
  organizationId: string,
  emails: readonly EmailAddress[],
  { invites, learners, suppressions, mails }: KnownPeople,
): Promise<Map<EmailAddress, PersonFacts>> {
  const active = [...learners.values()].filter(({ status, removedAt }) => status === "ACTIVE" && !removedAt);
  const ids = active.map(({ id }) => id);
  const links = grouped(await groupIdsOfLearners(db, organizationId, ids), ({ learnerId }) => learnerId);
  const groupsOf = new Map(
    active.map(({ id, email }) => [email, (links.get(id) ?? []).map(({ groupId }) => groupId)]),
  );
  return new Map(
    emails.flatMap((email) => {
      const invite = invites.get(email)?.invite ?? null;
      const activeGroupIds = groupsOf.get(email) ?? null;
      const suppressed = suppressions.get(email);
      const atMailLimit = (mails.get(email) ?? 0) >= EMAILS_PER_ADDRESS_PER_DAY;
      if (!invite && !activeGroupIds && !suppressed && !atMailLimit) return [];
      const suppression = suppressed ? { reason: suppressed.reason, at: suppressed.createdAt } : null;
      return [[email, { invite, activeGroupIds, suppression, atMailLimit }] as const];
    }),
  );
}
