import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

export type { TypedDocumentNode };

/** What went wrong with a whole operation, as clients see it: `extensions.code` and a sentence. */
export interface OperationError {
  readonly code: string;
  readonly message: string;
  /** How long to wait, where that is what went wrong. */
  readonly retryAfterSeconds?: number;
}

/** The answer of one operation that ran in this process. */
export interface ExecuteResult<Data> {
  /** Null where the operation failed as a whole; `errors` then says why. */
  readonly data: Data | null;
  readonly errors: readonly OperationError[];
  /** `Set-Cookie` values that the operation asked for, to be passed on to the browser as they are. */
  readonly setCookies: readonly string[];
}

/**
 * Runs one operation of the public schema in the process, with the same policies, limits and masking that an
 * HTTP client meets. It is bound to one incoming request: that request's session and source count.
 */
export type Execute = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<ExecuteResult<Data>>;

/** What a page may use of the process that serves it. */
export interface PageContext {
  readonly execute: Execute;
  /** Public address without a trailing slash, from configuration and never from the Host header. */
  readonly publicUrl: string;
  /** True where a session cookie came with the request, valid or not. */
  readonly hasSessionCookie: boolean;
  /** A short MAC over the given text, for tokens in forms. Stable across processes that share the secret. */
  readonly sign: (text: string) => string;
  /** Named in error pages, so that a log line can be found. */
  readonly requestId: string;
  /** Tells the log of a fault of the page itself; operations report their own. */
  readonly report: (error: unknown) => void;
  /** The language that the request asks for when nothing better is known. */
  readonly acceptLanguage: string | null;
}

/** Answers a page request of the light app, or null for a path that is not one of its pages. */
export type PageHandler = (request: Request, context: PageContext) => Promise<Response | null>;
