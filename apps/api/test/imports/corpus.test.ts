import { afterAll, beforeAll, expect, test } from "vitest";
import { accept } from "../access/scene.ts";
import { linkFor } from "../support/mails.ts";
import type { ReadyOrganization } from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";
import { listOf, premiumOrganization, previewImport, type Shown } from "./operations.ts";

/** Addresses that must not break an import: id of the hostile case, the cell, and what the preview says of it. */
const corpus: readonly (readonly [id: string, cell: string, verdict: string, reason: string | null])[] = [
  ["A01", "Jane.Doe@Example.COM", "INVITE", null],
  ["A03", "sam+safety@people.example", "NEEDS_LOOK", "ADDRESS_SAME_PERSON"],
  ["A05", "o'brien@example.com", "INVITE", null],
  ["A05", "a_b-c@example.co.uk", "INVITE", null],
  ["A05", "x@y.museum", "INVITE", null],
  ["A07", '"x@evil.com x"@internal.example', "INVALID_EMAIL", ""],
  ["A09", "user@localhost", "INVALID_EMAIL", ""],
  ["A09", "user@internal", "INVALID_EMAIL", ""],
  ["A11", "user@example..com", "INVALID_EMAIL", ""],
  ["A11", "user@.example.com", "INVALID_EMAIL", ""],
  ["A11", ".user@example.com", "INVALID_EMAIL", ""],
  ["A11", "us..er@example.com", "INVALID_EMAIL", ""],
  ["A13", `${"a".repeat(65)}@example.com`, "INVALID_EMAIL", ""],
  [
    "A15",
    `a@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.${"e".repeat(57)}.com`,
    "INVALID_EMAIL",
    "",
  ],
  ["A17", "a".repeat(10_000), "INVALID_EMAIL", ""],
  ["A17", `${"a@".repeat(5_000)}b.example`, "INVALID_EMAIL", ""],
  ["A19", " \tnbsp@people.example\u00a0 ", "INVITE", null],
  ["A21", "soft\u00adhyphen@people.example", "INVALID_EMAIL", ""],
  ["A21", "word\u2060joiner@people.example", "INVALID_EMAIL", ""],
  ["A21", "byte\ufefforder@people.example", "INVALID_EMAIL", ""],
  ["A21", "bidi\u202etxt@people.example", "INVALID_EMAIL", ""],
  ["A23", "user＠example.com", "INVALID_EMAIL", ""],
  ["A25", "mıke@example.org", "INVALID_EMAIL", ""],
  ["A27", "MİKE@example.org", "INVALID_EMAIL", ""],
  ["A29", "ana@bücher.example", "INVITE", null],
  ["A31", "user@gіthub.com", "NEEDS_LOOK", "ADDRESS_LOOKALIKE"],
  ["A33", "user@example.com%0aCc:x@y.z", "INVALID_EMAIL", ""],
  ["A33", "user@example.com,evil@x.y", "INVALID_EMAIL", ""],
  ["A33", "a@b.co;c@d.co", "INVALID_EMAIL", ""],
  ["A35", "mailto:mailto@people.example", "INVITE", null],
  ["A37", "=cmd|'/C calc'!A0@x.co", "INVALID_EMAIL", ""],
  ["A37", "+plus@example.com", "INVITE", null],
  ["A37", "-minus@y.co", "INVITE", null],
  ["A37", "@x.co", "INVALID_EMAIL", ""],
  ["A39", "__proto__", "INVALID_EMAIL", ""],
  ["A39", "constructor@x.co", "INVITE", null],
  ["A39", "__proto__@x.co", "INVITE", null],
  ["A41", "\ud800@x.co", "INVALID_EMAIL", ""],
];

let world: World;
let riverbend: ReadyOrganization;
beforeAll(async () => {
  world = await createWorld();
  riverbend = await premiumOrganization(world);
});
afterAll(() => world.close());

const preview = async (cells: readonly (readonly [email: string, groups: string])[]): Promise<Shown> =>
  (await riverbend.owner.act(previewImport, listOf(riverbend, cells))).import;

test("every hostile address has its own verdict among the others, and the counts add up", async () => {
  // The person whom A03 looks like stands before all others.
  const cells = [
    ["sam@people.example", "Kitchen"] as const,
    ...corpus.map(([, cell]) => [cell, "Kitchen"] as const),
  ];
  const shown = await preview(cells);
  const found = shown.rows.slice(1).map(({ verdict, reason }, index) => {
    const [id, cell, , wanted] = corpus[index] ?? [];
    // Of an invalid address the domain's tests say which mistake it is; here, that one is named.
    return [id, cell, verdict, reason ? (wanted === "" ? "" : reason.code) : null];
  });
  expect(found).toEqual(corpus);
  expect(shown.tally).toMatchObject({ all: cells.length });
  expect(shown.tally.go + shown.tally.stay).toBe(cells.length);
  const invalid = corpus.filter(([, , verdict]) => verdict === "INVALID_EMAIL").length;
  expect(shown.tally.by.find((one: { verdict: string }) => one.verdict === "INVALID_EMAIL").count).toBe(
    invalid,
  );
});

test("A29: the two spellings of an international domain are one address", async () => {
  const shown = await preview([
    ["ana@bücher.example", "Kitchen"],
    ["ana@xn--bcher-kva.example", "Kitchen"],
  ]);
  expect(shown.rows.map(({ verdict }) => verdict)).toEqual(["INVITE", "DUPLICATE"]);
});

test("A39, B45, B47: names of groups are data, others' groups are unknown, and too many stay behind", async () => {
  const other = await premiumOrganization(world, "Alder County Schools");
  await other.group("Bus drivers");
  const shown = await preview([
    [uniqueEmail(), "__proto__"],
    [uniqueEmail(), "constructor; toString"],
    [uniqueEmail(), "Bus drivers"],
    [uniqueEmail(), Array.from({ length: 300 }, (_, index) => `Group ${index}`).join(";")],
    [uniqueEmail(), "x".repeat(32_767)],
    [uniqueEmail(), "  kitchen , KITCHEN;"],
  ]);
  expect(shown.rows.map(({ verdict, reason }) => [verdict, reason?.code ?? null])).toEqual([
    ["UNKNOWN_GROUP", "GROUP_NOT_FOUND"],
    ["UNKNOWN_GROUP", "GROUP_NOT_FOUND"],
    ["UNKNOWN_GROUP", "GROUP_NOT_FOUND"],
    ["TOO_MANY_GROUPS", "TOO_MANY_GROUPS"],
    ["TOO_MANY_GROUPS", "TOO_MANY_GROUPS"],
    ["INVITE", null],
  ]);
});

test("A43: whoever is known already is told apart", async () => {
  const [active, cancelled] = [await world.person(), uniqueEmail()];
  const results = await riverbend.invite([active.email, cancelled]);
  await accept(active, await linkFor(world, active.email));
  await riverbend.owner.act(
    "mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { learner { id } errors { code } } }",
    { learnerId: results[1]?.learner?.id },
  );
  const shown = await preview([
    [riverbend.owner.email, "Kitchen"],
    [active.email, "Home aides"],
    [cancelled, "Kitchen"],
  ]);
  expect(
    shown.rows.map(({ verdict, invitation }: { verdict: string; invitation?: string }) => [
      verdict,
      invitation ?? null,
    ]),
  ).toEqual([
    ["REFUSED", null],
    ["UNCHANGED", null],
    ["INVITE", "AGAIN"],
  ]);
});
