import { address, type Refusal, waitInWords } from "./refusal.ts";

/** Why an invite, a link or a code did not do what was asked. */
export const inviteRefusals = {
  INVITE_NOT_FOUND: {
    description: "There is no such invite in this organization.",
    message: () => "There is no such invite. Invite the address first.",
  },
  INVITE_CANCELLED: {
    description: "The invite was cancelled; every link of it is broken.",
    message: () => "This invitation was cancelled. Ask for a new one, or invite the address again.",
  },
  INVITE_EXPIRED: {
    description: "The invite's time is over. A resend starts it over.",
    message: () => "This invitation has expired. Ask for a new one, or resend it.",
  },
  ALREADY_ACTIVE: {
    description: "The address is an Active learner of this organization, so nothing was sent.",
    message: (p) =>
      `${address(p)} is already an active learner, so nothing was sent. You can add a group instead.`,
  },
  ALREADY_ADMINISTRATOR: {
    description: "The address is an administrator of this organization, so nothing was sent.",
    message: (p) => `${address(p)} is an administrator already, so nothing was sent.`,
  },
  LEARNER_NOT_ACTIVE: {
    description: "The act is for Active learners; this one has not accepted.",
    message: (p) => `${address(p)} has not accepted yet. Wait for the yes, or invite to the group instead.`,
  },
  ALREADY_USED: {
    description: "The invite was accepted by another account.",
    message: () => "This invitation was already accepted. Was it you? Then sign in with that account.",
  },
  RESENT_TOO_SOON: {
    description: "The invite was sent less than the cool-down ago. `seconds` is the time to wait.",
    message: (p) => `Sent less than a minute ago. You can resend in ${waitInWords(p.seconds)}.`,
  },
  DECLINED_NEEDS_ACKNOWLEDGEMENT: {
    description: "The person declined. Inviting once more is possible once, and must be confirmed.",
    message: (p) =>
      `${address(p, "This person")} declined. You can invite once more; confirm that you want to. Nothing was sent.`,
  },
  DECLINED_TWICE: {
    description: "The person declined, and was invited once more since; no further invite is possible.",
    message: (p) =>
      `${address(p, "This person")} declined and was invited once more since, so no further invite is sent.`,
  },
  CORRECTION_IS_THE_SAME: {
    description: "The corrected address is the one that the learner has.",
    message: (p) => `${address(p)} is the address as it is. Type the right one.`,
  },
  INVITED_IN_ANOTHER_ROLE: {
    description: "A Pending invite for the other role (learner or administrator) exists.",
    message: (p) =>
      `${address(p)} is Pending in another role. Cancel that invite first, then invite again. Nothing was sent.`,
  },
  GROUP_NOT_FOR_ADMINISTRATOR: {
    description: "An invite for an administrator carries no group.",
    message: () => "An invite for an administrator has no group. Take the group away.",
  },
  WRONG_ACCOUNT: {
    description: "The invite is for another address than that of the account that is signed in.",
    message: (p) =>
      p.email && p.visitorEmail
        ? `This invitation is for ${p.email}; you are signed in as ${p.visitorEmail}. Switch account.`
        : "This invitation is for another address than the one you are signed in with. Switch account.",
  },
  THAT_IS_YOU: {
    description: "The administrator's own address was invited.",
    message: (p) => `${address(p)} is your own address, so it was not invited. Remove it from the list.`,
  },
  LINK_MISTYPED: {
    description: "The link's signature does not hold: it is incomplete or was changed.",
    message: () => "We cannot read this link. Copy all of it, or use the 6-digit code of the same e-mail.",
  },
  CONSENT_OUTDATED: {
    description: "What accepting gives has changed since it was shown; it must be shown again.",
    message: () => "The trainings have changed since this page was shown. Look at them again, then accept.",
  },
  TOO_MANY_ADDRESSES: {
    description: "More addresses than fit at once. `count` were given, `limit` fit.",
    message: (p) =>
      `${p.count === undefined ? "That is more" : `That is ${p.count} addresses`}; up to ${p.limit ?? 10} can be added by hand. Nothing was sent.`,
  },
  SELECTION_TOO_LARGE: {
    description: "More learners are selected than one act may change. `limit` is that number.",
    message: (p) =>
      `More than ${p.limit ?? "10000"} learners are selected, so nothing was done. Narrow the selection with a filter.`,
  },
  UNDO_OVER: {
    description: "The time in which a removal can be taken back is over.",
    message: () => "The time to undo is over. Invite the people again to bring them back.",
  },
  DUPLICATE_ADDRESS: {
    description: "The same address stands in the list more than once; it counts once.",
    message: (p) => `${address(p)} is in the list twice. It was taken once.`,
  },
  NOT_SET_UP: {
    description: "Something that an invite needs is missing. `reason` says what.",
    message: (p) =>
      `Nothing was sent yet: ${p.reason ?? "the set-up of the organization"} is missing. Complete it, then invite.`,
  },
  SEND_TIME_UNREADABLE: {
    description: "The sending time is no date and time of day, as YYYY-MM-DDTHH:mm.",
    message: () => "That is not a date and a time. Give both, like 2026-11-30T14:00. Nothing was sent.",
  },
  SEND_TIME_PAST: {
    description: "The sending time has passed in the organization's time zone.",
    message: () => "That time has passed. Choose a later one, or send now. Nothing was sent.",
  },
  SEND_TIME_TOO_FAR: {
    description: "The sending time is further ahead than can be planned. `limit` is the number of days.",
    message: (p) =>
      `That is more than ${p.limit ?? 90} days ahead. Choose an earlier time. Nothing was sent.`,
  },
  BOUNCED_NEEDS_ACKNOWLEDGEMENT: {
    description:
      "E-mail to this address came back for good, on the day `day` (YYYY-MM-DD); `reason` is the code of why. It can be tried again, and that must be confirmed.",
    message: (p) =>
      `E-mail to ${address(p)} came back${p.day ? ` on ${p.day}` : ""}. Correct the address, or confirm that you want to try it again. Nothing was sent.`,
  },
  SUPPRESSED_ADDRESS: {
    description:
      "The person marked an e-mail of this organization as unwanted, on the day `day` (YYYY-MM-DD). It is not tried again.",
    message: (p) =>
      `${address(p, "This person")} marked your e-mail as unwanted${p.day ? ` on ${p.day}` : ""}, so none was sent. Talk to the person another way.`,
  },
  EMAILS_STOPPED: {
    description: "The person asked this organization for no more e-mails.",
    message: (p) =>
      `${address(p, "This person")} asked for no more e-mails, so none was sent. Talk to the person another way.`,
  },
  LIMIT_PER_DAY: {
    description: "The organization has reached its number of invitees for a day. `limit` is that number.",
    message: (p) =>
      `Today's limit of ${p.limit ?? "invited"} people is reached. Nothing was sent; invite the others tomorrow.`,
  },
  LIMIT_PER_ADDRESS: {
    description: "One address got as many e-mails from this organization in 24 hours as are allowed.",
    message: (p) =>
      `${address(p)} got ${p.limit ?? 5} e-mails in 24 hours, which is the limit. Try again tomorrow.`,
  },
  SENDING_PAUSED: {
    description:
      "The organization's invitations are paused: too many came back (`reason` BOUNCES) or were marked as unwanted (COMPLAINTS), or the operator paused them (ABUSE).",
    message: (p) =>
      `Your invitations are paused, since ${pauseInWords(p.reason)}. Nothing was sent. Write to the help desk to go on.`,
  },
  REQUEST_LIMIT: {
    description: "A new invite was asked for as often as is allowed for now.",
    message: () => "Your contact has been asked already. Call or write if it is urgent.",
  },
} as const satisfies Record<string, Refusal>;

function pauseInWords(reason: string | undefined): string {
  if (reason === "BOUNCES") return "too many of them came back";
  if (reason === "COMPLAINTS") return "too many people marked them as unwanted";
  return "the operator has to look at them first";
}
