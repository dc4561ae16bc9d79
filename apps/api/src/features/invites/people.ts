import { EMAILS_PER_ADDRESS_PER_DAY, type EmailAddress, type PersonFacts } from "@muster/domain";
import type { DbOrTx } from "../../db/client.ts";
import { grouped } from "../../platform/grouped.ts";
import { suppressionsOf } from "../delivery/index.ts";
import { findLearnersByEmails, groupIdsOfLearners } from "../learners/index.ts";
import { invitesByEmail } from "./invites.store.ts";
import { mailsAround } from "./limits.ts";

/** What an organization knows about addresses, in a fixed number of queries; an address that is unknown is left out. */
export async function peopleByAddress(
  db: DbOrTx,
  organizationId: string,
  emails: readonly EmailAddress[],
  /** When an e-mail would go out. */
  at: Date,
): Promise<Map<EmailAddress, PersonFacts>> {
  const invites = await invitesByEmail(db, organizationId, emails, "LEARNER");
  const learners = await findLearnersByEmails(db, organizationId, emails);
  const active = learners.filter(({ status, removedAt }) => status === "ACTIVE" && !removedAt);
  const ids = active.map(({ id }) => id);
  const links = grouped(await groupIdsOfLearners(db, organizationId, ids), ({ learnerId }) => learnerId);
  const groupsOf = new Map(
    active.map(({ id, email }) => [email, (links.get(id) ?? []).map(({ groupId }) => groupId)]),
  );
  const suppressions = await suppressionsOf(db, organizationId, emails);
  const mails = await mailsAround(db, organizationId, emails, at);
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
