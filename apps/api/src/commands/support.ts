import { parseEmail } from "@muster/domain";
import type { App } from "../app.ts";
import { findAccountByEmail } from "../features/accounts/index.ts";
import { setPlatformRole, supporters } from "../features/helpDesk/index.ts";
import { type Command, CommandRefused, onlyValue } from "./command.ts";

/** Whom the help desk consists of, by the address of the account. @throws CommandRefused */
async function accountOf(app: App, args: readonly string[]) {
  const typed = onlyValue(args, "the address of an account");
  const parsed = parseEmail(typed);
  const account = parsed.ok ? await findAccountByEmail(app.db, parsed.email) : null;
  if (!account)
    throw new CommandRefused(
      "There is no account with this address. The person registers at /register first.",
    );
  return account;
}

const list: Command = {
  takes: "",
  help: "who is of the help desk",
  async run({ db }) {
    const people = await supporters(db);
    return people.length === 0
      ? "Nobody is of the help desk."
      : people.map(({ email, name }) => `${email}\t${name}`).join("\n");
  },
};

const grant: Command = {
  takes: "<address>",
  help: "take a person into the help desk, from the next page on",
  async run(app, args) {
    const { id, email } = await accountOf(app, args);
    const done = await setPlatformRole(app.db, id, "SUPPORT");
    return done ? `${email} is of the help desk now.` : `${email} was of the help desk already.`;
  },
};

const revoke: Command = {
  takes: "<address>",
  help: "take a person out of the help desk, at once",
  async run(app, args) {
    const { id, email } = await accountOf(app, args);
    const done = await setPlatformRole(app.db, id, null);
    return done ? `${email} is of the help desk no longer.` : `${email} was not of the help desk.`;
  },
};

export const supportCommands = { list, grant, revoke };
