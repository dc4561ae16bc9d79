import { afterAll, beforeAll, expect, test } from "vitest";
import { errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";

const message = "onboardingMessage { subject body edited copiedAt }";
const save = `mutation ($input: SaveOnboardingMessageInput!) { saveOnboardingMessage(input: $input) { organization { ${message} } ${errors} } }`;
const copied = `mutation ($input: MarkOnboardingMessageCopiedInput!) { markOnboardingMessageCopied(input: $input) { organization { ${message} } ${errors} } }`;
const update = `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { ${message} } ${errors} } }`;

let world: World;

beforeAll(async () => {
  world = await createWorld({ MAIL_FROM: "Muster <hello@mail.example>" });
});
afterAll(() => world.close());

async function read({ owner, id }: ReadyOrganization) {
  const { organization } = await owner.data(
    `query ($id: ID!) { organization(id: $id) { version ${message} } }`,
    { id },
  );
  return organization;
}

test("the ready text names the organization, its contact, the sender to look for and what will happen", async () => {
  const riverbend = await readyOrganization(world);
  const { onboardingMessage: ready } = await read(riverbend);
  expect(ready).toMatchObject({ edited: false, copiedAt: null });
  expect(ready.subject).toContain("Riverbend Community Care");
  for (const fact of [
    "Riverbend Community Care",
    "Carmen Ruiz (Human resources), +1 555 010 0142 or hr@riverbendcare.example",
    "hello@mail.example",
    "30 days",
    "1. ",
    "4. ",
  ]) {
    expect(ready.body).toContain(fact);
  }
  expect(ready.body).not.toContain("Muster <");
});

test("it follows the organization's language and link days, and its name stays plain text", async () => {
  const riverbend = await readyOrganization(world);
  const { organization } = await riverbend.owner.act(update, {
    organizationId: riverbend.id,
    version: (await read(riverbend)).version,
    name: "Cuidados <b>Ñandú</b>",
    contactName: "Ana",
    contactPhone: "555 0100",
    timeZone: "America/Chicago",
    language: "ES",
    linkDays: 1,
  });
  const { subject, body } = organization.onboardingMessage;
  expect(subject).toBe("Su formación con Cuidados <b>Ñandú</b>: recibirá una invitación");
  expect(body).toContain("durante 1 día.");
  expect(body).toContain("Consulte a Ana, 555 0100.");
});

test("an own text is kept as it was written, and emptying it brings the ready one back", async () => {
  const riverbend = await readyOrganization(world);
  const { onboardingMessage: ready } = await read(riverbend);
  const own = { subject: "Training starts Monday", body: "Hello all,\n\nlook for our e-mail.\n<b>Ana</b>" };
  const { organization } = await riverbend.owner.act(save, { organizationId: riverbend.id, ...own });
  expect(organization.onboardingMessage).toEqual({ ...own, edited: true, copiedAt: null });
  expect((await read(riverbend)).onboardingMessage).toEqual(organization.onboardingMessage);
  await riverbend.owner.act(save, { organizationId: riverbend.id, subject: " ", body: "\n" });
  expect((await read(riverbend)).onboardingMessage).toEqual(ready);
});

test("half a text is refused, and so is one that is too long", async () => {
  const riverbend = await readyOrganization(world);
  const refused = (subject: string, body: string) =>
    riverbend.owner.refusals(save, { organizationId: riverbend.id, subject, body });
  expect(await refused("Training", " ")).toEqual(["REQUIRED"]);
  expect(await refused("", "Hello")).toEqual(["REQUIRED"]);
  expect(await refused("Training", "x".repeat(5001))).toEqual(["TOO_LONG"]);
  expect(await refused("Two\nlines", "Hello")).toEqual(["INVALID_CHARACTERS"]);
  expect((await read(riverbend)).onboardingMessage.edited).toBe(false);
});

test("copying is noted with its moment, and stays noted when the text changes", async () => {
  const riverbend = await readyOrganization(world);
  const { organization } = await riverbend.owner.act(copied, { organizationId: riverbend.id });
  const { copiedAt } = organization.onboardingMessage;
  expect(Math.abs(new Date(copiedAt).getTime() - world.clock.now().getTime())).toBeLessThan(60_000);
  await riverbend.owner.act(save, { organizationId: riverbend.id, subject: "Soon", body: "Hello" });
  expect((await read(riverbend)).onboardingMessage).toEqual({
    subject: "Soon",
    body: "Hello",
    edited: true,
    copiedAt,
  });
});
