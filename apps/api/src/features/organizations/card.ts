import { Field, ID, ObjectType } from "type-graphql";
import type { App } from "../../app.ts";
import type { DbOrTx } from "../../db/client.ts";
import { globalId } from "../../platform/globalId.ts";
import { initials } from "./initials.ts";
import { logoHashes } from "./logos.store.ts";
import { findOrganizations, type OrganizationRow } from "./organizations.store.ts";

@ObjectType({ description: "The person or office that answers questions about an invite." })
export class Contact {
  @Field(() => String, { nullable: true, description: "Name of the person or office." })
  name: string | null;

  @Field(() => String, { nullable: true, description: "What the person does there." })
  role: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address, as typed." })
  email: string | null;

  @Field(() => String, { nullable: true, description: "Phone number, as typed." })
  phone: string | null;
}

@ObjectType({ description: "What an organization shows to everybody whom it invited." })
export class OrganizationCard {
  @Field(() => ID, { description: "Global id of the organization." })
  id: string;

  @Field(() => String, { description: "Full name; at most 120 characters." })
  name: string;

  @Field(() => String, { description: "Short name; the full one where there is no other." })
  shortName: string;

  @Field(() => String, { description: "One to three characters for the place of a missing logo." })
  initials: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Absolute address of the logo: a PNG that fits 192 by 192 pixels, under 20 kB. Null: no logo.",
  })
  logoUrl: string | null;

  @Field(() => Contact, { description: "Whom to ask." })
  contact: Contact;

  @Field(() => String, { nullable: true, description: "Postal address; several lines." })
  postalAddress: string | null;

  @Field(() => String, { description: "IANA time zone that its dates are shown in." })
  timeZone: string;
}

export const toContact = (row: OrganizationRow): Contact => ({
  name: row.contactName,
  role: row.contactRole,
  email: row.contactEmail,
  phone: row.contactPhone,
});

/** Where the logo is served; a new picture has a new address. */
export const logoUrl = (
  { links }: Pick<App, "links">,
  organizationId: string,
  hash: string | undefined,
): string | null => (hash ? links.page(`/logos/${organizationId}/${hash}.png`) : null);

/** Makes the card of a row whose logo is known. */
export function toCard(
  app: Pick<App, "links">,
  row: OrganizationRow,
  hash: string | undefined,
): OrganizationCard {
  return {
    id: globalId("Organization", row.id),
    name: row.name,
    shortName: row.shortName ?? row.name,
    initials: initials(row.shortName ?? row.name),
    logoUrl: logoUrl(app, row.id, hash),
    contact: toContact(row),
    postalAddress: row.postalAddress,
    timeZone: row.timeZone,
  };
}

/** Cards by uuid of the organization, in two queries. Personal contexts have none. */
export async function organizationCards(
  app: Pick<App, "links"> & { readonly db: DbOrTx },
  ids: readonly string[],
): Promise<Map<string, OrganizationCard>> {
  const wanted = [...new Set(ids)];
  const rows = await findOrganizations(app.db, wanted);
  const hashes = await logoHashes(app.db, wanted);
  return new Map(rows.map((row) => [row.id, toCard(app, row, hashes.get(row.id))]));
}
