import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentLimits } from "../../src/graphql/execute.ts";
import { type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";
import { createEntrance, type Entrance } from "./entrance.ts";

let world: World;
let entrance: Entrance;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  entrance = createEntrance(world);
  riverbend = await readyOrganization(world);
});
afterAll(async () => {
  entrance.close();
  await world.close();
});

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(" ");

/** Sends a document that must be refused as a whole, and gives back the sentence. */
async function refused(query: string, variables: Record<string, unknown> = {}): Promise<string> {
  const { answer, text } = await entrance.graphql(
    { query, variables },
    { headers: { cookie: riverbend.owner.cookie } },
  );
  expect(answer.errors?.length, text).toBeGreaterThan(0);
  expect(
    answer.errors?.map(({ extensions }) => extensions.code),
    text,
  ).toContain("BAD_USER_INPUT");
  expect(answer.data ?? null, text).toBeNull();
  return answer.errors?.[0]?.message ?? "";
}

const served = async (query: string) => {
  const { answer, text } = await entrance.graphql({ query }, { headers: { cookie: riverbend.owner.cookie } });
  expect(answer.errors, text).toBeUndefined();
  return answer.data;
};

describe("documents that ask for too much are refused before anything runs", () => {
  test("G01 an array of operations", async () => {
    const { response, answer } = await entrance.graphql([{ query: "{ platform { devInbox } }" }]);
    expect(response.status).toBe(400);
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("G03 one alias, directive or token too many, and one level too deep", async () => {
    const { aliases, directives, tokens } = documentLimits;
    const aliased = (count: number) => `{ ${times(count, (index) => `a${index}: platform { devInbox }`)} }`;
    expect(Object.keys(await served(aliased(aliases)))).toHaveLength(aliases);
    expect(await refused(aliased(aliases + 1))).toMatch(/alias/i);
    const directed = (count: number) => `{ platform { devInbox ${"@include(if: true) ".repeat(count)} } }`;
    expect(await refused(directed(directives + 1))).toMatch(/directive/i);
    const long = (count: number) =>
      `{ organization(id: "x") { groups { reach(trainingIds: [${'"x" '.repeat(count)}]) { pending } } } }`;
    await served(long(tokens - 30));
    expect(await refused(long(tokens + 1))).toMatch(/token/i);
    const deep = `{ viewer { memberships { administers { learners(first: 1) { edges { node { groups { trainings { slug } } } } } } } } }`;
    await served(deep);
    const deeper = `{ organization(id: "x") { learners { edges { node { groups { id } } } } ${"... on Organization { ".repeat(12)} id ${"} ".repeat(12)} } }`;
    expect(await refused(deeper)).toMatch(/depth/i);
  });

  test("G05 fragments in a circle, a field a hundred thousand times, and the same lists over and over", async () => {
    await refused(
      "{ viewer { ...One } } fragment One on Viewer { ...Two } fragment Two on Viewer { ...One account { id } }",
    );
    await refused(`{ viewer { ...Self } } fragment Self on Viewer { ...Self }`);
    await refused(`{ platform { ${"devInbox ".repeat(100_000)} } }`);
  });

  test("G05 lists in lists in lists, in however few words, and whoever says how long a page is", async () => {
    const learners = (first: string, what: string) =>
      `organization(id: "${riverbend.id}") { learners${first} { edges { node { ${what} } } } }`;
    const groups = "assignments { groups { trainings { lessons { html } } } }";
    expect(await refused(`{ ${learners("", groups)} }`)).toMatch(/costs \d+/);
    await refused(`{ ${learners("(first: 100)", groups)} }`);
    await refused(`query ($first: Int!) { ${learners("(first: $first)", groups)} }`, { first: 100 });
    await refused(`{ ${learners("", "...Deep")} } fragment Deep on Learner { ${groups} }`);
    const twice =
      "fragment A on Learner { ...B again: groups { ...C } } fragment B on Learner { groups { ...C } }";
    const lessons = "fragment C on Group { trainings { lessons { title html check { choices } } } }";
    await refused(`{ ${learners("", "...A")} } ${twice} ${lessons}`);
    const page =
      "id email name status groups { id name } delivery { state at reason } events { kind at text }";
    await served(`{ ${learners("(first: 100)", page)} }`);
  });

  test("G05 more than a hundred of a list", async () => {
    for (const first of [101, 1_000_000, 0, -1, 2_147_483_647]) {
      const query = `{ organization(id: "${riverbend.id}") { learners(first: ${first}) { edges { cursor } } } }`;
      const { answer } = await entrance.graphql({ query }, { headers: { cookie: riverbend.owner.cookie } });
      expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
      await refused(`{ trainings(first: ${first}) { edges { cursor } } }`);
    }
  });

  test("two acts in one document, also through a fragment", async () => {
    await refused("mutation { one: signOut { signedOut } two: signOut { signedOut } }");
    await refused(
      "mutation { signOut { signedOut } ...More } fragment More on Mutation { again: signOut { signedOut } }",
    );
    await refused("mutation { ... on Mutation { signOut { signedOut } } }");
    expect((await riverbend.owner.data("{ viewer { account { id } } }")).viewer).not.toBeNull();
    const several = "mutation One { signOut { signedOut } } mutation Two { signOut { signedOut } }";
    await refused(several);
  });

  test("G19 a hash in the place of a document, with and without one", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: "a".repeat(64) } };
    for (const body of [{ extensions }, { query: "{ platform { devInbox } }", extensions }]) {
      const { answer } = await entrance.graphql(body);
      expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
      expect(answer.data ?? null).toBeNull();
    }
  });
});

describe("another site's page gets nothing by our visitor's cookies", () => {
  const who = { query: "{ viewer { account { id } } }" };

  test("G07 a request that it sends is nobody's, whatever its origin calls itself", async () => {
    const { cookie } = riverbend.owner;
    const viewer = async (headers: Record<string, string>) =>
      (await entrance.graphql(who, { headers: { cookie, ...headers } })).answer.data?.viewer ?? null;
    expect(await viewer({})).not.toBeNull();
    expect(await viewer({ origin: "http://muster.test" })).not.toBeNull();
    for (const origin of [
      "https://evil.example",
      "null",
      "http://muster.test.evil.example",
      "http://evil-muster.test",
      "x",
    ]) {
      expect(await viewer({ origin }), origin).toBeNull();
    }
  });

  test("G07 a form cannot send an act", async () => {
    const query = "mutation { signOut { signedOut } }";
    for (const type of [
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "text/plain",
    ]) {
      const { response, answer } = await entrance.graphql(
        { query },
        { headers: { cookie: riverbend.owner.cookie, "content-type": type } },
      );
      expect(response.status, type).toBe(400);
      expect(answer.errors?.[0]?.extensions.code, type).toBe("BAD_USER_INPUT");
    }
    const bare = await entrance.http.request("http://muster.test/graphql", {
      method: "POST",
      headers: { cookie: riverbend.owner.cookie },
      body: new TextEncoder().encode(JSON.stringify({ query })),
    });
    expect(bare.status).toBe(400);
    expect((await riverbend.owner.data(who.query)).viewer).not.toBeNull();
  });

  test("G07 a link cannot send one either, nor read anything", async () => {
    const get = (query: string, headers: Record<string, string> = {}) =>
      entrance.http.request(`http://muster.test/graphql?query=${encodeURIComponent(query)}`, {
        headers: { cookie: riverbend.owner.cookie, ...headers },
      });
    expect((await get(who.query)).status).toBe(400);
    const act = await get("mutation { signOut { signedOut } }", { "apollo-require-preflight": "yes" });
    expect(act.status).toBe(405);
    expect((await riverbend.owner.data(who.query)).viewer).not.toBeNull();
  });
});

describe("in production", () => {
  let production: World;
  let strict: Entrance;
  beforeAll(async () => {
    production = await createWorld({
      NODE_ENV: "production",
      PUBLIC_URL: "https://muster.example",
      MUSTER_SECRET: "a secret for tests, and for nothing else at all",
      RESEND_API_KEY: "re_for_tests",
    });
    strict = createEntrance(production);
  });
  afterAll(async () => {
    strict.close();
    await production.close();
  });

  test("G09 a wrong name is not answered with the right one", async () => {
    for (const query of [
      "{ viewr { account { id } } }",
      "{ platform { devInbux } }",
      "mutation { signOt { signedOut } }",
    ]) {
      const { text, answer } = await strict.graphql({ query });
      expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
      expect(text).not.toMatch(/did you mean|"viewer"|"devInbox"|"signOut"/i);
    }
  });

  test("there is neither a dev inbox nor an explorer", async () => {
    for (const path of ["/dev/inbox", "/dev/inbox.json", "/dev/explorer", "/dev/explorer/"]) {
      expect((await strict.http.request(`https://muster.example${path}`)).status, path).toBe(404);
    }
  });

  test("browsers are told to come by HTTPS only, and the session cookie goes nowhere else", async () => {
    const response = await strict.http.request("https://muster.example/sign-in");
    expect(response.headers.get("strict-transport-security")).toMatch(/max-age=\d{7,}/);
    const { accountId } = await production.person();
    const { setCookies } = await production.app.auth.beginSession(accountId, new Headers());
    expect(setCookies.length).toBeGreaterThan(0);
    for (const cookie of setCookies) expect(cookie).toMatch(/^__Secure-.*Secure/);
  });
});
