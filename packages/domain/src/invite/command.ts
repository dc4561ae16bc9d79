import type { InviteIdentity } from "./invite.ts";
import type { ReminderPlan } from "./reminders.ts";

/** What people can ask of an invite. `linkDays` is the organization's setting, 1 to 90. */
export interface InviteCommands {
  /** Invite an address, for the first time or again. `id` is used only where there is no invite yet. */
  invite: InviteIdentity & {
    readonly type: "invite";
    readonly groupIds: readonly string[];
    readonly linkDays: number;
    /** When the e-mail goes out; at once where it is absent or has passed. The link's life begins then. */
    readonly sendAt?: Date;
    /** The administrator was told of the learner's decline and invites once more. */
    readonly acknowledgeDecline?: boolean;
  };
  resend: { readonly type: "resend"; readonly linkDays: number; readonly acknowledgeDecline?: boolean };
  cancel: { readonly type: "cancel" };
  decline: { readonly type: "decline" };
  accept: { readonly type: "accept"; readonly accountId: string };
  changeGroups: { readonly type: "changeGroups"; readonly groupIds: readonly string[] };
  /** Write again to somebody who has not answered, where the plan says so. Nobody presses this. */
  remind: { readonly type: "remind"; readonly plan: ReminderPlan };
}

export type InviteCommandType = keyof InviteCommands;
export type InviteCommand = InviteCommands[InviteCommandType];

/** What happened. `sendsEmail`: an e-mail to the invited person goes with it, in the same transaction. */
export type InviteEvent =
  /** A new invite, or one invited again after a cancel or decline (`again`). The invitation e-mail goes out. */
  | {
      readonly type: "invited";
      readonly sendsEmail: true;
      readonly again: boolean;
      readonly groupIds: readonly string[];
    }
  /** Invited while Pending: these groups were added to the same invite. */
  | { readonly type: "groupsMerged"; readonly sendsEmail: false; readonly groupIds: readonly string[] }
  /** Invited while Pending, with no group that is new. */
  | { readonly type: "alreadyPending"; readonly sendsEmail: false }
  /** Invited for an earlier time, or at once, while the e-mail still waited: the earlier time holds. */
  | { readonly type: "broughtForward"; readonly sendsEmail: true }
  /** The invitation e-mail goes out once more, expiry over, links of earlier e-mails still good. */
  | { readonly type: "resent"; readonly sendsEmail: true }
  /** A reminder of that day of the plan goes out: the same link and code as in the last invitation. */
  | { readonly type: "reminded"; readonly sendsEmail: true; readonly day: number }
  | { readonly type: "cancelled"; readonly sendsEmail: false }
  | { readonly type: "declined"; readonly sendsEmail: false }
  /** The welcome e-mail goes out. `afterDecline`: the learner took a decline back. */
  | {
      readonly type: "accepted";
      readonly sendsEmail: true;
      readonly accountId: string;
      readonly afterDecline: boolean;
    }
  | {
      readonly type: "groupsChanged";
      readonly sendsEmail: false;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    };

export type InviteEventType = InviteEvent["type"];
