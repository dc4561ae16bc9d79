import { type Outcome, page, type Turn, viewerOf } from "./turn.ts";
import { answerAccountOfLink, showAccountOfLink } from "./turns/account-of-link.ts";
import {
  answerAsk,
  answerConfirm,
  answerDecline,
  answerStop,
  answerSwitch,
  showAsked,
} from "./turns/answers-of-link.ts";
import { answerAskByEmail, showAskByEmail } from "./turns/ask-by-email.ts";
import { answerCode, showCode } from "./turns/codes.ts";
import { answerInviteCode, showInviteCode } from "./turns/invite-code.ts";
import { linkOf, showLink } from "./turns/link.ts";
import {
  answerAccount,
  showAccount,
  showLesson,
  showMyTrainings,
  showTraining,
  signedInOnly,
} from "./turns/my.ts";
import { answerNewEmail, showNewEmail } from "./turns/new-email.ts";
import {
  answerDeleteAccount,
  answerLeave,
  downloadData,
  showDeleteAccount,
  showLeave,
  showMyOrganizations,
} from "./turns/own-data.ts";
import { showPreview } from "./turns/preview.ts";
import { answerSignIn, answerSignOut, showSignIn } from "./turns/sign-in.ts";

type Show = (turn: Turn) => Promise<Outcome>;

/** What the forms of a page are bound to, so that a token of one cannot be used on another. */
export type Bound = "link" | "page" | "account";

export interface Route {
  /** Segments of the path; one that begins with ":" takes any value. */
  readonly path: string;
  readonly get?: Show;
  readonly post?: Show;
  readonly bound: Bound;
  /** Its pages are looked at only, in a frame of ours: they run nothing and lead nowhere. */
  readonly still?: boolean;
}

export const routes: readonly Route[] = [
  { path: "/", get: showSignIn, post: answerSignIn, bound: "page" },
  { path: "/sign-in", get: showSignIn, post: answerSignIn, bound: "page" },
  { path: "/sign-in/code", get: showCode("signIn"), post: answerCode("signIn"), bound: "page" },
  { path: "/register", get: showCode("register"), post: answerCode("register"), bound: "page" },
  { path: "/reset", get: showCode("reset"), post: answerCode("reset"), bound: "page" },
  { path: "/sign-out", post: signedInOnly(answerSignOut), bound: "account" },
  { path: "/account", get: showAccount, post: answerAccount, bound: "account" },
  { path: "/account/email", get: showNewEmail, post: answerNewEmail, bound: "account" },
  { path: "/account/organizations", get: showMyOrganizations, bound: "account" },
  {
    path: "/account/organizations/:organization/leave",
    get: showLeave,
    post: answerLeave,
    bound: "account",
  },
  { path: "/account/data", get: downloadData, bound: "account" },
  { path: "/account/delete", get: showDeleteAccount, post: answerDeleteAccount, bound: "account" },
  { path: "/account/deleted", get: async () => page({ page: "accountDeleted" }), bound: "page" },
  { path: "/code", get: showInviteCode, post: answerInviteCode, bound: "page" },
  { path: "/ask", get: showAskByEmail, post: answerAskByEmail, bound: "page" },
  { path: "/i/:link", get: (turn) => showLink(turn, "invite"), bound: "link" },
  { path: "/i/:link/account", get: showAccountOfLink, post: answerAccountOfLink, bound: "link" },
  { path: "/i/:link/confirm", get: (turn) => showLink(turn, "confirm"), post: answerConfirm, bound: "link" },
  { path: "/i/:link/done", get: (turn) => showLink(turn, "done"), bound: "link" },
  { path: "/i/:link/decline", get: (turn) => showLink(turn, "decline"), post: answerDecline, bound: "link" },
  { path: "/i/:link/stop", get: (turn) => showLink(turn, "stop"), post: answerStop, bound: "link" },
  { path: "/i/:link/switch", get: (turn) => showLink(turn, "invite"), post: answerSwitch, bound: "link" },
  { path: "/i/:link/ask", get: (turn) => showLink(turn, "invite"), post: answerAsk, bound: "link" },
  { path: "/i/:link/asked", get: showAsked, bound: "link" },
  { path: "/my", get: showMyTrainings, bound: "account" },
  { path: "/my/trainings/:assignment", get: showTraining, bound: "account" },
  { path: "/my/trainings/:assignment/:position", get: showLesson, bound: "account" },
  { path: "/preview/:organization/:language/:screen", get: showPreview, bound: "page", still: true },
  { path: "/help", get: async () => page({ page: "help" }), bound: "page" },
  { path: "/guide", get: async () => page({ page: "guide" }), bound: "page" },
  { path: "/privacy", get: async () => page({ page: "privacy" }), bound: "page" },
];

/** The route of a path, with the values of its open segments. A slash at the end makes no difference. */
export function findRoute(pathname: string): { route: Route; params: Record<string, string> } | null {
  const given = pathname.replace(/(?<=.)\/+$/, "").split("/");
  for (const route of routes) {
    const params = matchPath(route.path.split("/"), given);
    if (params) return { route, params };
  }
  return null;
}

function matchPath(wanted: readonly string[], given: readonly string[]): Record<string, string> | null {
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? "";
    if (!segment.startsWith(":")) {
      if (segment !== value) return null;
      continue;
    }
    if (value === "") return null;
    params[segment.slice(1)] = decoded(value);
  }
  return params;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** What this request's forms are bound to. */
export async function bindingOf(route: Route, turn: Turn): Promise<string> {
  switch (route.bound) {
    case "link":
      return `link:${linkOf(turn)}`;
    case "account":
      return `account:${(await viewerOf(turn))?.account.id ?? ""}`;
    case "page":
      // The sign-in form stands at two addresses.
      return `page:${route.path === "/" ? "/sign-in" : route.path}`;
  }
}
