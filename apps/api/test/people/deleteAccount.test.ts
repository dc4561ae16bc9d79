import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assignment, learner } from "../../src/db/schema/learners.ts";
import { membership } from "../../src/db/schema/organizations.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { administrator } from "../organizations/members.ts";
import { mailsTo } from "../support/mails.ts";
import { errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, PASSWORD, type Persona, type World } from "../support/world.ts";
import { begin, deleteAccount, learnerAt, learnersOf } from "./operations.ts";

const sendCode = `mutation ($input: SendCodeInput!) { sendCode(input: $input) { sent ${errors} } }`;
const me = "{ viewer { account { email } } }";

let world: World;
let riverbend: ReadyOrganization;
let luis: Persona;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  riverbend = await readyOrganization(world);
  luis = await world.person("Luis Delgado");
});

async function codeTo(person: Persona): Promise<string> {
  await person.act(sendCode, { email: person.email, purpose: "DELETE_ACCOUNT" });
  const proofId = (await mailsTo(world, person.email)).at(-1)?.proofId ?? "";
  return world.app.links.proofCode(proofId);
}

describe("deleting the account", () => {
  test("asks for the password", async () => {
    expect(await luis.refusals(deleteAccount, {})).toEqual(["REQUIRED"]);
    expect(await luis.refusals(deleteAccount, { password: "not the one at all" })).toEqual([
      "SIGN_IN_FAILED",
    ]);
    expect((await luis.data(me)).viewer.account.email).toBe(luis.email);
    await luis.act(deleteAccount, { password: PASSWORD });
  });

  test("counts wrong passwords with those of signing in", async () => {
    for (let tries = 0; tries < 10; tries += 1) await luis.refusals(deleteAccount, { password: "wrong" });
    expect(await luis.refusals(deleteAccount, { password: PASSWORD })).toEqual(["TOO_MANY_TRIES"]);
  });

  test("takes the code that was sent for it, and no other", async () => {
    await luis.act(sendCode, { email: luis.email, purpose: "SIGN_IN" });
    const signIn = world.app.links.proofCode((await mailsTo(world, luis.email)).at(-1)?.proofId ?? "");
    expect(await luis.refusals(deleteAccount, { code: signIn })).toEqual(["CODE_WRONG"]);
    const code = await codeTo(luis);
    await luis.act(deleteAccount, { code });
    expect((await luis.data(me)).viewer).toBeNull();
  });

  test("sends such a code to nobody but the person who is signed in", async () => {
    const other = await world.person();
    const input = { email: luis.email, purpose: "DELETE_ACCOUNT" };
    expect(await other.refusals(sendCode, input)).toEqual(["FORBIDDEN"]);
    expect(await world.anonymous().refusals(sendCode, input)).toEqual(["UNAUTHENTICATED"]);
    expect(await mailsTo(world, luis.email)).toEqual([]);
  });

  test("ends every session, and the address can register anew", async () => {
    const phone = world.anonymous();
    phone.keep((await world.app.auth.beginSession(luis.accountId, new Headers())).setCookies);
    await luis.act(deleteAccount, { password: PASSWORD });
    expect((await phone.data(me)).viewer).toBeNull();
    const again = await world.person("Luisa Delgado", luis.email);
    expect((await again.data(me)).viewer.account.email).toBe(luis.email);
  });

  test("leaves no trace of the person but what organizations keep", async () => {
    // A name that no other test uses.
    luis = await world.person("Wilhelmina Ferrant");
    await learnerAt(world, riverbend, luis);
    await begin(world, luis);
    await codeTo(luis);
    await luis.act(deleteAccount, { password: PASSWORD });
    const tables = await world.app.sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
    const holding = async (text: string) => {
      const found: string[] = [];
      for (const { name } of tables) {
        const rows = await world.app
          .sql`select 1 from ${world.app.sql(name)} t where t::text like ${`%${text}%`} limit 1`;
        if (rows.length > 0) found.push(name);
      }
      return found.sort();
    };
    expect(await holding("Wilhelmina")).toEqual([]);
    expect(await holding(luis.accountId)).toEqual([]);
    // The organization's own: whom it invited, what its administrator was answered, and the e-mails that it sent.
    expect(await holding(luis.email)).toEqual(["client_key", "invite", "learner", "mail"]);
    expect((await mailsTo(world, luis.email)).map(({ kind }) => kind)).toEqual(["INVITE"]);
  });

  test("keeps what was begun with the learner, and ends the rest", async () => {
    const { learnerId } = await learnerAt(world, riverbend, luis);
    const begun = await begin(world, luis);
    await luis.act(deleteAccount, { password: PASSWORD });
    const organizationId = plainIdOf("Organization", riverbend.id);
    const kept = await world.app.db
      .select({
        id: assignment.id,
        accountId: assignment.accountId,
        name: learner.name,
        email: learner.email,
      })
      .from(assignment)
      .innerJoin(learner, eq(learner.id, assignment.learnerId))
      .where(eq(assignment.organizationId, organizationId));
    expect(kept).toEqual([{ id: begun, accountId: null, name: null, email: luis.email }]);
    const { organization } = await riverbend.owner.data(learnersOf, { id: riverbend.id });
    expect(organization.tally).toEqual({ active: 0, pending: 0, cancelled: 0 });
    expect(learnerId).toBeTruthy();
  });

  test("lets the organization invite the address again", async () => {
    await learnerAt(world, riverbend, luis);
    await luis.act(deleteAccount, { password: PASSWORD });
    world.clock.pass(60_000);
    const again = await world.person("Luisa Delgado", luis.email);
    await learnerAt(world, riverbend, again);
    const { organization } = await riverbend.owner.data(learnersOf, { id: riverbend.id });
    expect(organization.learners.edges[0].node).toMatchObject({ name: "Luisa Delgado", status: "ACTIVE" });
  });

  test("twice at once deletes once", async () => {
    const answers = await Promise.all(
      [1, 2].map(() => luis.run(deleteAccount, { input: { password: PASSWORD } })),
    );
    expect(answers.filter(({ data }) => data?.deleteAccount.deleted)).toHaveLength(1);
    expect(answers.flatMap(({ errors: failed }) => failed.map(({ extensions }) => extensions.code))).toEqual([
      "UNAUTHENTICATED",
    ]);
  });
});

describe("the last owner", () => {
  const { owner } = { owner: () => riverbend.owner };

  test("cannot delete the account: each organization is named, and the code stays good", async () => {
    const code = await codeTo(owner());
    const { deleteAccount: refused } = await owner().data(deleteAccount, { input: { code } });
    expect(refused).toMatchObject({
      deleted: false,
      errors: [{ code: "LAST_OWNER", params: [{ name: "name", value: "Riverbend Community Care" }] }],
    });
    await makeOwner(await administrator(world, riverbend.id));
    await owner().act(deleteAccount, { code });
  });

  test("is never gone, when two owners delete their accounts at once", async () => {
    const dana = await administrator(world, riverbend.id);
    await makeOwner(dana);
    const answers = await Promise.all(
      [owner(), dana].map((one) => one.run(deleteAccount, { input: { password: PASSWORD } })),
    );
    expect(answers.map(({ data }) => data.deleteAccount.deleted).sort()).toEqual([false, true]);
  });

  async function makeOwner(person: Persona): Promise<void> {
    await world.app.db
      .update(membership)
      .set({ role: "OWNER" })
      .where(sql`${membership.accountId} = ${person.accountId}`);
  }
});
