import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { Client } from "../harness/client.ts";
import { confirmList, previewList } from "../harness/importing.ts";
import { linkIn, mailTo } from "../harness/inbox.ts";
import { acceptInvitation, tokenOf } from "../harness/joining.ts";
import type { Person } from "../harness/people.ts";
import { givePremium } from "../harness/premium.ts";
import { type Language, words } from "./words.ts";

/** An organization as somebody administers it. */
export interface Place {
  readonly id: string;
  readonly client: Client;
  /** Its address in the administration. */
  readonly path: string;
}

export interface SetUp extends Place {
  /** Ids of its groups. */
  readonly groups: readonly string[];
}

export interface Invitation {
  readonly link: string;
  readonly learnerId: string;
}

/** A part that was made, or an end of it all. */
export function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("A part of the scene is missing");
  return value;
}

export const apiLanguage = (language: Language) => (language === "es" ? "ES" : "EN");

export async function newOrganization(client: Client, name: string, language: Language) {
  const { organization } = await client.act<{ organization: { id: string; version: number } }>(
    "createOrganization",
    { name, timeZone: "America/Chicago", language: apiLanguage(language), clientKey: randomUUID() },
    "organization { id version }",
  );
  const { id, version } = organization;
  return { id, version, client, path: `/admin/o/${encodeURIComponent(id)}` };
}

/** The organization with its profile, trainings and groups. */
export async function setUp(client: Client, language: Language): Promise<SetUp> {
  const { organization: name, shortName, contactRole, groups, trainings } = words[language];
  const place = await newOrganization(client, name, language);
  const { id, version } = place;
  await client.act("updateOrganization", {
    organizationId: id,
    version,
    name,
    shortName,
    language: apiLanguage(language),
    timeZone: "America/Chicago",
    linkDays: 30,
    contactName: "Carmen Ruiz",
    contactRole,
    contactPhone: "+1 555 010 0142",
    contactEmail: "hr@riverbendcare.example",
    postalAddress: "40 Mill Road, Riverbend, TX",
  });
  const ids = await catalogue(client);
  const idsOf = (slugs: readonly string[]) => slugs.map((slug) => there(ids.get(slug)));
  await client.act("chooseTrainings", {
    organizationId: id,
    add: idsOf([...new Set(trainings.flat())]),
    remove: [],
  });
  const made: string[] = [];
  for (const [index, group] of groups.entries()) {
    const { group: created } = await client.act<{ group: { id: string } }>(
      "createGroup",
      {
        organizationId: id,
        name: group,
        status: "ACTIVE",
        trainingIds: idsOf(there(trainings[index])),
        clientKey: randomUUID(),
      },
      "group { id }",
    );
    made.push(created.id);
  }
  return { ...place, groups: made };
}

async function catalogue(client: Client): Promise<Map<string, string>> {
  const { trainings } = await client.run<{ trainings: { edges: { node: { id: string; slug: string } }[] } }>(
    "{ trainings(first: 100) { edges { node { id slug } } } }",
  );
  return new Map(trainings.edges.map(({ node }) => [node.slug, node.id]));
}

/** Invites to one of the groups, and answers the invitations as they arrived. */
export async function invite(
  { id, client, groups }: SetUp,
  group: number,
  emails: readonly string[],
  note?: string,
): Promise<Invitation[]> {
  const input = { organizationId: id, groupId: groups[group], emails, note, clientKey: randomUUID() };
  const { results } = await client.act<{ results: { learner: { id: string } }[] }>(
    "inviteLearners",
    input,
    "results { learner { id } }",
  );
  const invitations = await Promise.all(
    results.map(async ({ learner }, index) => ({
      learnerId: learner.id,
      link: await linkOf(there(emails[index])),
    })),
  );
  for (const { learnerId } of invitations) await isSent(client, learnerId);
  return invitations;
}

/** A mail has arrived a moment before the list says so; its time is the list's. */
async function isSent(client: Client, id: string): Promise<void> {
  await untilSent(async () => {
    const { node } = await client.run<{ node: { delivery: { state: string } } }>(
      "query ($id: ID!) { node(id: $id) { ... on Learner { delivery { state } } } }",
      { id },
    );
    return node.delivery.state;
  });
}

const untilSent = (state: () => Promise<string | undefined>): Promise<void> =>
  expect(async () => expect(await state()).not.toBe("QUEUED")).toPass({
    timeout: 30_000,
    intervals: [50, 100, 250],
  });

export async function inviteAdministrator({ id, client }: Place, email: string): Promise<string> {
  await client.act("inviteAdministrator", { organizationId: id, email, clientKey: randomUUID() });
  const link = await linkOf(email);
  await untilSent(async () => {
    const { organization } = await client.run<{
      organization: { administratorInvites: { email: string; delivery: { state: string } }[] };
    }>("query ($id: ID!) { organization(id: $id) { administratorInvites { email delivery { state } } } }", {
      id,
    });
    return organization.administratorInvites.find((one) => one.email === email)?.delivery.state;
  });
  return link;
}

export const requestPremium = ({ id, client }: Place, message: string): Promise<unknown> =>
  client.act("requestPremium", { organizationId: id, message, clientKey: randomUUID() });

/** In every language, and for either role. */
export const invitationSubject = /invit/i;

const linkOf = async (email: string): Promise<string> =>
  linkIn(await mailTo(email, invitationSubject), /^\/i\/[^/]+$/);

/** Makes the account that the invitation asks for, and says yes. */
export const acceptAs = (person: Person, { link }: Invitation, language: Language): Promise<Client> =>
  acceptInvitation(person, link, apiLanguage(language));

export const decline = (invitation: Invitation): Promise<unknown> =>
  new Client().act("declineInvite", { link: tokenOf(invitation.link) }, "", "InviteLinkInput");

/** Lists that were uploaded; each is the path of its page. */
export interface Uploads {
  /** A preview with rows of every kind. */
  readonly open: string;
  /** Confirmed, for a time that lies ahead. */
  readonly waiting: string;
}

/** Uploads next month's lists: one that waits for its time, and one that waits for its Continue. */
export async function uploadLists(place: SetUp, language: Language): Promise<Uploads> {
  await givePremium(place);
  const [aides, office, kitchen] = words[language].groups;
  const waiting = await previewList(
    place,
    [
      ["carlos.mendes@mail.example", kitchen],
      ["tw@northfork.example", kitchen],
      ["imani.wells@mail.example", office],
      ["s.albrecht@mail.example", `${aides}; ${office}`],
    ],
    "staff-autumn.xlsx",
  );
  await confirmList(place, waiting, "2026-11-30T09:00");
  const open = await previewList(
    place,
    [
      ["n.pires@northfork.example", kitchen],
      ["r.quist@mail.example", `${aides}; ${kitchen}`],
      ["imani.wells@mail.example", kitchen],
      ["b.lindgren@mail.example", kitchen],
      ["n.pires@northfork.example", kitchen],
      ["m.ruiz@@mail.example", office],
      ["jo@gmial.com", office],
      ["y.kato@mail.example", `${kitchen}s`],
      ["p.osei@mail.example", ""],
    ],
    "staff-winter.xlsx",
  );
  return { open: open.path, waiting: waiting.path };
}
