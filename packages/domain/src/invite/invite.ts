import type { EmailAddress } from "../email/address.ts";

/** What an invite makes of the person: a learner (in groups) or an administrator (without). */
export type InviteRole = "LEARNER" | "ADMIN";

/** Who the invite is for. Ids come from the caller; this package makes none. */
export interface InviteIdentity {
  readonly organizationId: string;
  readonly id: string;
  readonly email: EmailAddress;
  readonly role: InviteRole;
}

interface CommonInvite extends InviteIdentity {
  /** At least one for a learner, none for an administrator. No repeats. */
  readonly groupIds: readonly string[];
  /** Part of every link: raised by cancel and by inviting again, so that earlier links stay broken. Starts at 1. */
  readonly version: number;
  /** Part of the 6-digit code: raised whenever an e-mail goes out. Starts at 1. */
  readonly codeGeneration: number;
  /** The one invite after a decline was spent. */
  readonly reinvitedAfterDecline: boolean;
}

/** Sent, waiting for the learner. Expired is `expiresAt <= now`, never stored. */
export interface PendingInvite extends CommonInvite {
  readonly status: "PENDING";
  readonly expiresAt: Date;
  /** When its last e-mail went out, or will: a moment ahead is a chosen sending time. */
  readonly lastSentAt: Date;
  /** Day of the last reminder since then, as the plan counts; 0 where there was none. */
  readonly remindedDay: number;
  readonly remindedAt: Date | null;
}

interface CommonCancelledInvite extends CommonInvite {
  readonly status: "CANCELLED";
  readonly cancelledAt: Date;
  readonly expiresAt: Date;
  readonly lastSentAt: Date;
  readonly remindedDay: number;
  readonly remindedAt: Date | null;
}

/** Declined by the learner, who may change that until `expiresAt`: the same links still open. */
export interface DeclinedInvite extends CommonCancelledInvite {
  readonly cancelledBy: "LEARNER";
  readonly declinedAt: Date;
}

/** Cancelled by the organization: no way back. `declinedAt` is kept where the learner had declined before. */
export interface RevokedInvite extends CommonCancelledInvite {
  readonly cancelledBy: "ORGANIZATION";
  readonly declinedAt: Date | null;
}

export type CancelledInvite = DeclinedInvite | RevokedInvite;

/** Accepted: the account is in the groups and has their trainings. */
export interface ActiveInvite extends CommonInvite {
  readonly status: "ACTIVE";
  readonly acceptedAt: Date;
  /** Id of the account that accepted. */
  readonly acceptedBy: string;
}

export type Invite = PendingInvite | CancelledInvite | ActiveInvite;
export type InviteStatus = Invite["status"];

/** What a link shows whose signature held. (One whose signature does not hold is mistyped, and names nobody.) */
export type LinkState = "OPEN" | "DECLINED" | "EXPIRED" | "CANCELLED" | "USED";

/** Whether the time to answer is over. Checked when somebody answers, never stored. An Active invite does not expire. */
export function isExpired(invite: Invite, now: Date): boolean {
  return invite.status !== "ACTIVE" && invite.expiresAt.getTime() <= now.getTime();
}

/** Whether its e-mail waits for a chosen time. */
export const waitsToBeSent = (invite: PendingInvite, now: Date): boolean =>
  invite.lastSentAt.getTime() > now.getTime();

/** What a link of the given version shows now. A link from before a cancel is CANCELLED for good. */
export function linkState(invite: Invite, versionInLink: number, now: Date): LinkState {
  if (versionInLink !== invite.version) return "CANCELLED";
  switch (invite.status) {
    case "ACTIVE":
      return "USED";
    case "PENDING":
      return isExpired(invite, now) ? "EXPIRED" : "OPEN";
    case "CANCELLED":
      if (invite.cancelledBy === "ORGANIZATION") return "CANCELLED";
      return isExpired(invite, now) ? "EXPIRED" : "DECLINED";
  }
}
