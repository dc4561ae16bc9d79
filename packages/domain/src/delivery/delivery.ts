import type { DeliveryReason } from "./reason.ts";

/**
 * What can become of an e-mail, from the least to the most that can be known of it. A later word of this list stands
 * over an earlier one, whichever was told first: a server that took a mail may bounce it afterwards, and a person
 * can only complain of what arrived. None of them is an invite's status.
 */
export const deliveryStates = [
  "QUEUED",
  "SENT",
  "DEFERRED",
  "DELIVERED",
  "FAILED",
  "BOUNCED",
  "COMPLAINED",
] as const;

export type DeliveryState = (typeof deliveryStates)[number];

/** One thing that the mail provider told of an e-mail. */
export interface DeliveryFact {
  readonly state: Exclude<DeliveryState, "QUEUED">;
  /** When it happened, as the provider says. */
  readonly at: Date;
  /** Null where all is well. */
  readonly reason: DeliveryReason | null;
  /** The provider's own words, cleaned; null where it gave none. */
  readonly detail: string | null;
  /** The address will never take mail: the mailbox is not there, or its server refuses for good. */
  readonly permanent: boolean;
}

/**
 * What is known of an e-mail from everything that was told of it; null where nothing was. The order in which it was
 * told, and how often, change nothing.
 */
export function deliveryOf(facts: readonly DeliveryFact[]): DeliveryFact | null {
  return facts.reduce<DeliveryFact | null>((known, fact) => (known ? stronger(known, fact) : fact), null);
}

/** The fact that stands over the other: further on, then for good, then the earlier one, then by its words. */
function stronger(one: DeliveryFact, other: DeliveryFact): DeliveryFact {
  const order =
    rank(one) - rank(other) ||
    Number(one.permanent) - Number(other.permanent) ||
    other.at.getTime() - one.at.getTime() ||
    byText(`${one.reason}`, `${other.reason}`) ||
    byText(one.detail ?? "", other.detail ?? "");
  return order >= 0 ? one : other;
}

const rank = ({ state }: DeliveryFact): number => deliveryStates.indexOf(state);

const byText = (one: string, other: string): number => (one < other ? 1 : one > other ? -1 : 0);
