import { type SuppressionReason, strongerSuppression } from "@muster/domain";
import { and, eq, inArray, sql } from "drizzle-orm";
import { texts } from "../../db/arrays.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { suppression } from "../../db/schema/invites.ts";

export type SuppressionRow = typeof suppression.$inferSelect;

/** Why, and since when, addresses get nothing from one organization. Those that get their mail are left out. */
export async function suppressionsOf(
  db: DbOrTx,
  organizationId: string,
  emails: readonly string[],
): Promise<Map<string, SuppressionRow>> {
  if (emails.length === 0) return new Map();
  const rows = await db
    .select()
    .from(suppression)
    .where(
      and(eq(suppression.organizationId, organizationId), sql`${suppression.email} = any(${texts(emails)})`),
    );
  return new Map(rows.map((row) => [row.email, row]));
}

export interface NewSuppression {
  readonly organizationId: string;
  readonly email: string;
  readonly reason: SuppressionReason;
  /** Code of the delivery's reason, of a bounce. */
  readonly cause?: string | null;
  /** When it happened. */
  readonly at: Date;
}

/** Sends no more e-mail from the organization to the address. False where that held already, for a reason as strong. */
export async function suppress(
  tx: Tx,
  { organizationId, email, reason, cause = null, at }: NewSuppression,
): Promise<boolean> {
  const inserted = await tx
    .insert(suppression)
    .values({ organizationId, email, reason, cause, createdAt: at })
    .onConflictDoNothing()
    .returning({ email: suppression.email });
  if (inserted.length > 0) return true;
  const here = and(eq(suppression.organizationId, organizationId), eq(suppression.email, email));
  const [held] = await tx.select().from(suppression).where(here).for("update");
  if (!held || held.reason === reason || strongerSuppression(held.reason, reason) === held.reason)
    return false;
  await tx.update(suppression).set({ reason, cause, createdAt: at }).where(here);
  return true;
}

/** Lets addresses that bounced be tried again; what a person said stays. */
export async function forgetBounces(
  tx: Tx,
  organizationId: string,
  emails: readonly string[],
): Promise<void> {
  if (emails.length === 0) return;
  await tx
    .delete(suppression)
    .where(
      and(
        eq(suppression.organizationId, organizationId),
        inArray(suppression.email, [...emails]),
        eq(suppression.reason, "BOUNCED"),
      ),
    );
}
