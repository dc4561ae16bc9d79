import type { Refusal } from "./refusal.ts";

/** Why something about an organization's subscription was not done. */
export const subscriptionRefusals = {
  PREMIUM_NEEDED: {
    description: "A Premium feature, and the organization is on Free or its subscription has lapsed.",
    message: () =>
      "This needs Premium. Request it under Premium Features; what was confirmed before goes on as it is.",
  },
  SUBSCRIPTION_DATE_UNKNOWN: {
    description: "The last day of a subscription is a day of the calendar, as YYYY-MM-DD.",
    message: () => "That is not a day of the calendar. Give it like 2027-08-31.",
  },
  SUBSCRIPTION_DATE_PASSED: {
    description: "The last day of a subscription has passed in the organization's time zone.",
    message: () => "That day has passed. Give today or a later day, or end the subscription.",
  },
  SUBSCRIPTION_DATE_FAR: {
    description: "The last day of a subscription is more than ten years away.",
    message: () => "That day is more than ten years away. Give an earlier one.",
  },
  REQUEST_CLOSED: {
    description: "The help request was answered before. `by` is who answered it.",
    message: (p) =>
      p.by ? `${p.by} has answered this request already.` : "This request was answered already.",
  },
} as const satisfies Record<string, Refusal>;
