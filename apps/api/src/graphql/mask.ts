import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Log } from "../platform/log.ts";

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

/** Connection trouble: the database is away; nothing was done, and trying again is right. */
const away = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "CONNECTION_ENDED",
  "CONNECTION_CLOSED",
  "CONNECT_TIMEOUT",
  "57P01",
  "57P03",
]);

/** Replaces whatever is not meant for clients by a sentence and the request's id; the cause goes to the log. */
export function maskError(log: Log, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = String(formatted.extensions?.code ?? "INTERNAL");
  const { message, locations, path } = formatted;
  if (known.has(code)) {
    const { retryAfterSeconds } = formatted.extensions ?? {};
    return {
      message,
      locations,
      path,
      extensions: { code, ...(retryAfterSeconds ? { retryAfterSeconds } : {}) },
    };
  }
  if (
    requestProblems.has(code) ||
    (error instanceof GraphQLError && !error.originalError && code === "BAD_REQUEST")
  ) {
    return { message, locations, path, extensions: { code: "BAD_USER_INPUT" } };
  }
  const cause = unwrapResolverError(error);
  const unavailable = away.has(causeCode(cause));
  log.error({ cause: describe(cause), path, unavailable }, "operation failed");
  return unavailable
    ? {
        message: "Muster cannot reach its database right now. Nothing was changed; try again in a moment.",
        path,
        extensions: { code: "UNAVAILABLE" },
      }
    : {
        message: "Something went wrong on our side. Nothing was changed.",
        path,
        extensions: { code: "INTERNAL" },
      };
}

function causeCode(cause: unknown): string {
  if (typeof cause !== "object" || cause === null) return "";
  if ("code" in cause && typeof cause.code === "string") return cause.code;
  return "cause" in cause ? causeCode(cause.cause) : "";
}

/** What the log may know: kind, SQL state and stack, but not the statement's parameters, which hold addresses. */
function describe(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { kind: typeof cause };
  const message = cause.message.startsWith("Failed query") ? "Failed query" : cause.message;
  const frames = cause.stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 12);
  return { kind: cause.name, state: causeCode(cause), message, frames };
}
