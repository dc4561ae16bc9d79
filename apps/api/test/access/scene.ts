import { localTimeAt } from "@muster/domain";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { organization } from "../../src/db/schema/organizations.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import { pauseMail } from "../../src/features/delivery/index.ts";
import { after, DAY } from "../../src/platform/clock.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { openRequests, requestPremium, supporter } from "../helpDesk/operations.ts";
import { administrator, removedAdministrator } from "../organizations/members.ts";
import { inviteAsAdministrator } from "../support/administrators.ts";
import type { Client } from "../support/client.ts";
import { linkFor } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { type Persona, uniqueEmail, type World } from "../support/world.ts";

/** The people of the table and the things that its fields are asked of. All of it is there from the start. */
export interface Scene {
  readonly world: World;
  readonly riverbend: ReadyOrganization;
  readonly people: Readonly<
    Record<"invitee" | "learner" | "owner" | "admin" | "removed" | "outsider", Persona>
  >;
  /** Another organization; the outsider is its owner. */
  readonly elsewhere: ReadyOrganization;
  /** Global ids of Riverbend's learners by what became of them. */
  readonly learnerIds: Readonly<Record<"active" | "pending" | "declined" | "mistyped" | "corrected", string>>;
  /** One thing of each type that has a global id; the account and the assignment are the learner's. */
  readonly ids: Readonly<Record<string, string>>;
  /** The link of the invitee's invitation. */
  readonly link: string;
  /** A preview of Riverbend's. */
  readonly importId: string;
  /** Riverbend's open request to the help desk. */
  readonly helpRequestId: string;
}

/** A link that looks like one of ours and is none. */
export const MADE_UP_LINK = "a".repeat(56);

export async function createScene(world: World): Promise<Scene> {
  const riverbend = await readyOrganization(world);
  const elsewhere = await readyOrganization(world, "Alder County Schools");
  await fillIn(world, riverbend);
  const people = {
    owner: riverbend.owner,
    outsider: elsewhere.owner,
    admin: await administrator(world, riverbend.id),
    removed: await removedAdministrator(world, riverbend.id),
    learner: await world.person("Luis Delgado"),
    invitee: await world.person("Noor Haddad"),
  };
  const pending = await inviteOne(world, riverbend, people.invitee.email);
  const active = await inviteOne(world, riverbend, people.learner.email);
  await accept(people.learner, active.link);
  await inviteAsAdministrator(world, riverbend, uniqueEmail());
  const declined = await inviteOne(world, riverbend, uniqueEmail());
  await world.anonymous().act(decline, { link: declined.link });
  const mistyped = await inviteOne(world, riverbend, uniqueEmail());
  const corrected = await riverbend.owner.act(correctInvite, {
    learnerId: mistyped.learnerId,
    email: uniqueEmail(),
    clientKey: clientKey(),
  });
  await world.anonymous().act(requestNewInvite, { link: declined.link });
  await people.learner.act(
    `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { account { zip } ${errors} } }`,
    { firstName: "Luis", lastName: "Delgado", zip: "60614", language: "ES" },
  );
  const own = (await people.learner.data("{ viewer { account { id } assignments { id } } }")).viewer;
  return {
    world,
    riverbend,
    elsewhere,
    people,
    learnerIds: {
      active: active.learnerId,
      pending: pending.learnerId,
      declined: declined.learnerId,
      mistyped: mistyped.learnerId,
      corrected: corrected.learner.id,
    },
    ids: {
      Organization: riverbend.id,
      Group: riverbend.groupId,
      Learner: active.learnerId,
      Training: riverbend.trainingIds[0] ?? "",
      Account: own.account.id,
      Assignment: own.assignments[0].id,
    },
    link: pending.link,
    importId: await uploadList(riverbend),
    helpRequestId: await askForPremium(world, riverbend),
  };
}

/** Stores the plan of a list with one new person. */
export async function uploadList({ owner, id }: ReadyOrganization, email = uniqueEmail()): Promise<string> {
  const preview = await owner.act(
    `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { import { id } ${errors} } }`,
    {
      organizationId: id,
      fileName: "staff.xlsx",
      rows: [{ row: 2, email, groups: "Home aides" }],
      clientKey: clientKey(),
    },
  );
  return preview.import.id;
}

/** A day ahead, on the clocks of the organization. */
export const tomorrow = ({ clock }: World) => localTimeAt(after(clock.now(), DAY), "America/Chicago");

/** Uploads a list with one new person, to be e-mailed tomorrow. */
export async function confirmList(organization: ReadyOrganization, world: World): Promise<string> {
  const importId = await uploadList(organization);
  await organization.owner.act(
    `mutation ($input: ConfirmImportInput!) { confirmImport(input: $input) { import { id } ${errors} } }`,
    { importId, version: 1, sendAt: tomorrow(world), clientKey: clientKey() },
  );
  return importId;
}

async function askForPremium(world: World, { owner, id }: ReadyOrganization): Promise<string> {
  await owner.act(requestPremium, { organizationId: id, clientKey: clientKey() });
  const desk = await supporter(world);
  const { requests } = (await desk.data(openRequests, { first: 100 })).helpDesk;
  const own = requests.edges.find(
    ({ node }: { node: { organization: { id: string } } }) => node.organization.id === id,
  );
  return own.node.id;
}

/** What an organization need not have: premium, with room for many invitees; a logo; an address. */
async function fillIn(world: World, { owner, id }: ReadyOrganization): Promise<void> {
  await world.app.db
    .update(organization)
    .set({ plan: "PREMIUM", premiumUntil: "2099-12-31", postalAddress: "1 River Road" })
    .where(eq(organization.id, plainIdOf("Organization", id)));
  await owner.act(
    `mutation ($input: UploadLogoInput!) { uploadLogo(input: $input) { organization { id } ${errors} } }`,
    { organizationId: id, image: await picture() },
  );
}

/** Only where nobody is invited any more: the mail of the scene's organization is paused. */
export const pauseScene = (world: World, { riverbend }: Scene) =>
  inTransaction(world.app.db, (tx) =>
    pauseMail(tx, plainIdOf("Organization", riverbend.id), "BOUNCES", world.app.clock.now()),
  );

/** A small PNG in base64. */
export async function picture(): Promise<string> {
  const create = { width: 96, height: 96, channels: 3 as const, background: "#0a6f5c" };
  return (await sharp({ create }).png().toBuffer()).toString("base64");
}

export async function inviteOne(world: World, { invite }: ReadyOrganization, email: string) {
  const [result] = await invite([email]);
  if (!result?.learner) throw new Error(`not invited: ${JSON.stringify(result)}`);
  return { email, learnerId: result.learner.id, link: await linkFor(world, email) };
}

/** Says yes to an invitation, as its page would. */
export async function accept(person: Client, link: string): Promise<void> {
  const { invitation } = await person.data("query ($link: String!) { invitation(link: $link) { consent } }", {
    link,
  });
  await person.act(
    `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`,
    { link, consent: invitation.consent },
  );
}

export const correctInvite = `mutation ($input: CorrectInviteInput!) { correctInvite(input: $input) {
  outcome learner { id } former { id } ${errors} } }`;
export const requestNewInvite = `mutation ($input: InviteLinkInput!) { requestNewInvite(input: $input) { invitation { state } ${errors} } }`;
export const decline = `mutation ($input: InviteLinkInput!) { declineInvite(input: $input) { invitation { state } ${errors} } }`;
