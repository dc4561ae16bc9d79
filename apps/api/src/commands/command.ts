import type { App } from "../app.ts";

/** One thing that the operator does from the command line, beside the running program. */
export interface Command {
  /** What follows the two words of the command, for the list of commands: `<id>`. */
  readonly takes: string;
  /** One line for the list of commands. */
  readonly help: string;
  /** @returns what was done, in words. @throws CommandRefused where nothing was done */
  run(app: App, args: readonly string[]): Promise<string>;
}

/** Nothing was done. The message says why, and the way out; it is printed as it is. */
export class CommandRefused extends Error {}

/** The one value that a command takes. @throws CommandRefused */
export function onlyValue(args: readonly string[], what: string): string {
  const [value, ...more] = args;
  if (value === undefined || more.length > 0) throw new CommandRefused(`Give ${what}, and nothing else.`);
  return value;
}
