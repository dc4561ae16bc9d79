import { GraphQLError } from "graphql";

/** The only codes that a whole operation can fail with; everything else is a `UserError` in a payload. */
export type OperationErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "RATE_LIMITED"
  | "BAD_USER_INPUT"
  | "UNAVAILABLE"
  | "INTERNAL";

const operationError = (code: OperationErrorCode, message: string, more: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { code, ...more } });

export const unauthenticated = () => operationError("UNAUTHENTICATED", "Sign in first.");
export const forbidden = () => operationError("FORBIDDEN", "Your role does not allow this.");
export const notFound = () =>
  operationError("NOT_FOUND", "There is nothing here by this id, or it is not yours to see.");
export const badInput = (message: string) => operationError("BAD_USER_INPUT", message);
export const rateLimited = (retryAfterSeconds: number) =>
  operationError("RATE_LIMITED", `Too many requests. Try again in ${retryAfterSeconds} seconds.`, {
    retryAfterSeconds,
  });
