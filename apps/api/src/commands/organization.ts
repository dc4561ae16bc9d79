import { validate as isUuid } from "uuid";
import type { App } from "../app.ts";
import { inTransaction } from "../db/transaction.ts";
import { pauseMail, resumeMail } from "../features/delivery/index.ts";
import { findOrganization, type OrganizationRow } from "../features/organizations/index.ts";
import { decodeId } from "../platform/globalId.ts";
import { type Command, CommandRefused, onlyValue } from "./command.ts";

/** An organization by its uuid, or by its id in the API. @throws CommandRefused */
async function organizationOf(app: App, args: readonly string[]): Promise<OrganizationRow> {
  const value = onlyValue(args, "the id of an organization");
  const decoded = decodeId(value);
  const id = isUuid(value) ? value : decoded?.type === "Organization" ? decoded.id : null;
  const found = id && (await findOrganization(app.db, id));
  if (!found) throw new CommandRefused("There is no organization by this id.");
  return found;
}

const pause: Command = {
  takes: "<id>",
  help: "hold its invitations, and let nobody be invited, until you have looked at them",
  async run(app, args) {
    const { id, name } = await organizationOf(app, args);
    const done = await inTransaction(app.db, (tx) => pauseMail(tx, id, "ABUSE", app.clock.now()));
    return done ? `The invitations of ${name} are held.` : `The invitations of ${name} were held already.`;
  },
};

const resume: Command = {
  takes: "<id>",
  help: "end the pause of its invitations: what was held goes out, and its rates begin anew",
  async run(app, args) {
    const { id, name } = await organizationOf(app, args);
    const done = await inTransaction(app.db, (tx) => resumeMail(tx, id, app.clock.now()));
    return done ? `The invitations of ${name} go out again.` : `The invitations of ${name} were not held.`;
  },
};

export const organizationCommands = { pause, resume };
