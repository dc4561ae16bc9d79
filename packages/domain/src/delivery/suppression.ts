import type { RefusalCode } from "../refusals.ts";
import type { DeliveryFact } from "./delivery.ts";

/** Why one organization sends nothing more to an address, from the weakest to the strongest. */
export const suppressionReasons = ["BOUNCED", "COMPLAINED", "STOPPED"] as const;

export type SuppressionReason = (typeof suppressionReasons)[number];

/** What holds of two reasons: the person's own word over the complaint, and that over a bounce. */
export const strongerSuppression = (one: SuppressionReason, other: SuppressionReason): SuppressionReason =>
  suppressionReasons.indexOf(one) >= suppressionReasons.indexOf(other) ? one : other;

/**
 * What a fact about one e-mail means for the next ones to its address, from the same organization; null: nothing.
 * A bounce that may pass (full, busy) does not, nor does the provider's own list, which it keeps by itself.
 */
export function suppressionBy({ state, permanent }: DeliveryFact): SuppressionReason | null {
  if (state === "COMPLAINED") return "COMPLAINED";
  return state === "BOUNCED" && permanent ? "BOUNCED" : null;
}

/**
 * Why an address that is suppressed gets no e-mail, or null where it may be tried again. Only a bounce can be: the
 * mailbox may be there by now, and whoever asks knows that it came back. What a person said holds.
 */
export function suppressionProblem(
  reason: SuppressionReason,
  acknowledgeBounce: boolean,
): RefusalCode | null {
  switch (reason) {
    case "BOUNCED":
      return acknowledgeBounce ? null : "BOUNCED_NEEDS_ACKNOWLEDGEMENT";
    case "COMPLAINED":
      return "SUPPRESSED_ADDRESS";
    case "STOPPED":
      return "EMAILS_STOPPED";
  }
}
