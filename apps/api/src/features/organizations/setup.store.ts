import type { SetupFacts } from "@muster/domain";
import { eq, inArray, sql } from "drizzle-orm";
import type { DbOrTx } from "../../db/client.ts";
import { group } from "../../db/schema/groups.ts";
import { invite } from "../../db/schema/invites.ts";
import { onboardingMessage, organization, organizationTraining } from "../../db/schema/organizations.ts";

/** What the checklist looks at, for several organizations in one query. Invites are counted as none or one. */
export async function readSetupFacts(
  db: DbOrTx,
  organizationIds: readonly string[],
): Promise<Map<string, SetupFacts>> {
  if (organizationIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: organization.id,
      profileComplete: sql<boolean>`${organization.contactEmail} is not null or ${organization.contactPhone} is not null`,
      chosenTrainings: sql<number>`(select count(*)::int from ${organizationTraining} where ${organizationTraining.organizationId} = ${organization.id})`,
      activeGroups: sql<number>`(select count(*)::int from ${group} where ${group.organizationId} = ${organization.id} and ${group.status} = 'ACTIVE')`,
      onboardingMessageUsed: sql<boolean>`${onboardingMessage.copiedAt} is not null or ${onboardingMessage.body} is not null`,
      invites: sql<number>`(exists (select from ${invite} where ${invite.organizationId} = ${organization.id} and ${invite.role} = 'LEARNER'))::int`,
    })
    .from(organization)
    .leftJoin(onboardingMessage, eq(onboardingMessage.organizationId, organization.id))
    .where(inArray(organization.id, [...organizationIds]));
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
