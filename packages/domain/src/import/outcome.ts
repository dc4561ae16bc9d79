import type { EmailAddress } from "../email/address.ts";
import { decide } from "../invite/decide.ts";
import type { Invite } from "../invite/invite.ts";
import { EMAILS_PER_ADDRESS_PER_DAY, LINK_DAYS_DEFAULT } from "../limits.ts";
import type { RefusalCode } from "../refusals.ts";
import type { ImportFacts, PersonFacts } from "./facts.ts";
import type { Verdict } from "./verdict.ts";

type OutcomeFacts = Pick<ImportFacts, "people" | "ownAddresses" | "now">;

const stranger: PersonFacts = { invite: null, activeGroupIds: null, suppression: null, atMailLimit: false };

/** What is known about an address; nothing, where the organization never met it. */
export const personIn = ({ people }: Pick<ImportFacts, "people">, address: EmailAddress): PersonFacts =>
  people.get(address) ?? stranger;

/**
 * What inviting an address to these groups comes to once a person has looked: by the invite's own machine, so that the
 * preview cannot promise what the invite would refuse.
 */
export function outcomeOf(address: EmailAddress, groupIds: readonly string[], facts: OutcomeFacts): Verdict {
  const person = personIn(facts, address);
  if (person.activeGroupIds !== null) return asActive(groupIds, person.activeGroupIds);
  const hasLeft = person.invite?.status === "ACTIVE";
  // To invite somebody who has left is a new invite; the one that was accepted stays as it is.
  const invite = hasLeft ? null : person.invite;
  const decision = decide(invite, inviteCommand(address, groupIds, invite), facts.now);
  if (!decision.ok) return refused(decision.refusal);
  const verdict = decision.events.reduce<Verdict>(
    (found, event) => {
      if (event.type === "invited")
        return invitation(groupIds, person, event.again || hasLeft ? "AGAIN" : "FIRST");
      if (event.type === "resent") return invitation(groupIds, person, "EXPIRED");
      return event.type === "groupsMerged" ? { kind: "MERGE", groupIds: event.groupIds } : found;
    },
    { kind: "UNCHANGED", status: "PENDING" },
  );
  return verdict.kind === "INVITE" ? (mailProblem(address, person, facts) ?? verdict) : verdict;
}

function asActive(groupIds: readonly string[], has: readonly string[]): Verdict {
  const added = groupIds.filter((id) => !has.includes(id));
  return added.length > 0 ? { kind: "ADD_GROUP", groupIds: added } : { kind: "UNCHANGED", status: "ACTIVE" };
}

/** Ids and days of the link play no part in what is decided; what is asked for is as it will be when it is done. */
const inviteCommand = (email: EmailAddress, groupIds: readonly string[], invite: Invite | null) => ({
  type: "invite" as const,
  organizationId: invite?.organizationId ?? "",
  id: invite?.id ?? "",
  role: "LEARNER" as const,
  email,
  groupIds,
  linkDays: LINK_DAYS_DEFAULT,
  acknowledgeDecline: true,
});

const invitation = (
  groupIds: readonly string[],
  { invite, suppression }: PersonFacts,
  how: "FIRST" | "AGAIN" | "EXPIRED",
): Verdict => ({
  kind: "INVITE",
  how,
  groupIds,
  acknowledgeDecline: invite?.status === "CANCELLED" && invite.declinedAt !== null,
  retryBounced: suppression?.reason === "BOUNCED",
});

/** Why no e-mail may go to an address, whatever a person answers. */
function mailProblem(
  address: EmailAddress,
  { suppression, atMailLimit }: PersonFacts,
  { ownAddresses }: OutcomeFacts,
): Verdict | null {
  if (ownAddresses.has(address)) return refused("THAT_IS_YOU");
  if (suppression?.reason === "STOPPED") return refused("EMAILS_STOPPED");
  if (suppression?.reason === "COMPLAINED") return refused("SUPPRESSED_ADDRESS");
  return atMailLimit ? refused("LIMIT_PER_ADDRESS", EMAILS_PER_ADDRESS_PER_DAY) : null;
}

const refused = (code: RefusalCode, limit: number | null = null): Verdict => ({
  kind: "REFUSED",
  code,
  limit,
});
