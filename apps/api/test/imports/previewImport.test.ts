import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removePreviews } from "../../src/features/imports/imports.store.ts";
import { after, DAY } from "../../src/platform/clock.ts";
import { administrator } from "../organizations/members.ts";
import { clientKey, type ReadyOrganization } from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";
import {
  type Line,
  listImports,
  listOf,
  oneImport,
  premiumOrganization,
  previewImport,
  type Shown,
  subscribe,
  updateImport,
  verdicts,
} from "./operations.ts";

let world: World;
let riverbend: ReadyOrganization;
let elsewhere: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await premiumOrganization(world);
  elsewhere = await premiumOrganization(world, "Alder County Schools");
});
afterAll(() => world.close());

const preview = async (lines: readonly Line[], more: Record<string, unknown> = {}): Promise<Shown> =>
  (await riverbend.owner.act(previewImport, { ...listOf(riverbend, lines), ...more })).import;

const change = async ({ id, version }: Shown, input: Record<string, unknown>): Promise<Shown> =>
  (await riverbend.owner.act(updateImport, { importId: id, version, ...input })).import;

/** Every row that an act of inviting leaves. */
async function traces(): Promise<string> {
  const tables = ["invite", "learner", "learner_group", "mail", "audit_entry", "suppression", "group_alias"];
  const counts = await Promise.all(
    tables.map((name) => world.app.sql`select count(*) from ${world.app.sql(name)}`),
  );
  return JSON.stringify(counts);
}

describe("a preview", () => {
  test("says for every row what will happen, and does nothing else", async () => {
    const pending = uniqueEmail("pending");
    await riverbend.invite([pending]);
    const before = await traces();
    const fresh = uniqueEmail("new");
    const shown = await preview([
      [fresh, "home AIDES; Kitchen"],
      [pending, "Kitchen"],
      [pending.toUpperCase(), "Home aides"],
      ["m.ruiz@@alder.example", "Kitchen"],
      [uniqueEmail(), "Kitchn"],
      [uniqueEmail(), ""],
      ["ana@gmial.com", "Kitchen"],
      [riverbend.owner.email, "Kitchen"],
      ["ana@gmial.com", "Home aides"],
    ]);
    expect(shown.rows.map(({ row, verdict, reason }) => [row, verdict, reason?.code ?? null])).toEqual([
      [2, "INVITE", null],
      [3, "MERGE", null],
      [4, "DUPLICATE", "DUPLICATE_ROW"],
      [5, "INVALID_EMAIL", "EMAIL_TWO_AT_SIGNS"],
      [6, "UNKNOWN_GROUP", "GROUP_NOT_FOUND"],
      [7, "NO_GROUP", "GROUP_REQUIRED"],
      [8, "NEEDS_LOOK", "ADDRESS_TYPO"],
      [9, "REFUSED", "THAT_IS_YOU"],
      [10, "DUPLICATE", "DUPLICATE_ROW_STAYS"],
    ]);
    expect(shown).toMatchObject({
      status: "PREVIEW",
      version: 1,
      createdBy: "Carmen Ruiz",
      confirmedBy: null,
    });
    expect(shown.tally).toMatchObject({ all: 9, go: 2, stay: 7, emails: 1 });
    expect(shown.repairs.map(({ kind }: { kind: string }) => kind)).toEqual([
      "GROUP_NAME",
      "NO_GROUP",
      "TYPO_DOMAIN",
    ]);
    expect(shown.rows.every(({ outcome, learner }) => outcome === null && learner === null)).toBe(true);
    expect(await traces()).toBe(before);
  });

  test("is refused on Free and after the last day, and nothing is stored", async () => {
    const free = await premiumOrganization(world, "Small office");
    for (const until of [null, "2020-01-01"]) {
      await subscribe(world, free, until);
      expect(await free.owner.refusals(previewImport, listOf(free, [[uniqueEmail(), "Kitchen"]]))).toEqual([
        "PREMIUM_NEEDED",
      ]);
    }
    const { organization } = await free.owner.data(listImports, { id: free.id, first: 5 });
    expect(organization.imports.edges).toEqual([]);
    await subscribe(world, free);
    await free.owner.act(previewImport, listOf(free, [[uniqueEmail(), "Kitchen"]]));
  });

  test("takes 500 rows and refuses 501, none, and a number twice", async () => {
    const lines = Array.from({ length: 501 }, (_, place): Line => [`p${place}@people.example`, "Kitchen"]);
    const input = listOf(riverbend, lines);
    expect(await riverbend.owner.refusals(previewImport, input)).toEqual(["IMPORT_TOO_MANY_ROWS"]);
    expect(await riverbend.owner.refusals(previewImport, { ...input, rows: [] })).toEqual(["IMPORT_EMPTY"]);
    const twice = [input.rows[0], input.rows[0]];
    expect(await riverbend.owner.refusals(previewImport, { ...input, rows: twice })).toEqual([
      "IMPORT_ROW_REPEATED",
    ]);
    expect(
      await riverbend.owner.refusals(previewImport, { ...input, rows: [input.rows[0]], fileName: "  " }),
    ).toEqual(["REQUIRED"]);
    expect((await preview(lines.slice(1))).tally).toMatchObject({ all: 500, go: 500, emails: 500 });
  });

  test("is made once per client key", async () => {
    const input = listOf(riverbend, [[uniqueEmail(), "Kitchen"]]);
    const answers = await Promise.all([1, 2, 3].map(() => riverbend.owner.act(previewImport, input)));
    expect(new Set(answers.map((answer) => answer.import.id)).size).toBe(1);
    const other = { ...input, fileName: "other.xlsx" };
    expect(await riverbend.owner.refusals(previewImport, other)).toEqual(["CLIENT_KEY_REUSED"]);
  });

  test("keeps hostile cells as they stand, but for what cannot be stored", async () => {
    const shown = await preview([
      ['=HYPERLINK("http://evil.example")', "Kitchen"],
      ["nul\0@people.example", "Kitchen'; drop table import; --"],
      [`${"a".repeat(5000)}@people.example`, "Kitchen"],
    ]);
    expect(shown.rows.map(({ verdict }) => verdict)).toEqual([
      "INVALID_EMAIL",
      "INVALID_EMAIL",
      "INVALID_EMAIL",
    ]);
    expect(shown.rows[0]?.email).toBe('=HYPERLINK("http://evil.example")');
  });

  test("is answered as it was stored, by the order of the file, whatever order its rows came in", async () => {
    const input = listOf(riverbend, [
      [uniqueEmail(), "Kitchen"],
      ["half\ud800pair@people.example", "Kitchen \0"],
      ["ana@gmial.com", ""],
      [uniqueEmail(), "Kitchen; kitchen"],
    ]);
    const [first, second, third, fourth] = input.rows;
    const merged = { ...third, hidden: true, formula: true, mergedGroups: " Kitchen\udc00" };
    const sent = { ...input, rows: [fourth, merged, first, second] };
    const { import: answered } = await riverbend.owner.act(previewImport, sent);
    expect(answered.rows.map(({ row }: { row: number }) => row)).toEqual([2, 3, 4, 5]);
    expect(answered.rows[1].email).toBe("half\ufffdpair@people.example");
    const read = await riverbend.owner.data(oneImport, { id: riverbend.id, import: answered.id });
    expect(read.organization.import).toEqual(answered);
    // The same call again finds what the first one stored.
    expect((await riverbend.owner.act(previewImport, sent)).import).toEqual(answered);
  });

  test("is removed after 30 days where nobody confirmed it", async () => {
    const shown = await preview([[uniqueEmail(), "Kitchen"]]);
    const now = world.clock.now();
    const found = async () =>
      (await riverbend.owner.data(oneImport, { id: riverbend.id, import: shown.id })).organization.import;
    await removePreviews(world.app.db, after(now, -30 * DAY));
    expect(await found()).not.toBeNull();
    await removePreviews(world.app.db, after(now, 1));
    expect(await found()).toBeNull();
  });
});

describe("a plan is repaired", () => {
  test("by answers, corrected cells, rows taken out and a default group, until it is clean", async () => {
    const [one, two] = [uniqueEmail(), uniqueEmail()];
    const kitchen = await riverbend.group("Night shift");
    let shown = await preview([
      [one, "Nihgt shift"],
      [two, ""],
      ["ana@gmial.com", "Kitchen"],
      ["not an address", "Kitchen"],
      ["info@people.example", "Kitchen"],
      ["x@", "Kitchen"],
    ]);
    expect(shown.repairs[0]).toMatchObject({
      kind: "GROUP_NAME",
      name: "Nihgt shift",
      proposalId: kitchen,
      rows: [2],
    });
    const answers = [
      { kind: "GROUP", name: "Nihgt shift", groupId: kitchen },
      { kind: "DOMAIN", domain: "gmial.com", use: "gmail.com" },
      { kind: "KEEP", look: "ROLE", subject: "info@people.example" },
    ];
    shown = await change(shown, { answers, defaultGroupId: riverbend.groupId });
    expect(verdicts(shown)).toEqual({
      2: "INVITE",
      3: "INVITE",
      4: "INVITE",
      5: "INVALID_EMAIL",
      6: "INVITE",
      7: "INVALID_EMAIL",
    });
    expect(shown).toMatchObject({ version: 2, defaultGroup: { name: "Home aides" } });
    expect(shown.rows[2]).toMatchObject({ email: "ana@gmial.com", address: "ana@gmail.com" });
    expect(shown.answers.map(({ kind, rows }: { kind: string; rows: number[] }) => [kind, rows])).toEqual([
      ["GROUP", [2]],
      ["DOMAIN", [4]],
      ["KEEP", [6]],
    ]);
    shown = await change(shown, {
      rows: [
        { row: 5, email: uniqueEmail() },
        { row: 7, leftOut: true },
      ],
    });
    expect(verdicts(shown)).toMatchObject({ 5: "INVITE", 7: "LEFT_OUT" });
    expect(shown.tally).toMatchObject({ all: 6, go: 5, stay: 1, emails: 5 });
    shown = await change(shown, { answers: [], rows: [{ row: 7, leftOut: false }], defaultGroupId: null });
    expect(verdicts(shown)).toMatchObject({ 2: "UNKNOWN_GROUP", 3: "NO_GROUP", 7: "INVALID_EMAIL" });
    const read = await riverbend.owner.data(oneImport, { id: riverbend.id, import: shown.id });
    expect(read.organization.import).toEqual(shown);
  });

  test("and an address that was typed in comes from no formula", async () => {
    const email = uniqueEmail();
    let shown = await preview([], { rows: [{ row: 2, email, groups: "Kitchen", formula: true }] });
    expect(verdicts(shown)).toEqual({ 2: "NEEDS_LOOK" });
    shown = await change(shown, { rows: [{ row: 2, email: uniqueEmail() }] });
    expect(verdicts(shown)).toEqual({ 2: "INVITE" });
  });

  test("by one of two administrators; the other one is told who was faster", async () => {
    const shown = await preview([[uniqueEmail(), "Kitchen"]]);
    const admin = await administrator(world, riverbend.id);
    await admin.act(updateImport, { importId: shown.id, version: 1, rows: [{ row: 2, leftOut: true }] });
    const answer = await riverbend.owner.run(updateImport, {
      input: { importId: shown.id, version: 1, rows: [{ row: 2, groups: "Home aides" }] },
    });
    const [error] = answer.data.updateImport.errors;
    expect(error).toMatchObject({ code: "VERSION_CONFLICT" });
    expect(error.message).toContain(admin.name);
    const races = await Promise.all(
      [1, 2, 3].map(() =>
        riverbend.owner.refusals(updateImport, { importId: shown.id, version: 2, rows: [] }),
      ),
    );
    expect(races.flat().sort()).toEqual(["VERSION_CONFLICT", "VERSION_CONFLICT"]);
  });

  test("not with a row that is not there, an unknown kind of answer, nor without Premium", async () => {
    const shown = await preview([[uniqueEmail(), "Kitchen"]]);
    const input = { importId: shown.id, version: 1 };
    expect(
      await riverbend.owner.refusals(updateImport, { ...input, rows: [{ row: 99, leftOut: true }] }),
    ).toEqual(["INVALID_INPUT"]);
    expect(
      await riverbend.owner.refusals(updateImport, { ...input, answers: [{ kind: "DOMAIN" }] }),
    ).not.toEqual([]);
    await subscribe(world, riverbend, null);
    expect(await riverbend.owner.refusals(updateImport, { ...input, rows: [] })).toEqual(["PREMIUM_NEEDED"]);
    // What is there can still be read.
    const read = await riverbend.owner.data(oneImport, { id: riverbend.id, import: shown.id });
    expect(read.organization.import.version).toBe(1);
    await subscribe(world, riverbend);
  });
});

describe("another organization", () => {
  test("neither reads, changes nor names anything of an import", async () => {
    const shown = await preview([[uniqueEmail(), "Kitchen"]]);
    const outsider = elsewhere.owner;
    expect(
      (await outsider.run(oneImport, { id: riverbend.id, import: shown.id })).data?.organization ?? null,
    ).toBeNull();
    const own = await outsider.data(oneImport, { id: elsewhere.id, import: shown.id });
    expect(own.organization.import).toBeNull();
    expect(await outsider.refusals(updateImport, { importId: shown.id, version: 1, rows: [] })).toEqual([
      "NOT_FOUND",
    ]);
    const foreign = { ...listOf(elsewhere, [[uniqueEmail(), ""]]), defaultGroupId: riverbend.groupId };
    expect(await outsider.refusals(previewImport, foreign)).toEqual(["GROUP_NOT_FOUND"]);
    const theirs = (await outsider.act(previewImport, listOf(elsewhere, [[uniqueEmail(), "X"]]))).import;
    const answers = [{ kind: "GROUP", name: "X", groupId: riverbend.groupId }];
    expect(await outsider.refusals(updateImport, { importId: theirs.id, version: 1, answers })).toEqual([
      "GROUP_NOT_FOUND",
    ]);
  });

  test("learns nothing about people of this one", async () => {
    const email = uniqueEmail();
    await riverbend.invite([email]);
    const lines: Line[] = [[email, "Kitchen"]];
    const theirs: Shown = (await elsewhere.owner.act(previewImport, listOf(elsewhere, lines))).import;
    expect(verdicts(theirs)).toEqual({ 2: "INVITE" });
    expect(verdicts(await preview(lines))).toEqual({ 2: "MERGE" });
  });

  test("pages through its own imports, newest first", async () => {
    const names: string[] = [];
    const other = await premiumOrganization(world, "Third place");
    for (const name of ["a.xlsx", "b.xlsx", "c.xlsx"]) {
      const input = { ...listOf(other, [[uniqueEmail(), "Kitchen"]]), fileName: name };
      await other.owner.act(previewImport, input);
    }
    for (let after: string | null = null; ; ) {
      const { organization } = await other.owner.data(listImports, { id: other.id, first: 1, after });
      const { edges, pageInfo } = organization.imports;
      names.push(...edges.map(({ node }: { node: { fileName: string } }) => node.fileName));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(names).toEqual(["c.xlsx", "b.xlsx", "a.xlsx"]);
    const bad = await other.owner.run(listImports, { id: other.id, first: 1, after: clientKey() });
    expect(bad.errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});
