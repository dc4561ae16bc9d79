import { and, eq } from "drizzle-orm";
import { membership } from "../../src/db/schema/organizations.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import type { Persona, World } from "../support/world.ts";

/** What a person is made in an organization by a test, without an invitation. */
export interface Standing {
  readonly role: "OWNER" | "ADMIN" | null;
  readonly learns: boolean;
}

/** A new person who stands in an organization (by its global id) as told. */
export async function member(
  world: World,
  organization: string,
  name: string,
  standing: Standing,
): Promise<Persona> {
  const persona = await world.person(name);
  await stand(world, organization, persona, standing);
  return persona;
}

/** Makes a person who is there already a member of another organization too. */
export async function stand(
  { app, clock }: World,
  organization: string,
  { accountId }: Persona,
  standing: Standing,
): Promise<void> {
  const organizationId = plainIdOf("Organization", organization);
  await app.db.insert(membership).values({ organizationId, accountId, joinedAt: clock.now(), ...standing });
}

/** A second administrator. */
export const administrator = (world: World, organization: string, name = "Dana Whitfield") =>
  member(world, organization, name, { role: "ADMIN", learns: false });

/** Somebody who was an administrator until just now. */
export async function removedAdministrator(world: World, organization: string): Promise<Persona> {
  const persona = await administrator(world, organization, "Pat Former");
  const organizationId = plainIdOf("Organization", organization);
  await world.app.db
    .delete(membership)
    .where(and(eq(membership.organizationId, organizationId), eq(membership.accountId, persona.accountId)));
  return persona;
}
