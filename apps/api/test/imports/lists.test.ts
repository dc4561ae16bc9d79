import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { tomorrow, uploadList } from "../access/scene.ts";
import { clientKey, errors, type ReadyOrganization } from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";
import { confirmImport, type Line, listOf, premiumOrganization, previewImport } from "./operations.ts";

const listed = "row email groups { name } from { name }";
const difference = `query ($id: ID!, $import: ID!) { organization(id: $id) { import(id: $import) { difference {
  earlier { id } added { ${listed} } unchanged { ${listed} } moved { ${listed} } unclear { ${listed} } gone { ${listed} } unread } } } }`;
const byEmails = `query ($id: ID!, $emails: [String!]!) { organization(id: $id) {
  learnersByEmails(emails: $emails) { learners { email } notFound } } }`;
const filtered = `query ($id: ID!, $import: ID) { organization(id: $id) {
  learners(filter: { importId: $import }, sort: EMAIL_ASC) { edges { node { email } } total { count } } } }`;
const stop = `mutation ($input: SteerImportInput!) { stopImport(input: $input) { import { id } ${errors} } }`;

let world: World;
let riverbend: ReadyOrganization;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  riverbend = await premiumOrganization(world);
});
afterAll(() => world.close());

const preview = async (lines: readonly Line[]): Promise<{ id: string; version: number }> =>
  (await riverbend.owner.act(previewImport, listOf(riverbend, lines))).import;

async function confirmed(lines: readonly Line[], sendAt: string | null = null): Promise<string> {
  const { id, version } = await preview(lines);
  await riverbend.owner.act(confirmImport, { importId: id, version, sendAt, clientKey: clientKey() });
  return id;
}

type Person = { email: string; row: number; groups: { name: string }[]; from: { name: string }[] };
const names = (groups: { name: string }[]) => groups.map(({ name }) => name).sort();

async function differenceOf(id: string) {
  const found = (await riverbend.owner.data(difference, { id: riverbend.id, import: id })).organization.import
    .difference;
  if (!found) return null;
  const emails = (people: Person[]) => people.map(({ email }) => email);
  return {
    earlier: found.earlier.id,
    added: emails(found.added),
    unchanged: emails(found.unchanged),
    moved: found.moved.map((one: Person) => [one.email, names(one.from), names(one.groups)]),
    unclear: emails(found.unclear),
    gone: found.gone.map((one: Person) => [one.email, one.row]),
    unread: found.unread,
  };
}

describe("next term's list beside this one's", () => {
  test("says who is new, unchanged, moved and no longer listed, before it is confirmed and after", async () => {
    const [stays, moves, goes, comes] = [uniqueEmail(), uniqueEmail(), uniqueEmail(), uniqueEmail()];
    const first = await confirmed([
      [stays, "Kitchen"],
      [moves, "Kitchen"],
      [goes, "Home aides"],
    ]);
    expect(await differenceOf(first)).toBeNull();
    const next = await preview([
      [comes, "Kitchen"],
      [moves, "Home aides"],
      [stays, "kitchen"],
    ]);
    const expected = {
      earlier: first,
      added: [comes],
      unchanged: [stays],
      moved: [[moves, ["Kitchen"], ["Home aides"]]],
      unclear: [],
      gone: [[goes, 4]],
      unread: 0,
    };
    expect(await differenceOf(next.id)).toEqual(expected);
    await riverbend.owner.act(confirmImport, {
      importId: next.id,
      version: next.version,
      clientKey: clientKey(),
    });
    expect(await differenceOf(next.id)).toEqual(expected);
  });

  test("says of nobody that they moved while a group is unknown, and how many rows name nobody", async () => {
    const [stays, mistyped] = [uniqueEmail(), uniqueEmail()];
    await confirmed([
      [stays, "Kitchen"],
      [mistyped, "Kitchen"],
    ]);
    const next = await preview([
      [stays, "Kitchn"],
      [mistyped.replace("@", "@@"), "Kitchen"],
    ]);
    expect(await differenceOf(next.id)).toMatchObject({
      ...{ added: [], unchanged: [], moved: [], unclear: [stays] },
      ...{ gone: [[mistyped, 3]], unread: 1 },
    });
  });

  test("passes over a list that was stopped, and lists that nobody confirmed", async () => {
    const email = uniqueEmail();
    const first = await confirmed([[email, "Kitchen"]]);
    const stopped = await confirmed([[uniqueEmail(), "Kitchen"]], tomorrow(world));
    await riverbend.owner.act(stop, { importId: stopped });
    await preview([[uniqueEmail(), "Kitchen"]]);
    expect(await differenceOf((await preview([[email, "Kitchen"]])).id)).toMatchObject({ earlier: first });
  });
});

describe("selecting learners by a list of addresses", () => {
  const find = async (emails: readonly string[]) =>
    (await riverbend.owner.data(byEmails, { id: riverbend.id, emails })).organization.learnersByEmails;

  test("finds each once whatever its case, and lists the others as they were typed", async () => {
    const [here, elsewhere] = [uniqueEmail("Ana"), uniqueEmail()];
    await riverbend.invite([here]);
    const other = await premiumOrganization(world, "Alder County Schools");
    await other.invite([elsewhere]);
    const nobody = uniqueEmail();
    expect(await find([here.toUpperCase(), nobody, ` ${here}`, elsewhere, "no address", ""])).toEqual({
      learners: [{ email: here.toLowerCase() }],
      notFound: [nobody, elsewhere, "no address", ""],
    });
  });

  test("takes 500 and no more", async () => {
    const emails = Array.from({ length: 501 }, () => uniqueEmail());
    expect((await find(emails.slice(1))).notFound).toHaveLength(500);
    const { errors: refusals } = await riverbend.owner.run(byEmails, { id: riverbend.id, emails });
    expect(refusals?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });
});

describe("learners of an import", () => {
  test("are those whom it brought or changed, and not those who stayed behind", async () => {
    const [fresh, already, typo] = [uniqueEmail("a"), uniqueEmail("b"), uniqueEmail("c")];
    await riverbend.invite([already, uniqueEmail("d")]);
    const id = await confirmed([
      [fresh, "Kitchen"],
      [already, "Kitchen"],
      [typo, "Nowhere"],
    ]);
    const { edges, total } = (await riverbend.owner.data(filtered, { id: riverbend.id, import: id }))
      .organization.learners;
    expect(edges.map(({ node }: { node: { email: string } }) => node.email)).toEqual([fresh, already]);
    expect(total.count).toBe(2);
  });

  test("of another organization's import are not asked for", async () => {
    const other = await premiumOrganization(world, "Alder County Schools");
    const { errors: refusals } = await riverbend.owner.run(filtered, {
      id: riverbend.id,
      import: await uploadList(other),
    });
    expect(refusals?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });
});
