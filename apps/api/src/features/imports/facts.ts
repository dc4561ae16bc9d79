import type { EmailAddress, ImportAnswer, ImportFacts } from "@muster/domain";
import type { DbOrTx } from "../../db/client.ts";
import { addressChecks } from "../../platform/addressChecks.ts";
import { ownAddresses } from "../accounts/index.ts";
import { groupsOfOrganizations } from "../groups/index.ts";
import { inviteesLeft, type KnownPeople, personFacts, readPeople } from "../invites/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { aliasesOf } from "./aliases.store.ts";

/** What a plan of one organization's is about. */
export interface FactsAbout {
  readonly organization: OrganizationRow;
  /** The account of the administrator who imports. */
  readonly by: string;
  /** The addresses that the rows name. */
  readonly addresses: readonly EmailAddress[];
  readonly answers: readonly ImportAnswer[];
  readonly defaultGroupId: string | null;
  /** When the e-mails go out. */
  readonly sendAt: Date;
  readonly now: Date;
  /** What is known about the addresses, where it was read already. */
  readonly people?: KnownPeople;
}

/** What a plan depends on besides its rows, in a fixed number of queries. */
export async function importFacts(db: DbOrTx, about: FactsAbout): Promise<ImportFacts> {
  const { organization, by, addresses, answers, defaultGroupId, sendAt, now } = about;
  const people = about.people ?? (await readPeople(db, organization.id, addresses, sendAt));
  const groups = await groupsOfOrganizations(db, [organization.id]);
  // Only proven addresses are ever stored, and those are parsed.
  const own = (await ownAddresses(db, by)) as EmailAddress[];
  return {
    groups: groups.map(({ id, name, status }) => ({ id, name, status })),
    aliases: await aliasesOf(db, organization.id),
    defaultGroupId,
    people: await personFacts(db, organization.id, addresses, people),
    ownAddresses: new Set(own),
    invitees: await inviteesLeft(db, organization, { at: sendAt, now }),
    answers,
    checks: addressChecks,
    now,
  };
}
