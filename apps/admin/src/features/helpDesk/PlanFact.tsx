import { type PlanFacts, planText } from "../../text/plan.ts";

export function PlanFact(facts: PlanFacts) {
  const kind = facts.premium ? "premium" : facts.premiumUntil === null ? "free" : "lapsed";
  return <span className={`plan-fact ${kind}`}>{planText(facts)}</span>;
}
