import { getNamedType, getNullableType, isInputObjectType, isListType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildMusterSchema } from "../../src/schema.ts";
import { Cell } from "../access/cell.ts";
import { mutationText } from "../access/documents.ts";
import { inputs } from "../access/operations.ts";
import { createScene, inviteOne, type Scene } from "../access/scene.ts";
import type { Answer } from "../support/client.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";

const schema = buildMusterSchema();
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
  ({ args }) => args.length > 0,
);

let world: World;
let scene: Scene;

beforeAll(async () => {
  world = await createWorld();
  scene = await createScene(world);
});
afterAll(() => world.close());

const codesOf = (answer: Answer): string[] => [
  ...answer.errors.map(({ extensions }) => extensions.code),
  ...Object.values(answer.data ?? {}).flatMap((payload) =>
    ((payload as { errors?: { code: string }[] } | null)?.errors ?? []).map(({ code }) => code),
  ),
];

/** What a text or an id may hold that nobody means. */
const strange = [
  "",
  " ",
  "a\u0000b",
  "\ud800",
  "'; drop table account; --",
  "__proto__",
  "x".repeat(100_000),
  "-1",
  "\u202Eevil\u2066",
  "%",
];

/** Names of an input's fields that hold text or an id, each with whether it is a list. */
function textFields(inputType: unknown): { name: string; list: boolean }[] {
  const type = schema.getType(String(inputType).replace("!", ""));
  if (!isInputObjectType(type)) throw new Error("a mutation takes an input");
  return Object.values(type.getFields())
    .filter((field) => ["String", "ID"].includes(getNamedType(field.type).name))
    .map((field) => ({ name: field.name, list: isListType(getNullableType(field.type)) }));
}

describe("whatever stands in a text or an id of a mutation, the answer is a plain one", () => {
  test.each(mutations.map((field) => [field.name, field] as const))("%s", async (name, field) => {
    const text = mutationText(field, []).replace("{  }", "{ errors { code } }");
    const fields = textFields(field.args[0]?.type);
    const cell = new Cell(scene, "owner");
    const good = await inputs[name]?.(cell);
    for (const { name: one, list } of fields) {
      for (const value of strange) {
        const owner = await cell.client();
        const input = { ...good, [one]: list ? [value] : value };
        const answer = await owner.run(text, { input });
        const codes = codesOf(answer);
        expect(
          codes,
          `${name}.${one} = ${JSON.stringify(value.slice(0, 30))}: ${JSON.stringify(answer)}`,
        ).not.toEqual(expect.arrayContaining([expect.stringMatching(/INTERNAL|UNAVAILABLE/)]));
      }
    }
  });

  test.each(mutations.map((field) => [field.name, field] as const))(
    "%s takes no field that it does not name, so that nobody sets what is not theirs",
    async (name, field) => {
      const text = mutationText(field, []).replace("{  }", "{ errors { code } }");
      const type = schema.getType(String(field.args[0]?.type).replace("!", ""));
      const known = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
      // Who it is plays no part; the owner has spent tries of the password above.
      const cell = new Cell(scene, "outsider");
      const good = await inputs[name]?.(cell);
      const client = await cell.client();
      const extra = {
        role: "OWNER",
        status: "ACTIVE",
        acceptedBy: "me",
        premium: true,
        plan: "PREMIUM",
        id: "x",
      };
      for (const [one, value] of Object.entries(extra)) {
        if (known.includes(one)) continue;
        const answer = await client.run(text, { input: { ...good, [one]: value } });
        expect(answer.data, one).toBeNull();
        expect(codesOf(answer), one).toEqual(["BAD_USER_INPUT"]);
      }
    },
  );
});

describe("a list", () => {
  const list = `query ($id: ID!, $sort: LearnerSort!, $after: String, $filter: LearnerFilter) { organization(id: $id) {
    learners(sort: $sort, after: $after, filter: $filter, first: 2) { edges { node { email } } pageInfo { endCursor } } } }`;
  const sorts = ["INVITED_AT_DESC", "EMAIL_ASC", "EMAIL_DESC", "NAME_ASC"];
  const uuid = "0190f3a0-0000-7000-8000-000000000000";
  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");

  test("G11 refuses every cursor that is not its own", async () => {
    const { riverbend } = scene;
    for (const sort of sorts) {
      const forged = [
        "x",
        "{}",
        Buffer.from("null").toString("base64url"),
        cursor(),
        cursor(sort),
        cursor(sort, "a", "-".repeat(36)),
        cursor(sort, "a", uuid, 1),
        cursor(sort, "a\u0000", uuid),
        cursor(sort, 1, uuid),
        cursor(sort, { a: 1 }, uuid),
        cursor("EMAIL_ASC'; --", "a", uuid),
        ...sorts
          .filter((other) => other !== sort)
          .map((other) => cursor(other, "2026-01-01T00:00:00Z", uuid)),
        ...(sort === "INVITED_AT_DESC"
          ? ["1", "a", "2026-02-31 00:00:00+00", "9".repeat(40), "-1", "1e5", " 1", ""].map((value) =>
              value === "1" ? cursor(sort, "one", uuid) : cursor(sort, value, uuid),
            )
          : []),
      ];
      for (const after of forged) {
        const answer = await riverbend.owner.run(list, { id: riverbend.id, sort, after });
        expect(codesOf(answer), Buffer.from(after, "base64url").toString()).toEqual(["BAD_USER_INPUT"]);
      }
    }
  });

  test("goes through everybody once, page after page, in every order", async () => {
    const { riverbend } = scene;
    for (let count = 0; count < 5; count += 1) await inviteOne(world, riverbend, uniqueEmail());
    for (const sort of sorts) {
      const seen: string[] = [];
      for (let after: string | null = null; seen.length < 50; ) {
        const { organization } = await riverbend.owner.data(list, { id: riverbend.id, sort, after });
        const { edges, pageInfo } = organization.learners;
        seen.push(...edges.map(({ node }: { node: { email: string } }) => node.email));
        after = pageInfo.endCursor;
        if (edges.length === 0) break;
      }
      expect(seen.length).toBeGreaterThanOrEqual(8);
      expect(new Set(seen).size, sort).toBe(seen.length);
      if (sort === "EMAIL_ASC") expect(seen).toEqual([...seen].sort());
    }
  });

  test("answers every search plainly, and takes nothing in it for a pattern", async () => {
    const { riverbend } = scene;
    for (const search of [...strange, "_", "\\", "%%%", "a_b%c", "''", "\u0000"]) {
      const variables = { id: riverbend.id, sort: "EMAIL_ASC", filter: { search } };
      const answer = await riverbend.owner.run(list, variables);
      expect(codesOf(answer), JSON.stringify(search.slice(0, 30))).toEqual([]);
      if (/^[%_\\]+$/.test(search)) expect(answer.data.organization.learners.edges).toEqual([]);
    }
  });
});

test("an id that is none of ours leads nowhere, in any query", async () => {
  const { riverbend } = scene;
  const ids = [
    ...strange,
    "T3JnYW5pemF0aW9uOng",
    Buffer.from("Organization:0190f3a0-0000-7000-8000-000000000000").toString("base64url"),
    Buffer.from(`Group:${"-".repeat(36)}:${"-".repeat(36)}`).toString("base64url"),
    "0190f3a0-0000-7000-8000-000000000000",
  ];
  const query = `query ($id: ID!, $own: ID!) { node(id: $id) { id } organization(id: $id) { id }
    own: organization(id: $own) { group(id: $id) { id } learner(id: $id) { id } } invitation(link: $link) { state } }`.replace(
    "$own: ID!",
    "$own: ID!, $link: String!",
  );
  for (const id of ids) {
    const data = await riverbend.owner.data(query, { id, own: riverbend.id, link: id });
    expect(data).toEqual({
      node: null,
      organization: null,
      own: { group: null, learner: null },
      invitation: { state: "MISTYPED" },
    });
  }
});

test("a new invitation is asked for three times a day by one invite, however its link is written", async () => {
  const ask = `mutation ($input: InviteLinkInput!) { requestNewInvite(input: $input) { errors { code } } }`;
  const asked = (link: string) => world.anonymous().refusals(ask, { link });
  const { link } = await inviteOne(world, scene.riverbend, uniqueEmail());
  const answers = [link, link.toUpperCase(), `${link}.`, `${link}>`, `${link})`].map(asked);
  expect((await Promise.all(answers)).flat()).toEqual(["REQUEST_LIMIT", "REQUEST_LIMIT"]);
  for (let count = 0; count < 5; count += 1) expect(await asked("x".repeat(56))).toEqual(["LINK_MISTYPED"]);
});
