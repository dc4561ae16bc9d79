import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A message as it stands in its file: one text, or texts by what their values are. */
export type Message = string | readonly { readonly match: Readonly<Record<string, string>> }[];

export type Messages = Readonly<Record<string, Message>>;

/** The messages of a package in one language. */
export function readMessages(folder: string, locale: string): Messages {
  const { $schema: _, ...messages } = JSON.parse(
    readFileSync(join(folder, "messages", `${locale}.json`), "utf8"),
  );
  return messages;
}

/** Every text that a message can be. */
export const textsOf = (message: Message): string[] =>
  typeof message === "string" ? [message] : message.flatMap(({ match }) => Object.values(match));
