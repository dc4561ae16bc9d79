import { inArray } from "drizzle-orm";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { onboardingMessage } from "../../db/schema/organizations.ts";

export type MessageRow = typeof onboardingMessage.$inferSelect;

/** Messages as the organizations keep them; those that never touched it are left out. */
export async function keptMessages(
  db: DbOrTx,
  organizationIds: readonly string[],
): Promise<Map<string, MessageRow>> {
  if (organizationIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(onboardingMessage)
    .where(inArray(onboardingMessage.organizationId, [...organizationIds]));
  return new Map(rows.map((row) => [row.organizationId, row]));
}

/** Writes the given columns of an organization's message; the others stay. */
export async function keepMessage(
  tx: Tx,
  organizationId: string,
  fields: Partial<Omit<MessageRow, "organizationId">>,
): Promise<void> {
  await tx
    .insert(onboardingMessage)
    .values({ organizationId, ...fields })
    .onConflictDoUpdate({ target: onboardingMessage.organizationId, set: fields });
}
