import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { causeCode, describeFault, type Log } from "../platform/log.ts";
import { withoutValues } from "./inputErrors.ts";

/** Codes that clients may see; what the server library adds is folded into BAD_USER_INPUT. */
const known = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "RATE_LIMITED",
  "BAD_USER_INPUT",
  "UNAVAILABLE",
]);
const requestProblems = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
]);

/** What errors know of the request that they are answered to. */
export interface AnsweredRequest {
  readonly id: string;
  /** Set where it could not be answered for want of the database. */
  unavailable: boolean;
}

/** Connection trouble: the database is away; nothing was done, and trying again is right. */
const away = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "CONNECTION_ENDED",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ETIMEDOUT",
  "EPIPE",
  "EAI_AGAIN",
  "ENOTFOUND",
  "53300",
  "57P01",
  "57P02",
  "57P03",
]);

/**
 * Replaces whatever is not meant for clients by a sentence; the cause goes to the log. Every error names the request,
 * so that its line in the log can be found.
 */
export function maskError(
  log: Log,
  formatted: GraphQLFormattedError,
  error: unknown,
  request: AnsweredRequest | undefined,
): GraphQLFormattedError {
  const requestId = request?.id;
  const code = String(formatted.extensions?.code ?? "INTERNAL");
  const { locations, path } = formatted;
  const message = withoutValues(formatted.message, error);
  if (known.has(code)) {
    const { retryAfterSeconds } = formatted.extensions ?? {};
    return {
      message,
      locations,
      path,
      extensions: { code, requestId, ...(retryAfterSeconds ? { retryAfterSeconds } : {}) },
    };
  }
  if (
    requestProblems.has(code) ||
    (error instanceof GraphQLError && !error.originalError && code === "BAD_REQUEST")
  ) {
    return { message, locations, path, extensions: { code: "BAD_USER_INPUT", requestId } };
  }
  const cause = unwrapResolverError(error);
  const unavailable = away.has(causeCode(cause));
  if (unavailable && request) request.unavailable = true;
  log.error({ cause: describeFault(cause), path, unavailable, requestId }, "operation failed");
  return unavailable
    ? {
        message: "Muster cannot reach its database right now. Nothing was changed; try again in a moment.",
        path,
        extensions: { code: "UNAVAILABLE", requestId },
      }
    : {
        message: "Something went wrong on our side. Nothing was changed.",
        path,
        extensions: { code: "INTERNAL", requestId },
      };
}
