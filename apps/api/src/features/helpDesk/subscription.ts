import type { App } from "../../app.ts";
import { inTransaction } from "../../db/transaction.ts";
import { notFound } from "../../platform/errors.ts";
import { writeAudit } from "../audit/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { closeOpenRequests, lockOrganization, setSubscription } from "./helpDesk.store.ts";

export interface SubscriptionDecision {
  readonly organizationId: string;
  /** Account of the help desk. */
  readonly by: string;
  /**
   * The last day for the organization as it is now, YYYY-MM-DD; null: back to Free. @throws Refused where it cannot be
   */
  readonly until: (organization: OrganizationRow) => string | null;
}

/**
 * Decides about a subscription, with its entry in the audit log. A grant answers the open request for one. The same
 * decision again changes nothing. @throws NOT_FOUND
 */
export async function decideSubscription(
  { db, clock }: Pick<App, "db" | "clock">,
  { organizationId, by, until }: SubscriptionDecision,
): Promise<OrganizationRow> {
  return inTransaction(db, async (tx) => {
    const before = await lockOrganization(tx, organizationId);
    if (!before) throw notFound();
    const lastDay = until(before);
    const at = clock.now();
    if (lastDay !== null) {
      const closing = { outcome: "GRANTED" as const, closedBy: by, closedAt: at };
      await closeOpenRequests(tx, organizationId, "PREMIUM", closing);
    }
    if (before.premiumUntil === lastDay) return before;
    await writeAudit(tx, [
      {
        organizationId,
        at,
        actorAccountId: by,
        action: lastDay === null ? "SUBSCRIPTION_ENDED" : "SUBSCRIPTION_GRANTED",
        facts: { until: lastDay, before: before.premiumUntil },
      },
    ]);
    return setSubscription(tx, organizationId, lastDay);
  });
}
