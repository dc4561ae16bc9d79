import type { PageState } from "../src/state.ts";
import type { Fixture } from "./fixtures.ts";

/** A page as somebody comes to it: where, as whom, and what is typed and pressed there. */
export interface Screen {
  readonly path: string;
  /** The account of the fixture that is signed in. */
  readonly session?: "account-1" | "account-2" | "account-3";
  /** Makes the world so that this screen is what comes. */
  readonly given?: (fixture: Fixture) => void;
  /** Sends the form that holds this element, with these values typed in. */
  readonly send?: { readonly form: string; readonly values?: Readonly<Record<string, string>> };
}

const email = "m.delgado@mail.example";

/** A page whose question fails as a whole. */
const failing = (code: string): Screen => ({
  path: "/my",
  session: "account-1",
  given: (world) => world.fail("MyTrainings", { code, message: "It broke." }),
});

/** At least one way to every page there is: a page without one does not compile. */
export const screens: Readonly<Record<PageState["page"], readonly [Screen, ...Screen[]]>> = {
  invite: [{ path: "/i/open" }, { path: "/i/bare" }, { path: "/i/long" }, { path: "/i/administrator" }],
  wrongAccount: [{ path: "/i/open", session: "account-2" }],
  inviteLogIn: [{ path: "/i/known/account" }, { path: "/i/known/account", send: { form: "#password" } }],
  inviteFormer: [{ path: "/i/former/account" }],
  inviteCode: [{ path: "/i/known/account?with=code&sent" }],
  inviteRegister: [{ path: "/i/open/account" }, { path: "/i/open/account", send: { form: "#password" } }],
  confirm: [
    { path: "/i/open/confirm", session: "account-1" },
    { path: "/i/long/confirm", session: "account-1" },
  ],
  done: [{ path: "/i/open/confirm", session: "account-1", send: { form: '[name="consent"]' } }],
  decline: [{ path: "/i/open/decline" }],
  declined: [{ path: "/i/declined/decline" }],
  stop: [{ path: "/i/open/stop" }],
  dead: [{ path: "/i/expired" }, { path: "/i/cancelled" }, { path: "/i/used" }],
  asked: [{ path: "/i/expired", send: { form: ".answers form > button" } }],
  mistyped: [{ path: "/i/nothing-of-the-kind" }],
  signIn: [{ path: "/" }, { path: "/", send: { form: "#password", values: { email, password: "wrong" } } }],
  askCode: [{ path: "/register" }, { path: "/sign-in/code" }, { path: "/reset" }],
  enterCode: [
    { path: "/register?step=code&sent" },
    { path: "/register?step=code&sent", send: { form: "#password" } },
    { path: "/reset?step=code" },
  ],
  inviteByCode: [
    { path: "/code" },
    { path: "/code", send: { form: "#code", values: { email, code: "111 222" } } },
  ],
  askByEmail: [{ path: "/ask" }, { path: "/ask?asked" }],
  myTrainings: [
    { path: "/my", session: "account-1" },
    { path: "/my", session: "account-2" },
  ],
  training: [{ path: "/my/trainings/assignment-0", session: "account-1" }],
  lesson: [
    { path: "/my/trainings/assignment-0/1", session: "account-1" },
    { path: "/my/trainings/assignment-0/1?choice=1", session: "account-1" },
    { path: "/my/trainings/assignment-0/1?choice=0", session: "account-1" },
  ],
  account: [{ path: "/account", session: "account-1" }],
  newEmail: [
    { path: "/account/email", session: "account-1" },
    { path: "/account/email", session: "account-1", send: { form: "#password", values: { email: "maria" } } },
  ],
  proveEmail: [{ path: "/account/email?step=code", session: "account-1" }],
  myOrganizations: [
    { path: "/account/organizations", session: "account-1" },
    { path: "/account/organizations?left", session: "account-2" },
  ],
  leave: [{ path: "/account/organizations/org-1/leave", session: "account-1" }],
  deleteAccount: [
    { path: "/account/delete", session: "account-1" },
    { path: "/account/delete", session: "account-3" },
    { path: "/account/delete?with=code&sent", session: "account-1" },
  ],
  accountDeleted: [{ path: "/account/deleted" }],
  help: [{ path: "/help" }],
  guide: [{ path: "/guide" }],
  privacy: [{ path: "/privacy" }],
  notFound: [{ path: "/nowhere" }],
  refused: [{ path: "/code", send: { form: "#code", values: { token: "of another page" } } }],
  failure: [failing("INTERNAL"), failing("RATE_LIMITED"), failing("UNAVAILABLE")],
};
