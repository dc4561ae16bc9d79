import type { InviteCommand, InviteCommands, InviteCommandType } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { Invite } from "./invite.ts";
import { type Cell, type InviteRow, type InviteStates, inviteTable, type StatusOrNone } from "./table.ts";

/**
 * Decides what a command does to an invite (null: the organization has none for the address).
 * Pure: the caller stores the next invite where version and status are still those that it read.
 */
export function decide(invite: Invite | null, command: InviteCommand, now: Date): Decision {
  return look(invite?.status ?? "NONE", command.type, invite, command, now);
}

function look<S extends StatusOrNone, C extends InviteCommandType>(
  status: S,
  type: C,
  invite: Invite | null,
  command: InviteCommand,
  now: Date,
): Decision {
  // The two keys were just read off these two values, which the compiler cannot follow through a lookup.
  const row: InviteRow<S> = inviteTable[status];
  const cell: Cell<S, C> = row[type];
  return cell.decide(invite as InviteStates[S], command as InviteCommands[C], now);
}
