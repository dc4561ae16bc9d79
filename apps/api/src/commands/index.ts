import type { App } from "../app.ts";
import { type Command, CommandRefused } from "./command.ts";
import { mailCommands } from "./mails.ts";
import { organizationCommands } from "./organization.ts";
import { supportCommands } from "./support.ts";

export { CommandRefused } from "./command.ts";

/** What the operator can do, by its two words: `organization resume`. */
const commands: Readonly<Record<string, Readonly<Record<string, Command>>>> = {
  organization: organizationCommands,
  mails: mailCommands,
  support: supportCommands,
};

/** Every command with what it takes and does, a line each. */
export function listCommands(): string {
  const lines = Object.entries(commands).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(
      ([verb, { takes, help }]) => [`${noun} ${verb} ${takes}`.trim(), help] as const,
    ),
  );
  const width = Math.max(...lines.map(([call]) => call.length));
  return lines.map(([call, help]) => `  ${call.padEnd(width)}  ${help}`).join("\n");
}

/**
 * The command that the words name, ready to run on a program's parts.
 * @throws CommandRefused, with the list of commands, where they name none
 */
export function findCommand(words: readonly string[]): (app: App) => Promise<string> {
  const [noun = "", verb = "", ...args] = words;
  const verbs = Object.hasOwn(commands, noun) ? commands[noun] : undefined;
  const command = verbs && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!command) throw new CommandRefused(`There is no such command. These are:\n${listCommands()}`);
  return (app) => command.run(app, args);
}
