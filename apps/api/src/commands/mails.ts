import { validate as isUuid } from "uuid";
import { giveParkedUp, type ParkedDecision, parkedBatches, sendParkedAgain } from "../features/mail/index.ts";
import { type Command, CommandRefused, onlyValue } from "./command.ts";

const parked: Command = {
  takes: "",
  help: "the batches of which nobody knows whether they went out, the oldest first",
  async run({ db }) {
    const batches = await parkedBatches(db);
    if (batches.length === 0) return "No mails wait for you.";
    return batches
      .map(({ id, parkedAt, why, unknown, organizations }) =>
        [id, parkedAt?.toISOString() ?? "", `${unknown} unknown`, organizations.join(", "), why ?? ""].join(
          "\t",
        ),
      )
      .join("\n");
  },
};

const sendAgain: Command = {
  takes: "<batch>",
  help: "send those once more; whoever got one already gets it twice",
  async run(app, args) {
    const { mails, dropped } = done(await sendParkedAgain(app, batchOf(args)));
    return `${mails} mails are on their way again${dropped > 0 ? `; ${dropped} were no longer wanted` : ""}.`;
  },
};

const giveUp: Command = {
  takes: "<batch>",
  help: "leave them: they stay shown as unknown, and administrators may resend them",
  async run(app, args) {
    const { mails } = done(await giveParkedUp(app, batchOf(args)));
    return `${mails} mails are left as they are.`;
  },
};

function batchOf(args: readonly string[]): string {
  const id = onlyValue(args, "the id of a batch, as `mails parked` shows it");
  if (!isUuid(id)) throw new CommandRefused("That is no id of a batch. `mails parked` shows them.");
  return id;
}

function done(decision: ParkedDecision) {
  switch (decision.kind) {
    case "DONE":
      return decision;
    case "GONE":
      throw new CommandRefused("No batch of this id waits for you. `mails parked` shows those that do.");
    case "UNREADABLE":
      throw new CommandRefused(
        "Its bytes cannot be opened: set MUSTER_SECRET_PREVIOUS to the secret of then, or give it up.",
      );
  }
}

export const mailCommands = { parked, "send-again": sendAgain, "give-up": giveUp };
