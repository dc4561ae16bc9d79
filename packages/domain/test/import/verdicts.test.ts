import { describe, expect, it } from "vitest";
import { type ImportAnswer, type PersonFacts, tallyOf, verdictKinds } from "../../src/index.ts";
import { daysAfter, email, invites } from "../invite/examples.ts";
import { type Cells, facts, invite, kindsOf, people, planOf, verdictsOf } from "./examples.ts";

const jane = "jane@x.example";
const janeTo = (groups: string, known: Partial<PersonFacts>, answers: ImportAnswer[] = []) =>
  verdictsOf([[jane, groups]], { people: people({ [jane]: known }), answers })[0];
const keep = (look: "DECLINED" | "BOUNCED"): ImportAnswer => ({ kind: "KEEP", look, subject: jane });

describe("What becomes of an address that the organization", () => {
  it("never met: invited", () => {
    expect(janeTo("Teachers", {})).toEqual(invite(["teachers"]));
  });

  it("has a Pending invite for: the new groups join it, without an e-mail", () => {
    const known = { invite: invites.pending };
    expect(janeTo("Teachers; Bus drivers", known)).toEqual({ kind: "MERGE", groupIds: ["drivers"] });
    expect(janeTo("Teachers", known)).toEqual({ kind: "UNCHANGED", status: "PENDING" });
  });

  it("has a Pending invite for whose time is over: invited again", () => {
    const expired = invite(["teachers", "drivers"], { how: "EXPIRED" });
    expect(janeTo("Teachers, Bus drivers", { invite: invites.expired })).toEqual(expired);
    expect(janeTo("Teachers", { invite: invites.expired })).toMatchObject({ kind: "INVITE", how: "EXPIRED" });
  });

  it("cancelled: invited again", () => {
    expect(janeTo("Teachers", { invite: invites.revoked })).toEqual(invite(["teachers"], { how: "AGAIN" }));
  });

  it("has as an Active learner: the new groups are added, without an invitation", () => {
    const known = { invite: invites.active, activeGroupIds: ["teachers"] };
    expect(janeTo("Bus drivers, Teachers", known)).toEqual({ kind: "ADD_GROUP", groupIds: ["drivers"] });
    expect(janeTo("Teachers", known)).toEqual({ kind: "UNCHANGED", status: "ACTIVE" });
    expect(janeTo("Bus drivers", { activeGroupIds: [] })).toEqual({
      kind: "ADD_GROUP",
      groupIds: ["drivers"],
    });
  });

  it("had as a learner who left: invited again", () => {
    expect(janeTo("Teachers", { invite: invites.active })).toEqual(invite(["teachers"], { how: "AGAIN" }));
  });

  it("was told no by: held, and invited once more when that is answered", () => {
    const look = { kind: "DECLINED", subject: jane, at: daysAfter(-1).toISOString() };
    for (const known of [invites.declined, invites.declinedThenRevoked]) {
      expect(janeTo("Teachers", { invite: known })).toEqual({ kind: "NEEDS_LOOK", looks: [look] });
      expect(janeTo("Teachers", { invite: known }, [keep("DECLINED")])).toEqual(
        invite(["teachers"], { how: "AGAIN", acknowledgeDecline: true }),
      );
    }
    const twice = { kind: "REFUSED", code: "DECLINED_TWICE", limit: null };
    expect(janeTo("Teachers", { invite: invites.declinedAgain }, [keep("DECLINED")])).toEqual(twice);
  });

  it("wrote to in vain: held, and tried again when that is answered", () => {
    const known = { suppression: { reason: "BOUNCED" as const, at: daysAfter(-3) } };
    const look = { kind: "BOUNCED", subject: jane, at: daysAfter(-3).toISOString() };
    expect(janeTo("Teachers", known)).toEqual({ kind: "NEEDS_LOOK", looks: [look] });
    expect(janeTo("Teachers", known, [keep("BOUNCED")])).toEqual(
      invite(["teachers"], { retryBounced: true }),
    );
  });

  it.each([
    ["STOPPED", "EMAILS_STOPPED"],
    ["COMPLAINED", "SUPPRESSED_ADDRESS"],
  ] as const)("%s by its own wish: refused, and no answer changes that", (reason, code) => {
    const known = { suppression: { reason, at: daysAfter(-3) } };
    expect(janeTo("Teachers", known, [keep("BOUNCED")])).toEqual({ kind: "REFUSED", code, limit: null });
    // Groups join an open invite all the same: nothing is sent.
    expect(janeTo("Bus drivers", { ...known, invite: invites.pending })).toMatchObject({ kind: "MERGE" });
  });

  it("wrote to as often as is allowed: refused", () => {
    const refused = { kind: "REFUSED", code: "LIMIT_PER_ADDRESS", limit: 5 };
    expect(janeTo("Teachers", { atMailLimit: true })).toEqual(refused);
  });

  it("is the administrator's own: not invited", () => {
    const own = { ownAddresses: new Set([email(jane)]) };
    expect(verdictsOf([["Jane@X.example", "Teachers"]], own)).toEqual([
      { kind: "REFUSED", code: "THAT_IS_YOU", limit: null },
    ]);
  });
});

describe("The day's number of people", () => {
  it("goes to the first rows that send an e-mail, by their numbers", () => {
    const cells: Cells[] = [
      ["a@x.co", "Teachers"],
      ["pending@x.co", "Bus drivers"],
      ["office@x.co", "Teachers"],
      ["b@x.co", "Teachers"],
      ["c@x.co", "Teachers"],
    ];
    const known = {
      people: people({ "pending@x.co": { invite: invites.pending } }),
      invitees: { left: 2, limit: 200 },
    };
    expect(kindsOf(planOf(cells, known))).toEqual(["INVITE", "MERGE", "NEEDS_LOOK", "INVITE", "REFUSED"]);
    expect(verdictsOf(cells, known)[4]).toEqual({ kind: "REFUSED", code: "LIMIT_PER_DAY", limit: 200 });
  });
});

describe("The same address twice", () => {
  it("is one invite with the groups of both rows, at the first", () => {
    expect(
      verdictsOf([
        ["jane@x.co", "Teachers"],
        ["JANE@X.co", "Bus drivers; Teachers"],
        ["jane@x.co", "Teachers"],
      ]),
    ).toEqual([
      invite(["teachers", "drivers"]),
      { kind: "DUPLICATE", of: 2, groupIds: ["drivers"] },
      { kind: "DUPLICATE", of: 2, groupIds: [] },
    ]);
  });

  it("goes by the first row that is good", () => {
    expect(
      verdictsOf([
        ["jane@x.co", "Techers"],
        ["jane@x.co", "Teachers", { leftOut: true }],
        ["jane@x.co", "Bus drivers"],
        ["jane@x.co", "Food service"],
      ]),
    ).toMatchObject([
      { kind: "UNKNOWN_GROUP" },
      { kind: "LEFT_OUT" },
      { kind: "INVITE", groupIds: ["drivers", "kitchen"] },
      { kind: "DUPLICATE", of: 4 },
    ]);
  });

  it("is found in every spelling of its domain, and after an answer about it", () => {
    const answers = [{ kind: "DOMAIN", domain: "gmial.com", use: "gmail.com" }] as const;
    expect(
      kindsOf(
        planOf([
          ["u@bücher.example", "Teachers"],
          ["u@xn--bcher-kva.example", "Teachers"],
        ]),
      ),
    ).toEqual(["INVITE", "DUPLICATE"]);
    expect(
      kindsOf(
        planOf(
          [
            ["u@gmail.com", "Teachers"],
            ["u@gmial.com", "Teachers"],
          ],
          { answers },
        ),
      ),
    ).toEqual(["INVITE", "DUPLICATE"]);
  });
});

describe("A row is held for a look", () => {
  it.each([
    [
      "a mistyped domain",
      "d@gmial.com",
      { kind: "TYPO_DOMAIN", subject: "gmial.com", suggestion: "gmail.com" },
    ],
    ["a mailbox to throw away", "d@throwaway.example", { kind: "DISPOSABLE", subject: "throwaway.example" }],
    ["a role", "Info@x.co", { kind: "ROLE", subject: "info@x.co" }],
    [
      "a domain of look-alike letters",
      "user@gіthub.com",
      { kind: "LOOKALIKE_DOMAIN", subject: "xn--gthub-n2e.com", unicode: "gіthub.com" },
    ],
  ] as const)("with %s, until it is answered", (_, cell, look) => {
    expect(verdictsOf([[cell, "Teachers"]])).toEqual([{ kind: "NEEDS_LOOK", looks: [look] }]);
    const answers: ImportAnswer[] = [{ kind: "KEEP", look: look.kind, subject: look.subject }];
    expect(verdictsOf([[cell, "Teachers"]], { answers })).toEqual([invite(["teachers"])]);
  });

  it("where it looks like the same person as another row, and the first one goes", () => {
    const cells: Cells[] = [
      ["jane@example.com", "Teachers"],
      ["jane+safety@example.com", "Teachers"],
    ];
    const look = { kind: "SAME_PERSON", subject: "jane+safety@example.com", of: 2 } as const;
    expect(verdictsOf(cells)).toEqual([invite(["teachers"]), { kind: "NEEDS_LOOK", looks: [look] }]);
    const answers: ImportAnswer[] = [{ kind: "KEEP", look: "SAME_PERSON", subject: look.subject }];
    expect(kindsOf(planOf(cells, { answers }))).toEqual(["INVITE", "INVITE"]);
  });

  it("for all that there is to see at once, and goes when all of it is answered", () => {
    const cells: Cells[] = [["info@gmial.com", "Teachers"]];
    expect(verdictsOf(cells)).toMatchObject([{ looks: [{ kind: "TYPO_DOMAIN" }, { kind: "ROLE" }] }]);
    const typo: ImportAnswer = { kind: "KEEP", look: "TYPO_DOMAIN", subject: "gmial.com" };
    expect(verdictsOf(cells, { answers: [typo] })).toMatchObject([{ looks: [{ kind: "ROLE" }] }]);
  });

  it.each([
    ["TYPO_DOMAIN", "gmial.com"],
    ["DISPOSABLE", "throwaway.example"],
    ["LOOKALIKE_DOMAIN", "xn--gthub-n2e.com"],
  ] as const)("of %s, kept for one address or for all of the domain", (look, domain) => {
    const cells: Cells[] = [
      [`d@${domain}`, "Teachers"],
      [`e@${domain}`, "Teachers"],
    ];
    const one: ImportAnswer = { kind: "KEEP", look, subject: `d@${domain}` };
    const plan = planOf(cells, { answers: [one] });
    expect(kindsOf(plan)).toEqual(["INVITE", "NEEDS_LOOK"]);
    expect(plan.rows.map(({ answers }) => answers)).toEqual([[0], []]);
    const all: ImportAnswer = { kind: "KEEP", look, subject: domain };
    expect(kindsOf(planOf(cells, { answers: [one, all] }))).toEqual(["INVITE", "INVITE"]);
  });

  it("and an address that was kept stays, whatever is answered for its domain", () => {
    const answers: ImportAnswer[] = [
      { kind: "DOMAIN", domain: "gmial.com", use: "gmail.com" },
      { kind: "KEEP", look: "TYPO_DOMAIN", subject: "d@gmial.com" },
    ];
    const plan = planOf(
      [
        ["d@gmial.com", "Teachers"],
        ["e@gmial.com", "Teachers"],
      ],
      { answers },
    );
    expect(plan.rows.map(({ address }) => address)).toEqual(["d@gmial.com", "e@gmail.com"]);
    expect(plan.rows.map((row) => row.answers)).toEqual([[1], [0]]);
  });

  it("only where an e-mail would go out", () => {
    const known = { people: people({ "office@x.co": { invite: invites.pending, activeGroupIds: [] } }) };
    expect(kindsOf(planOf([["office@x.co", "Teachers"]], known))).toEqual(["ADD_GROUP"]);
  });
});

describe("A plan", () => {
  it("goes by row numbers, whatever the order in which rows come", () => {
    const plan = planOf([
      ["jane@x.co", "Teachers", { row: 9 }],
      ["jane@x.co", "Bus drivers", { row: 4 }],
    ]);
    expect(plan.rows.map(({ row }) => row)).toEqual([4, 9]);
    expect(plan.rows[1]?.verdict).toMatchObject({ kind: "DUPLICATE", of: 4 });
  });

  it("says which rows the spreadsheet hides", () => {
    expect(planOf([["a@x.co", "Teachers", { hidden: true }]]).rows[0]).toMatchObject({ hidden: true });
  });

  it("is counted by what happens, and the counts add up", () => {
    const plan = planOf(
      [
        ["a@x.co", "Teachers"],
        ["b@x.co", "Teachers"],
        ["pending@x.co", "Bus drivers"],
        ["active@x.co", "Bus drivers"],
        ["a@x.co", "Teachers"],
        ["nobody", "Teachers"],
        ["c@x.co", "Techers"],
      ],
      {
        people: people({
          "pending@x.co": { invite: invites.pending },
          "active@x.co": { activeGroupIds: ["teachers"] },
        }),
      },
    );
    const { by, ...sums } = tallyOf(plan);
    expect(sums).toEqual({ all: 7, go: 4, stay: 3, emails: 2 });
    expect(Object.keys(by)).toEqual([...verdictKinds]);
    expect(by).toMatchObject({
      INVITE: 2,
      MERGE: 1,
      ADD_GROUP: 1,
      DUPLICATE: 1,
      INVALID_EMAIL: 1,
      LEFT_OUT: 0,
    });
  });

  it("of nothing is empty", () => {
    expect(tallyOf(planOf([]))).toMatchObject({ all: 0, go: 0, stay: 0, emails: 0 });
    expect(facts().groups.length).toBeGreaterThan(0);
  });
});
