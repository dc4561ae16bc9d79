import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accept, inviteOne } from "../access/scene.ts";
import { change, codeTo, moveTo, request } from "../accounts/emailChange.ts";
import { deleteAccount, learnerAt, learnersOf } from "../people/operations.ts";
import { mailsTo } from "../support/mails.ts";
import { errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, PASSWORD, type Persona, uniqueEmail, type World } from "../support/world.ts";

const invitation =
  "query ($link: String!) { invitation(link: $link) { state email visitor consent addressHasAccount addressIsFormer } }";
const yes = `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`;
const memberships = "{ viewer { memberships { learns knownAs } assignments { id } } }";

let world: World;
let riverbend: ReadyOrganization;
let maria: Persona;
/** The address that the organization has. */
let former: string;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  riverbend = await readyOrganization(world);
  maria = await world.person("María Delgado");
  former = maria.email;
});

const show = async (client: Pick<Persona, "data">, link: string) =>
  (await client.data(invitation, { link })).invitation;

const learners = async () => {
  const { organization } = await riverbend.owner.data(learnersOf, { id: riverbend.id });
  return organization.learners.edges.map(
    ({ node }: { node: { email: string; name: string | null; status: string } }) => node,
  );
};

describe("an invite to an address that an account had before", () => {
  test("is accepted by that account; the organization keeps seeing the address that it invited", async () => {
    const email = await moveTo(world, maria);
    const { link } = await inviteOne(world, riverbend, former);
    expect(await show(maria, link)).toMatchObject({ state: "OPEN", email: former, visitor: "INVITED" });
    await accept(maria, link);
    expect(await learners()).toMatchObject([{ email: former, name: "María Delgado", status: "ACTIVE" }]);
    expect(JSON.stringify(await learners())).not.toContain(email);
    expect((await maria.data(memberships)).viewer.memberships).toEqual([{ learns: true, knownAs: [former] }]);
    const [welcome] = (await mailsTo(world, email)).filter(({ kind }) => kind === "WELCOME");
    expect(welcome).toBeDefined();
  });

  test("sent before the change is accepted after it", async () => {
    const { link } = await inviteOne(world, riverbend, former);
    await moveTo(world, maria);
    await accept(maria, link);
    expect(await learners()).toMatchObject([{ email: former, status: "ACTIVE" }]);
  });

  test("says to its holder that the account has another address now, but not which", async () => {
    const { link } = await inviteOne(world, riverbend, former);
    const before = await show(world.anonymous(), link);
    expect(before).toMatchObject({ addressHasAccount: true, addressIsFormer: false });
    const email = await moveTo(world, maria);
    const after = await show(world.anonymous(), link);
    expect(after).toMatchObject({ addressHasAccount: false, addressIsFormer: true });
    expect(JSON.stringify(after)).not.toContain(email);
  });

  test("is no longer that account's once somebody else has proven the address", async () => {
    await moveTo(world, maria);
    const next = await world.person("Noor Haddad", former);
    const { link } = await inviteOne(world, riverbend, former);
    const shown = await show(maria, link);
    expect(shown).toMatchObject({ visitor: "OTHER", addressHasAccount: true, addressIsFormer: false });
    expect(await maria.refusals(yes, { link, consent: shown.consent })).toEqual(["WRONG_ACCOUNT"]);
    await accept(next, link);
    expect(await learners()).toMatchObject([{ email: former, name: "Noor Haddad" }]);
  });

  test("and one to the present address make one membership, with the trainings once", async () => {
    const email = await moveTo(world, maria);
    const first = await inviteOne(world, riverbend, former);
    const second = await inviteOne(world, riverbend, email);
    await accept(maria, first.link);
    await accept(maria, second.link);
    const { viewer } = await maria.data(memberships);
    expect(viewer.memberships).toHaveLength(1);
    expect(viewer.assignments).toHaveLength(riverbend.trainingIds.length);
  });

  test("does not count a sign-in by it: the account has one address", async () => {
    await moveTo(world, maria);
    const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { account { id } ${errors} } }`;
    expect(await world.anonymous().refusals(signIn, { email: former, password: PASSWORD })).toEqual([
      "SIGN_IN_FAILED",
    ]);
  });
});

describe("accepting while the account's address is being changed", () => {
  test("away from the invited one always succeeds: either comes first", async () => {
    for (let round = 0; round < 10; round += 1) {
      const someone = await world.person("Ana Vidal");
      const invited = someone.email;
      const { link } = await inviteOne(world, riverbend, invited);
      const { consent } = await show(someone, link);
      const email = uniqueEmail();
      await someone.act(request, { email, password: PASSWORD });
      const code = await codeTo(world, email);
      const accepts = () => someone.refusals(yes, { link, consent });
      const changes = () => someone.refusals(change, { email, code });
      const acts = round % 2 === 0 ? [accepts(), changes()] : [changes(), accepts()];
      expect(await Promise.all(acts)).toEqual([[], []]);
      const { viewer } = await someone.data(memberships);
      expect(viewer.memberships).toEqual([{ learns: true, knownAs: [invited] }]);
    }
  });

  test("to the invited one is a yes or the wrong account, and never half of it", async () => {
    for (let round = 0; round < 10; round += 1) {
      const someone = await world.person("Ana Vidal");
      const email = uniqueEmail();
      const { link } = await inviteOne(world, riverbend, email);
      const { consent } = await show(someone, link);
      await someone.act(request, { email, password: PASSWORD });
      const code = await codeTo(world, email);
      const accepts = () => someone.refusals(yes, { link, consent });
      const changes = () => someone.refusals(change, { email, code });
      const both = round % 2 === 0 ? [accepts(), changes()] : [changes(), accepts()];
      const answers = await Promise.all(both);
      const [accepted] = round % 2 === 0 ? answers : answers.toReversed();
      const { viewer } = await someone.data(memberships);
      expect([[], ["WRONG_ACCOUNT"]]).toContainEqual(accepted);
      expect(viewer.memberships).toHaveLength(accepted?.length === 0 ? 1 : 0);
    }
  });
});

describe("what is stored of a person", () => {
  test("has the former addresses and what went to them", async () => {
    await learnerAt(world, riverbend, maria);
    const email = await moveTo(world, maria);
    const { viewer } = await maria.data("{ viewer { dataExport } }");
    const data = JSON.parse(viewer.dataExport);
    const emails = (rows: { email: string }[]) => rows.map((row) => row.email);
    expect(emails(data.addresses)).toEqual([former, email]);
    expect(emails(data.invites)).toEqual([former]);
    expect(data.emails).toContainEqual(expect.objectContaining({ kind: "EMAIL_CHANGED", email: former }));
  });

  test("leaves out what went to an address that is another person's by now", async () => {
    await moveTo(world, maria);
    const next = await world.person("Noor Haddad", former);
    await learnerAt(world, riverbend, next);
    const { viewer } = await maria.data("{ viewer { dataExport } }");
    const data = JSON.parse(viewer.dataExport);
    expect(data.invites).toEqual([]);
    expect(data.emails.map(({ kind }: { kind: string }) => kind)).not.toContain("INVITE");
  });

  test("goes with the account, former addresses and their codes as well", async () => {
    const email = await moveTo(world, maria);
    await maria.act(deleteAccount, { password: PASSWORD });
    const tables = await world.app.sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
    for (const text of [former, email, maria.accountId]) {
      for (const { name } of tables) {
        const rows = await world.app
          .sql`select t::text from ${world.app.sql(name)} t where t::text like ${`%${text}%`}`;
        // A mail that is under way is settled first.
        expect(
          rows.filter(() => name !== "mail"),
          `${text} in ${name}`,
        ).toEqual([]);
      }
    }
    await world.person("Somebody Else", former);
    await world.person("Somebody Else", email);
  });
});
