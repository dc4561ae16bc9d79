import { eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { onboardingMessage, organization } from "../db/schema/organizations.ts";

/** True where the last step of the demo was taken: the message of an organization was copied. */
export async function demoIsThere(db: Db, name: string): Promise<boolean> {
  const [row] = await db
    .select({ copiedAt: onboardingMessage.copiedAt })
    .from(organization)
    .innerJoin(onboardingMessage, eq(onboardingMessage.organizationId, organization.id))
    .where(eq(organization.name, name))
    .limit(1);
  return row?.copiedAt != null;
}

/** True where nobody has set anything up. */
export async function isEmpty(db: Db): Promise<boolean> {
  const rows = await db
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.kind, "ORGANIZATION"))
    .limit(1);
  return rows.length === 0;
}

export async function makePremium(db: Db, id: string, until: string): Promise<void> {
  await db.update(organization).set({ plan: "PREMIUM", premiumUntil: until }).where(eq(organization.id, id));
}
