import type { LearnerFactsFragment } from "../../generated/graphql/graphql.ts";

/** Reasons of a failed e-mail that lie in the address. */
const addressReasons: readonly (string | null)[] = ["SUPPRESSED", "PROVIDER_SUPPRESSED", "ADDRESS_REFUSED"];

/** Whether the last e-mail came back because of the address, so that this is what needs a look first. */
export const needsCorrecting = ({
  status,
  canCorrect,
  delivery,
}: Pick<LearnerFactsFragment, "status" | "canCorrect" | "delivery">): boolean =>
  canCorrect &&
  status === "PENDING" &&
  (delivery?.state === "BOUNCED" ||
    (delivery?.state === "FAILED" && addressReasons.includes(delivery.reason)));
