import { describe, expect, it } from "vitest";
import { openInvitation } from "../dev/fixtures.ts";
import type { InvitationFieldsFragment } from "../src/generated/graphql/graphql.ts";
import { decideLinkPage, type LinkPage } from "../src/invitation.ts";

type Facts = Partial<InvitationFieldsFragment>;
type Expected = Readonly<Record<LinkPage, string>>;

const anonymous: Facts = { visitor: "ANONYMOUS" };
const invited: Facts = { visitor: "INVITED" };
const other: Facts = { visitor: "OTHER" };
const ended: Facts = { consent: null, trainings: [], addressHasAccount: null };

/** What every page of a link shows, or → where it leads on to: invitation's state × visitor × account. */
const table: readonly (readonly [string, Facts, Expected])[] = [
  [
    "open, nobody signed in, no account",
    { ...anonymous, addressHasAccount: false },
    row("invite", "inviteRegister", "→ account", "→ invite", "decline"),
  ],
  [
    "open, nobody signed in, the address has an account",
    { ...anonymous, addressHasAccount: true },
    row("invite", "inviteLogIn", "→ account", "→ invite", "decline"),
  ],
  [
    "open, nobody signed in, an account had the address before",
    { ...anonymous, addressHasAccount: false, addressIsFormer: true },
    row("invite", "inviteFormer", "→ account", "→ invite", "decline"),
  ],
  ["open, the invited person", invited, row("invite", "→ confirm", "confirm", "→ invite", "decline")],
  ["open, somebody else", other, row("wrongAccount", "wrongAccount", "wrongAccount", "→ invite", "decline")],
  [
    "declined, nobody signed in, no account",
    { state: "DECLINED", ...anonymous, addressHasAccount: false },
    row("declined", "inviteRegister", "→ account", "→ invite", "declined"),
  ],
  [
    "declined, nobody signed in, the address has an account",
    { state: "DECLINED", ...anonymous, addressHasAccount: true },
    row("declined", "inviteLogIn", "→ account", "→ invite", "declined"),
  ],
  [
    "declined, the invited person",
    { state: "DECLINED", ...invited },
    row("declined", "→ confirm", "confirm", "→ invite", "declined"),
  ],
  [
    "declined, somebody else",
    { state: "DECLINED", ...other },
    row("declined", "wrongAccount", "wrongAccount", "→ invite", "declined"),
  ],
  ...(["EXPIRED", "CANCELLED"] as const).flatMap((state) =>
    [anonymous, invited, other].map(
      (visitor) =>
        [
          `${state.toLowerCase()}, ${String(visitor.visitor).toLowerCase()}`,
          { state, ...ended, ...visitor },
          row("dead", "dead", "dead", "dead", "dead"),
        ] as const,
    ),
  ),
  ...[anonymous, invited, other].map(
    (visitor) =>
      [
        `used, ${String(visitor.visitor).toLowerCase()}, accepted by another account`,
        { state: "USED", email: null, ...ended, ...visitor },
        row("dead", "dead", "dead", "dead", "dead"),
      ] as const,
  ),
  [
    "used, accepted by this person",
    { state: "USED", email: null, ...ended, ...invited, acceptedByVisitor: true },
    row("→ done", "→ done", "→ done", "done", "→ done"),
  ],
];

function row(invite: string, account: string, confirm: string, done: string, decline: string): Expected {
  return { invite, account, confirm, done, decline, stop: "stop", asked: "asked" };
}

describe("The page of a link", () => {
  for (const [title, facts, expected] of table) {
    it(`follows from the invitation: ${title}`, () => {
      const invitation = { ...openInvitation, ...facts };
      const pages = Object.keys(expected) as LinkPage[];
      const shown = Object.fromEntries(
        pages.map((wanted) => {
          const decision = decideLinkPage(invitation, wanted);
          return [wanted, "show" in decision ? decision.show : `→ ${decision.goTo}`];
        }),
      );
      expect(shown).toEqual(expected);
    });
  }

  it("names nobody when the link cannot be read, whichever page was asked for", () => {
    const unread = { ...openInvitation, state: "MISTYPED", organization: null, email: null } as const;
    for (const wanted of ["invite", "account", "confirm", "done", "decline", "stop", "asked"] as const) {
      expect(decideLinkPage(unread, wanted)).toEqual({ show: "mistyped" });
    }
  });

  it("never leads from one page round to itself", () => {
    for (const [, facts] of table) {
      for (const start of ["invite", "account", "confirm", "done", "decline"] as const) {
        let wanted: LinkPage | null = start;
        for (let hops = 0; wanted !== null && hops < 4; hops += 1) {
          const decision = decideLinkPage({ ...openInvitation, ...facts }, wanted);
          wanted = "goTo" in decision ? decision.goTo : null;
        }
        expect(wanted, `from ${start}`).toBeNull();
      }
    }
  });
});
