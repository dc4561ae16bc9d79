import { GraphQLError } from "graphql";

/**
 * The sentence of an error without what was given. The server library quotes inputs that it refuses, whole, and there
 * may be a password in one; what is wrong, and where, is enough to mend it.
 */
export function withoutValues(message: string, error: unknown): string {
  const [, variable] = /^Variable "\$(\w+)" got invalid value /.exec(message) ?? [];
  const why = error instanceof GraphQLError ? error.originalError?.message : undefined;
  if (!variable) return reason(message);
  if (!why || !message.endsWith(`; ${why}`)) return `Variable "$${variable}" got an invalid value.`;
  const [, at] = / at "([\w.[\]]+)"$/.exec(message.slice(0, -why.length - 2)) ?? [];
  return `Variable "$${variable}" got an invalid value${at ? ` at "${at}"` : ""}: ${reason(why)}`;
}

const reason = (sentence: string): string =>
  sentence
    .replace(/( cannot represent [\w\s-]*value): .*$/s, "$1.")
    .replace(/^Value ".*" does not exist in/s, "This value does not exist in")
    .replace(/^(Expected value of type "[^"]+"), found .*$/s, "$1.");
