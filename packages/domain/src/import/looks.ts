import { type EmailAddress, emailDomain } from "../email/address.ts";
import { isLookalikeDomain } from "../email/lookalikeDomain.ts";
import type { ImportAnswer } from "./answers.ts";
import type { AddressChecks, PersonFacts } from "./facts.ts";
import { remembered } from "./remembered.ts";
import type { Look } from "./verdict.ts";

/**
 * Tells which answer, by its place in the list, says that a look at an address (in normal form) was taken; null where
 * none does. What is to be seen of a domain is kept for the one address, or for all of the domain.
 */
export function keptLooks(answers: readonly ImportAnswer[]): (look: Look, address: string) => number | null {
  const key = (look: string, subject: string) => `${look} ${subject}`;
  const kept = new Map<string, number>();
  for (const [place, answer] of answers.entries())
    if (answer.kind === "KEEP") kept.set(key(answer.look, answer.subject), place);
  return ({ kind, subject }, address) => kept.get(key(kind, address)) ?? kept.get(key(kind, subject)) ?? null;
}

/** Tells what an address by itself gives a person to look at. */
export function addressLooks(checks: AddressChecks): (address: EmailAddress) => readonly Look[] {
  const ofDomain = remembered((domain) => domainLooks(domain, checks));
  return (address) => {
    const domain = emailDomain(address);
    const local = address.slice(0, -domain.length - 1);
    const looks = ofDomain(domain);
    return checks.isRole(local) ? [...looks, { kind: "ROLE", subject: address }] : looks;
  };
}

/** A mistyped domain says all there is to say about it. */
function domainLooks(domain: string, checks: AddressChecks): readonly Look[] {
  const suggestion = checks.typoOf(domain);
  const looks: Look[] = [];
  if (suggestion !== null) looks.push({ kind: "TYPO_DOMAIN", subject: domain, suggestion });
  else if (checks.isDisposable(domain)) looks.push({ kind: "DISPOSABLE", subject: domain });
  const unicode = checks.toUnicode(domain);
  if (isLookalikeDomain(unicode)) looks.push({ kind: "LOOKALIKE_DOMAIN", subject: domain, unicode });
  return looks;
}

/** What happened before between the organization and a person to whom an e-mail would go. */
export function bounceLook(address: EmailAddress, { suppression }: PersonFacts): Look | null {
  if (suppression?.reason !== "BOUNCED") return null;
  return { kind: "BOUNCED", subject: address, at: suppression.at.toISOString() };
}

export function declineLook(address: EmailAddress, { invite }: PersonFacts): Look | null {
  const declinedAt = invite?.status === "CANCELLED" ? invite.declinedAt : null;
  return declinedAt && { kind: "DECLINED", subject: address, at: declinedAt.toISOString() };
}
