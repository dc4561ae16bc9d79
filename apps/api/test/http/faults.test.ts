import "reflect-metadata";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { compose } from "../../src/compose.ts";
import { createExecutor } from "../../src/graphql/execute.ts";
import { createLog } from "../../src/platform/log.ts";
import { buildMusterSchema } from "../../src/schema.ts";
import { errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";
import { createEntrance, type Entrance } from "./entrance.ts";

/** What no answer and no log line may hold: statements, places in the code or the disk, values. */
const INSIDES =
  /select |insert |update "|from "|relation|column|node_modules|\/src\/|\.ts:|Failed query|params/i;

const logged: string[] = [];
const log = createLog("trace", { write: (line) => logged.push(line) });
let world: World;
let entrance: Entrance;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld({}, { log });
  entrance = createEntrance(world);
  riverbend = await readyOrganization(world);
});
beforeEach(() => {
  logged.length = 0;
});
afterAll(async () => {
  entrance.close();
  await world.close();
});

/** Runs some work while a table is not where the program looks for it. */
async function without(table: string, work: () => Promise<void>): Promise<void> {
  const { sql } = world.app;
  await sql`alter table ${sql(table)} rename to gone`;
  try {
    await work();
  } finally {
    await sql`alter table gone rename to ${sql(table)}`;
  }
}

const asOwner = (query: string, variables: Record<string, unknown> = {}) =>
  entrance.graphql({ query, variables }, { headers: { cookie: riverbend.owner.cookie } });

describe("a fault of ours", () => {
  test("G17 is answered with one sentence and the request's id; the log knows the cause by that id", async () => {
    await without("learner", async () => {
      const { response, answer, text } = await asOwner(
        "query ($id: ID!) { organization(id: $id) { learners { edges { cursor } } } }",
        { id: riverbend.id },
      );
      const [error] = answer.errors ?? [];
      expect(error).toMatchObject({
        message: "Something went wrong on our side. Nothing was changed.",
        extensions: { code: "INTERNAL", requestId: response.headers.get("x-request-id") },
      });
      expect(Object.keys(error?.extensions ?? {}).sort()).toEqual(["code", "requestId"]);
      expect(text).not.toMatch(INSIDES);
    });
    const line = logged.find((one) => one.includes("operation failed")) ?? "";
    expect(JSON.parse(line)).toMatchObject({ cause: { state: "42P01" }, path: ["organization", "learners"] });
    expect(line).not.toMatch(/select |from "|Failed query/);
  });

  test("in the middle of an act leaves nothing of it, and no address in the log", async () => {
    const email = uniqueEmail("fault");
    const input = {
      organizationId: riverbend.id,
      emails: [email],
      groupId: riverbend.groupId,
      clientKey: "a-key-for-this-fault",
    };
    const invite = `mutation ($input: InviteLearnersInput!) { inviteLearners(input: $input) { results { outcome } ${errors} } }`;
    await without("audit_entry", async () => {
      const { answer, text } = await asOwner(invite, { input });
      expect(answer.errors?.[0]?.extensions.code).toBe("INTERNAL");
      expect(text).not.toMatch(INSIDES);
      expect(text).not.toContain(email);
    });
    expect(logged.join("")).not.toContain(email);
    const [kept] = await world.app.sql`select (select count(*) from invite where email = ${email})
      + (select count(*) from learner where email = ${email}) + (select count(*) from mail where email = ${email}) as rows`;
    expect(Number(kept?.rows)).toBe(0);
    const { answer } = await asOwner(invite, { input });
    expect(answer.data.inviteLearners.results).toEqual([{ outcome: "INVITED" }]);
  });

  test("in looking up the session is answered the same way, and not as if nobody were signed in", async () => {
    await without("session", async () => {
      const { response, answer, text } = await asOwner("{ viewer { account { id } } }");
      expect(answer.errors?.[0]?.extensions).toEqual({
        code: "INTERNAL",
        requestId: response.headers.get("x-request-id"),
      });
      expect(answer.data ?? null).toBeNull();
      expect(text).not.toMatch(INSIDES);
    });
    expect((await asOwner("{ viewer { account { id } } }")).answer.data.viewer).not.toBeNull();
  });

  test("in counting a limit lets nothing through", async () => {
    const [table] = await world.app.sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name like '%rate_limit%'`;
    await without(String(table?.name), async () => {
      const { answer } = await entrance.graphql({
        query: `mutation ($input: SendCodeInput!) { sendCode(input: $input) { sent ${errors} } }`,
        variables: { input: { email: uniqueEmail(), purpose: "SIGN_IN" } },
      });
      expect(answer.errors?.[0]?.extensions.code).toBe("INTERNAL");
      expect(answer.data ?? null).toBeNull();
    });
  });
});

describe("a database that is away", () => {
  /** The same program and sessions, with a database where nobody listens. */
  async function cutOff() {
    const { env } = world.app;
    const { app, close } = compose({ ...env, secret: env.secret ?? "" }, "postgres://x:x@127.0.0.1:1/x", {
      log,
    });
    const executor = await createExecutor(app, buildMusterSchema());
    const other = createEntrance({ ...world, app, executor });
    return {
      other,
      end: async () => {
        other.close();
        await executor.stop();
        await close();
      },
    };
  }

  test("is answered with 503 and UNAVAILABLE at once, signed in or not, and is not ready", async () => {
    const { other, end } = await cutOff();
    for (const cookie of [riverbend.owner.cookie, ""]) {
      const { response, answer, text } = await other.graphql(
        {
          query: `query ($link: String!) { invitation(link: $link) { state } }`,
          variables: { link: someLink() },
        },
        { headers: { cookie } },
      );
      expect(answer.errors?.[0]?.extensions, text).toEqual({
        code: "UNAVAILABLE",
        requestId: response.headers.get("x-request-id"),
      });
      expect(response.status).toBe(503);
      expect(answer.data ?? null).toBeNull();
      expect(text).not.toMatch(INSIDES);
      expect(text).not.toContain("127.0.0.1");
    }
    const ready = await other.http.request("http://muster.test/readyz");
    expect([ready.status, await ready.text()]).toEqual([503, "the database does not answer"]);
    expect((await other.http.request("http://muster.test/healthz")).status).toBe(200);
    await end();
  });

  const someLink = () => world.app.links.inviteToken("0190f3a0-0000-7000-8000-000000000000", 1);
});
