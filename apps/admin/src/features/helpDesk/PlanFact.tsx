import type { SupportedOrganizationFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { calendarDay } from "../../text/dates.ts";

type Facts = Pick<SupportedOrganizationFactsFragment, "premium" | "premiumUntil">;

/** "Premium until Aug 31, 2027", "Lapsed on …" or "Free", in words. */
export function planText({ premium, premiumUntil }: Facts): string {
  if (premiumUntil === null) return m.plan_free();
  const day = calendarDay(premiumUntil);
  return premium ? m.plan_premium_until({ day }) : m.plan_lapsed({ day });
}

export function PlanFact(facts: Facts) {
  const kind = facts.premium ? "premium" : facts.premiumUntil === null ? "free" : "lapsed";
  return <span className={`plan-fact ${kind}`}>{planText(facts)}</span>;
}
