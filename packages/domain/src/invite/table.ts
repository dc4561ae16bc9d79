import type { RefusalCode } from "../refusals.ts";
import type { InviteCommands, InviteCommandType } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { ActiveInvite, CancelledInvite, Invite, PendingInvite } from "./invite.ts";
import * as act from "./transitions.ts";

/** The invite in each status; NONE where the organization has no invite for the address. */
export interface InviteStates {
  NONE: null;
  PENDING: PendingInvite;
  CANCELLED: CancelledInvite;
  ACTIVE: ActiveInvite;
}

export type StatusOrNone = keyof InviteStates;

/** One cell: what this command means in this status, in a line for people and in a function for the machine. */
export interface Cell<S extends StatusOrNone, C extends InviteCommandType> {
  readonly description: string;
  readonly decide: (invite: InviteStates[S], command: InviteCommands[C], now: Date) => Decision;
}

/** All commands in one status. */
export type InviteRow<S extends StatusOrNone> = { readonly [C in InviteCommandType]: Cell<S, C> };

/** Status × command. A cell that is missing does not compile. */
export type InviteTable = { readonly [S in StatusOrNone]: InviteRow<S> };

const refuse = (refusal: RefusalCode) => (): Decision => ({ ok: false, refusal });
const nothingToDo = (invite: Invite): Decision => ({ ok: true, invite, events: [] });

const noInvite = { description: "Refused: there is no invite.", decide: refuse("INVITE_NOT_FOUND") };
const alreadyActive = { description: "Refused: the person is Active.", decide: refuse("ALREADY_ACTIVE") };

/** The invite's whole life. No other code assigns a status. */
export const inviteTable: InviteTable = {
  NONE: {
    invite: { description: "A Pending invite is stored and its e-mail goes out.", decide: act.create },
    resend: noInvite,
    cancel: noInvite,
    decline: noInvite,
    accept: noInvite,
    changeGroups: noInvite,
    remind: noInvite,
  },
  PENDING: {
    invite: {
      description:
        "Merged: one invite, both groups, no second e-mail; where it has expired, expiry starts over and an e-mail goes out; where its e-mail still waits, the earlier time holds.",
      decide: act.merge,
    },
    resend: {
      description:
        "A new e-mail with a new code; expiry starts over; earlier links keep working. Once a minute; one that waits for its time goes out now.",
      decide: act.resend,
    },
    cancel: { description: "Cancelled; every link breaks at once, for good.", decide: act.cancel },
    decline: {
      description: "Cancelled by the learner, who may change that until expiry.",
      decide: act.decline,
    },
    accept: { description: "Active, unless it has expired.", decide: act.accept },
    changeGroups: { description: "The groups are replaced; no e-mail.", decide: act.changeGroups },
    remind: {
      description: "A reminder goes out where one is due by the plan; the same link and code.",
      decide: act.remind,
    },
  },
  CANCELLED: {
    invite: {
      description:
        "Pending again with a new link and e-mail; after a decline once only, and with a warning first.",
      decide: act.inviteAgain,
    },
    resend: {
      description: "As if invited again, with the same groups.",
      decide: act.resendCancelled,
    },
    cancel: {
      description: "Stays Cancelled; a declined one loses the learner's way back.",
      decide: act.cancelCancelled,
    },
    decline: {
      description: "Declined stays declined; refused where the organization has cancelled.",
      decide: (invite) =>
        invite.cancelledBy === "LEARNER" ? nothingToDo(invite) : { ok: false, refusal: "INVITE_CANCELLED" },
    },
    accept: {
      description: "Active where the learner had declined and it has not expired; else refused.",
      decide: act.acceptCancelled,
    },
    changeGroups: { description: "Refused: it is cancelled.", decide: refuse("INVITE_CANCELLED") },
    remind: { description: "Refused: it is cancelled.", decide: refuse("INVITE_CANCELLED") },
  },
  ACTIVE: {
    invite: alreadyActive,
    resend: alreadyActive,
    cancel: alreadyActive,
    decline: alreadyActive,
    accept: {
      description: "Accepting twice is the same as once; refused for another account.",
      decide: (invite, { accountId }) =>
        invite.acceptedBy === accountId ? nothingToDo(invite) : { ok: false, refusal: "ALREADY_USED" },
    },
    changeGroups: alreadyActive,
    remind: alreadyActive,
  },
};
