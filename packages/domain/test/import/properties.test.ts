import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  driftOf,
  type EmailAddress,
  goes,
  type ImportAnswer,
  type ImportFacts,
  type ImportPlan,
  type ImportRow,
  type PersonFacts,
  parseEmail,
  planImport,
  repairsOf,
  replanImport,
  tallyOf,
  verdictKinds,
} from "../../src/index.ts";
import { daysAfter, email, invites } from "../invite/examples.ts";
import { facts, groups } from "./examples.ts";

fc.configureGlobal({ numRuns: 400 });

const addresses = [
  "a@x.co",
  "b@x.co",
  "b+1@x.co",
  "c@gmial.com",
  "c@gmail.com",
  "info@x.co",
  "me@x.co",
  "d@throwaway.example",
];
const emailCell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...addresses, "A@X.CO", "Ann <a@x.co>") },
  { weight: 1, arbitrary: fc.constantFrom("", "nobody", "a@@x.co", "a@x.co; b@x.co", "__proto__") },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
const groupsCell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .subarray(["Teachers", "bus drivers", "Food service", "Sales, EMEA", "__proto__"], { minLength: 1 })
      .map((names) => names.join("; ")),
  },
  { weight: 2, arbitrary: fc.constantFrom("", "Techers", "Substitutes", "Clubs, Teachers", "constructor") },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
const flag = fc.option(fc.boolean(), { nil: undefined });
const rows: fc.Arbitrary<ImportRow[]> = fc
  .array(
    fc.record({
      email: emailCell,
      groups: groupsCell,
      hidden: flag,
      formula: fc.option(fc.constant(true), { nil: undefined, freq: 8 }),
      leftOut: fc.option(fc.constant(true), { nil: undefined, freq: 8 }),
      mergedGroups: fc.option(fc.constant("Teachers"), { nil: undefined, freq: 8 }),
    }),
    { maxLength: 14 },
  )
  .map((cells) => cells.map((cell, place) => ({ ...cell, row: place + 2 })));

const suppressions = (["STOPPED", "BOUNCED", "COMPLAINED"] as const).map((reason) => ({
  reason,
  at: daysAfter(-2),
}));
const person: fc.Arbitrary<PersonFacts> = fc.record({
  invite: fc.constantFrom(...Object.values(invites)),
  activeGroupIds: fc.option(fc.subarray(["teachers", "drivers"]), { freq: 2 }),
  suppression: fc.option(fc.constantFrom(...suppressions), { freq: 2 }),
  atMailLimit: fc.boolean(),
});
const answers: fc.Arbitrary<ImportAnswer[]> = fc.subarray<ImportAnswer>([
  { kind: "GROUP", name: "techers", groupId: "teachers" },
  { kind: "GROUP", name: "constructor", groupId: "kitchen" },
  { kind: "DOMAIN", domain: "gmial.com", use: "gmail.com" },
  { kind: "MERGED_GROUPS", groups: "Teachers" },
  { kind: "KEEP", look: "ROLE", subject: "info@x.co" },
  { kind: "KEEP", look: "SAME_PERSON", subject: "b+1@x.co" },
  { kind: "KEEP", look: "TYPO_DOMAIN", subject: "gmial.com" },
]);
const known: fc.Arbitrary<ImportFacts> = fc
  .record({
    people: fc.array(fc.tuple(fc.constantFrom(...addresses).map(email), person)).map((list) => new Map(list)),
    defaultGroupId: fc.option(fc.constantFrom("kitchen", "substitutes")),
    left: fc.oneof(fc.constant(2500), fc.nat(4)),
    answers,
  })
  .map(({ left, ...some }) =>
    facts({ ...some, ownAddresses: new Set([email("me@x.co")]), invitees: { left, limit: 2500 } }),
  );
const unlimited = (some: ImportFacts): ImportFacts => ({ ...some, invitees: { left: 2500, limit: 2500 } });
const everything = fc.record({ rows, known });
const goingRows = ({ rows }: ImportPlan) => rows.filter(({ verdict }) => goes(verdict));

describe("Whatever the rows and the facts, a plan", () => {
  it("has one verdict for each row, and its counts add up", () => {
    fc.assert(
      fc.property(everything, ({ rows, known }) => {
        const plan = planImport(rows, known);
        expect(plan.rows.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
        for (const { verdict } of plan.rows) expect(verdictKinds).toContain(verdict.kind);
        const tally = tallyOf(plan);
        expect(Object.values(tally.by).reduce((sum, count) => sum + count, 0)).toBe(tally.all);
        expect(tally.go + tally.stay).toBe(rows.length);
        expect(tally.emails).toBeLessThanOrEqual(Math.min(tally.go, known.invitees.left));
      }),
    );
  });

  it("sends nothing for a row with a problem, and one thing at most for an address", () => {
    fc.assert(
      fc.property(everything, ({ rows, known }) => {
        const active = new Set(groups.filter(({ status }) => status === "ACTIVE").map(({ id }) => id));
        const going = goingRows(planImport(rows, known));
        expect(new Set(going.map(({ address }) => address)).size).toBe(going.length);
        for (const { row, address, verdict } of going) {
          const source = rows.find((one) => one.row === row);
          const person = known.people.get(address as EmailAddress);
          expect(source?.leftOut).not.toBe(true);
          expect(parseEmail(address ?? "").ok).toBe(true);
          if (!goes(verdict)) throw new Error(verdict.kind);
          expect(verdict.groupIds.length).toBeGreaterThan(0);
          for (const id of verdict.groupIds) expect(active).toContain(id);
          if (verdict.kind !== "INVITE") continue;
          expect(address).not.toBe("me@x.co");
          expect(person?.activeGroupIds ?? null).toBeNull();
          expect(person?.suppression ?? null).toBeNull();
          expect(person?.atMailLimit ?? false).toBe(false);
        }
      }),
    );
  });

  it("lets a duplicate refer to the row that stands for its address", () => {
    fc.assert(
      fc.property(everything, ({ rows, known }) => {
        const plan = planImport(rows, known);
        for (const { row, address, verdict } of plan.rows) {
          if (verdict.kind !== "DUPLICATE") continue;
          const first = plan.rows.find((one) => one.row === verdict.of);
          expect(first?.address).toBe(address);
          expect(first?.verdict.kind).not.toBe("DUPLICATE");
          expect(verdict.of).toBeLessThan(row);
        }
      }),
    );
  });

  it("is the same in whatever order rows are handed in, twice as once, and after JSON", () => {
    fc.assert(
      fc.property(
        everything.chain(({ rows, known }) =>
          fc.record({
            rows: fc.constant(rows),
            known: fc.constant(known),
            shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }),
          }),
        ),
        ({ rows, known, shuffled }) => {
          const plan = planImport(rows, known);
          expect(planImport(shuffled, known)).toEqual(plan);
          expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
        },
      ),
    );
  });

  it("invites the same people to the same groups in whatever order the rows stand in the file", () => {
    const invited = (plan: ImportPlan) =>
      new Map(
        goingRows(plan).map(({ address, verdict }) => [
          address,
          goes(verdict) ? [verdict.kind, [...verdict.groupIds].sort()] : null,
        ]),
      );
    // Which of two rows of one person is asked about, and who comes before a limit, does go by the order.
    const kept: ImportAnswer = { kind: "KEEP", look: "SAME_PERSON", subject: "b+1@x.co" };
    const keptToo: ImportAnswer = { kind: "KEEP", look: "SAME_PERSON", subject: "b@x.co" };
    fc.assert(
      fc.property(everything, ({ rows, known }) => {
        const all = { ...unlimited(known), answers: [...known.answers, kept, keptToo] };
        const turned = rows.map((row) => ({ ...row, row: 100 - row.row }));
        expect(invited(planImport(turned, all))).toEqual(invited(planImport(rows, all)));
      }),
    );
  });

  it("is not changed by bad rows: without them the others come to the same", () => {
    const bad = new Set([
      "INVALID_EMAIL",
      "UNKNOWN_GROUP",
      "NO_GROUP",
      "INACTIVE_GROUP",
      "TOO_MANY_GROUPS",
      "LEFT_OUT",
    ]);
    fc.assert(
      fc.property(everything, ({ rows, known }) => {
        const good = planImport(rows, known).rows.filter(({ verdict }) => !bad.has(verdict.kind));
        const numbers = new Set(good.map(({ row }) => row));
        expect(
          planImport(
            rows.filter(({ row }) => numbers.has(row)),
            known,
          ).rows,
        ).toEqual(good);
      }),
    );
  });

  it("once done leaves nobody to invite", () => {
    fc.assert(
      fc.property(everything, ({ rows, known }) => {
        const plan = planImport(rows, unlimited(known));
        const after = planImport(rows, unlimited({ ...known, people: done(plan, known) }));
        const again = goingRows(after).filter(({ address }) =>
          goingRows(plan).some((one) => one.address === address),
        );
        expect(again).toEqual([]);
      }),
    );
  });

  it("confirmed at once comes to what was seen", () => {
    fc.assert(
      fc.property(everything, ({ rows, known }) => {
        const plan = planImport(rows, known);
        const again = replanImport(plan, known);
        expect(driftOf(plan, again)).toEqual([]);
        expect(goingRows(again).map(({ row }) => row)).toEqual(goingRows(plan).map(({ row }) => row));
      }),
    );
  });

  it("holds no row whose looks are all answered", () => {
    fc.assert(
      fc.property(everything, ({ rows, known }) => {
        const keep = (plan: ImportPlan): ImportAnswer[] =>
          plan.rows.flatMap(({ verdict }) =>
            verdict.kind === "NEEDS_LOOK"
              ? verdict.looks.map(
                  ({ kind, subject }): ImportAnswer => ({ kind: "KEEP", look: kind, subject }),
                )
              : [],
          );
        let plan = planImport(rows, known);
        let { answers } = known;
        // A formula is looked at before what its address has to say.
        for (let round = 0; round < 2; round += 1) {
          answers = [...answers, ...keep(plan)];
          plan = planImport(rows, { ...known, answers });
        }
        expect(tallyOf(plan).by.NEEDS_LOOK).toBe(0);
        expect(repairsOf(plan).filter(({ kind }) => kind === "LOOK" || kind === "TYPO_DOMAIN")).toEqual([]);
      }),
    );
  });
});

/** People as they are known once a plan was carried out. */
function done(plan: ImportPlan, known: ImportFacts): Map<EmailAddress, PersonFacts> {
  const people = new Map(known.people);
  for (const { address, verdict } of goingRows(plan)) {
    if (address === null || !goes(verdict)) continue;
    const before = people.get(address);
    const person = before ?? { invite: null, activeGroupIds: null, suppression: null, atMailLimit: false };
    if (verdict.kind === "ADD_GROUP") {
      const activeGroupIds = [...(person.activeGroupIds ?? []), ...verdict.groupIds];
      people.set(address, { ...person, activeGroupIds });
    } else {
      const open = person.invite?.status === "PENDING" ? person.invite.groupIds : [];
      const invite = { ...invites.pending, email: address, groupIds: [...open, ...verdict.groupIds] };
      people.set(address, { ...person, invite });
    }
  }
  return people;
}
