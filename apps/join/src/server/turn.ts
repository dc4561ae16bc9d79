import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { Locale } from "@muster/domain";
import type { PageContext } from "@muster/graphql";
import type { Language, PlatformFieldsFragment, ViewerFieldsFragment } from "../generated/graphql/graphql.ts";
import type { PageState } from "../state.ts";
import { VisitQuery } from "./operations.ts";

/** What a page answers with. `status` is 200 unless said; 422 for a form that needs another look. */
export type Outcome =
  | { kind: "page"; state: PageState; status?: number }
  | { kind: "redirect"; to: string }
  /** A file to keep, of what is the person's own. */
  | { kind: "file"; name: string; type: string; text: string }
  /** Answers a machine that reads no page (one-click unsubscribing). */
  | { kind: "empty" };

export const page = (state: PageState, status = 200): Outcome => ({ kind: "page", state, status });
export const redirect = (to: string): Outcome => ({ kind: "redirect", to });

/** An operation that failed as a whole: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, RATE_LIMITED, INTERNAL. */
export class OperationFailed extends Error {
  readonly code: string;
  /** How long to wait, of RATE_LIMITED; else null. */
  readonly retryAfterSeconds: number | null;
  constructor(code: string, message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** One request on its way to a page. */
export interface Turn {
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly form: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  readonly context: PageContext;
  /** `Set-Cookie` values for the answer: the operations' own, then ours. */
  readonly setCookies: string[];
  /** What was learned on the way: who asks, in which language, on which site. */
  readonly known: {
    viewer?: Viewer | null;
    platform?: PlatformFieldsFragment;
    invitationLanguage?: Language;
    /** What the page is drawn in whatever was chosen on this device. */
    locale?: Locale;
  };
  run<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
}

export type Viewer = ViewerFieldsFragment;

/** The parts of a turn that its router knows. */
export type TurnParts = Pick<Turn, "request" | "url" | "params" | "form" | "cookies" | "context">;

export function startTurn(parts: TurnParts): Turn {
  const setCookies: string[] = [];
  return {
    ...parts,
    setCookies,
    known: {},
    async run(document, variables) {
      const result = await parts.context.execute(document, variables);
      setCookies.push(...result.setCookies);
      const [error] = result.errors;
      if (error) throw new OperationFailed(error.code, error.message, error.retryAfterSeconds ?? null);
      if (result.data === null) throw new OperationFailed("INTERNAL", "The operation had no answer.");
      return result.data;
    },
  };
}

/** Who is signed in, read once per request. */
export async function viewerOf(turn: Turn): Promise<Viewer | null> {
  if (turn.known.viewer === undefined) await learnVisit(turn);
  return turn.known.viewer ?? null;
}

/** What the site says about itself, read once per request. */
export async function platformOf(turn: Turn): Promise<PlatformFieldsFragment> {
  const platform = turn.known.platform ?? (await learnVisit(turn));
  return platform;
}

async function learnVisit(turn: Turn): Promise<PlatformFieldsFragment> {
  const visit = await turn.run(VisitQuery, {});
  turn.known.viewer = visit.viewer;
  turn.known.platform = visit.platform;
  return visit.platform;
}

/** Whether the account administers an organization, so that signing in leads to the administration. */
export const administers = (viewer: Viewer): boolean =>
  viewer.memberships.some((membership) => membership.role !== null);
