import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../support/client.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";
import { administrator, member, removedAdministrator } from "./members.ts";

const mutation = (name: string, result: string) =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${result} { id } ${errors} } }`;

const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** Every change of an organization and its groups, as somebody who may do it would ask for it. */
const changes: Record<string, { result: string; input: (at: ReadyOrganization) => Record<string, unknown> }> =
  {
    updateOrganization: {
      result: "organization",
      input: ({ id }) => ({
        organizationId: id,
        version: 2,
        name: "Changed",
        contactName: "Ana",
        contactPhone: "555 0100",
        timeZone: "America/Chicago",
        language: "EN",
        linkDays: 30,
      }),
    },
    uploadLogo: { result: "organization", input: ({ id }) => ({ organizationId: id, image: png }) },
    removeLogo: { result: "organization", input: ({ id }) => ({ organizationId: id }) },
    chooseTrainings: {
      result: "organization",
      input: ({ id }) => ({ organizationId: id, add: [], remove: [] }),
    },
    saveOnboardingMessage: {
      result: "organization",
      input: ({ id }) => ({ organizationId: id, subject: "Soon", body: "Hello" }),
    },
    markOnboardingMessageCopied: { result: "organization", input: ({ id }) => ({ organizationId: id }) },
    createGroup: {
      result: "group",
      input: ({ id }) => ({
        organizationId: id,
        name: `New ${clientKey()}`,
        status: "ACTIVE",
        trainingIds: [],
        clientKey: clientKey(),
      }),
    },
    updateGroup: {
      result: "group",
      input: ({ groupId, trainingIds }) => ({
        groupId,
        version: 1,
        name: "Home aides",
        status: "ACTIVE",
        trainingIds,
      }),
    },
    duplicateGroup: {
      result: "group",
      input: ({ groupId }) => ({ groupId, name: `Copy ${clientKey()}`, clientKey: clientKey() }),
    },
  };

let world: World;
let riverbend: ReadyOrganization;
let clients: Record<string, Client>;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
  clients = {
    "nobody signed in": world.anonymous(),
    "an outsider": await world.person("Olu Outsider"),
    "an administrator of another organization": (await readyOrganization(world)).owner,
    "a learner": await member(world, riverbend.id, "Lea Learner", { role: null, learns: true }),
    "a removed administrator": await removedAdministrator(world, riverbend.id),
  };
});
afterAll(() => world.close());

/** All that an administrator sees of the organization. */
const everything = `query ($id: ID!) { organization(id: $id) { version name logoUrl trainings { id }
  groups { id name version status trainings { id } } onboardingMessage { subject body copiedAt } } }`;
const state = async () => (await riverbend.owner.data(everything, { id: riverbend.id })).organization;

const strangers = [
  ["nobody signed in", "UNAUTHENTICATED"],
  ["an outsider", "NOT_FOUND"],
  ["an administrator of another organization", "NOT_FOUND"],
  ["a learner", "NOT_FOUND"],
  ["a removed administrator", "NOT_FOUND"],
] as const;

describe.each(Object.entries(changes))("%s", (name, { result, input }) => {
  test.each(strangers)("by %s is refused with %s and changes nothing", async (who, code) => {
    const before = await state();
    expect(await clients[who]?.refusals(mutation(name, result), input(riverbend))).toEqual([code]);
    expect(await state()).toEqual(before);
  });

  test("by an owner and by an administrator is done", async () => {
    for (const role of ["OWNER", "ADMIN"] as const) {
      const place = await readyOrganization(world);
      const asker = role === "OWNER" ? place.owner : await administrator(world, place.id);
      const payload = await asker.act(mutation(name, result), input(place));
      expect(payload[result].id).toBeTruthy();
    }
  });
});

describe("reading", () => {
  const one = `query ($id: ID!) { organization(id: $id) { name } }`;
  const node = `query ($id: ID!) { node(id: $id) { id } }`;

  test.each(strangers)("%s sees neither the organization nor its groups", async (who) => {
    const client = clients[who] ?? world.anonymous();
    expect(await client.data(one, { id: riverbend.id })).toEqual({ organization: null });
    for (const id of [riverbend.id, riverbend.groupId]) {
      expect(await client.data(node, { id })).toEqual({ node: null });
    }
  });

  test("an administrator sees both", async () => {
    const admin = await administrator(world, riverbend.id);
    expect((await admin.data(one, { id: riverbend.id })).organization).toBeTruthy();
    for (const id of [riverbend.id, riverbend.groupId]) {
      expect(await admin.data(node, { id })).toEqual({ node: { id } });
    }
  });

  test("an account is found by its id by its person only", async () => {
    const { viewer } = await riverbend.owner.data("{ viewer { account { id } } }");
    const { id } = viewer.account;
    expect(await riverbend.owner.data(node, { id })).toEqual({ node: { id } });
    for (const client of Object.values(clients))
      expect(await client.data(node, { id })).toEqual({ node: null });
  });

  test("a learner sees the card, the role and the groups in the own memberships, and nothing to administer", async () => {
    const { viewer } = (await clients["a learner"]?.data(
      "{ viewer { memberships { organization { name } administers { id } role learns } } }",
    )) ?? { viewer: null };
    expect(viewer.memberships).toEqual([
      { organization: { name: "Riverbend Community Care" }, administers: null, role: null, learns: true },
    ]);
  });
});

test("creating an organization needs an account, and nothing else", async () => {
  const query = mutation("createOrganization", "organization");
  const input = { name: "New", timeZone: "UTC", language: "EN", clientKey: clientKey() };
  expect(await world.anonymous().refusals(query, input)).toEqual(["UNAUTHENTICATED"]);
  expect(await (await world.person()).refusals(query, input)).toEqual([]);
});

test("what does not exist and what is another's answer with the same words", async () => {
  const outsider = clients["an outsider"] ?? world.anonymous();
  const query = mutation("removeLogo", "organization");
  const answers = [];
  for (const organizationId of [riverbend.id, "T3JnYW5pemF0aW9uOnh4", ""]) {
    const { data, errors: refused } = await outsider.run(query, { input: { organizationId } });
    answers.push({ data, refused: refused.map(({ message, extensions: { code } }) => [code, message]) });
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});
