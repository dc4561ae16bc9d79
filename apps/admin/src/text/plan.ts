import { m } from "../generated/paraglide/messages.js";
import { calendarDay } from "./dates.ts";

/** What an organization has subscribed to. */
export interface PlanFacts {
  readonly premium: boolean;
  readonly premiumUntil: string | null;
}

/** "Premium until Aug 31, 2027", "Premium lapsed on …" or "Free", in words. */
export function planText({ premium, premiumUntil }: PlanFacts): string {
  if (premiumUntil === null) return m.plan_free();
  const day = calendarDay(premiumUntil);
  return premium ? m.plan_premium_until({ day }) : m.plan_lapsed({ day });
}
