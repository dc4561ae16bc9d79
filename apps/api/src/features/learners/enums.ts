import { registerEnumType } from "type-graphql";

export enum InviteStatus {
  PENDING = "PENDING",
  CANCELLED = "CANCELLED",
  ACTIVE = "ACTIVE",
}

registerEnumType(InviteStatus, {
  name: "InviteStatus",
  description: "The three states of an invite, and no other.",
  valuesConfig: {
    PENDING: { description: "Sent, waiting for the learner." },
    CANCELLED: {
      description: "Cancelled by the organization, or declined by the learner; the links are broken.",
    },
    ACTIVE: { description: "Accepted: in the group, trainings assigned." },
  },
});

export enum DeliveryState {
  QUEUED = "QUEUED",
  SENT = "SENT",
  DELIVERED = "DELIVERED",
  DEFERRED = "DEFERRED",
  BOUNCED = "BOUNCED",
  COMPLAINED = "COMPLAINED",
  FAILED = "FAILED",
}

registerEnumType(DeliveryState, {
  name: "DeliveryState",
  description: "What became of the last e-mail. A fact beside the status, never one.",
  valuesConfig: {
    QUEUED: { description: "Waits to be sent." },
    SENT: { description: "The mail provider took it." },
    DELIVERED: { description: "The recipient's server took it." },
    DEFERRED: { description: "The recipient's server asked for patience; it is tried again." },
    BOUNCED: { description: "The recipient's server refused it." },
    COMPLAINED: { description: "The recipient marked it as unwanted." },
    FAILED: { description: "It was not sent; the reason says why." },
  },
});

export enum LearnerEventKind {
  INVITED = "INVITED",
  GROUPS_MERGED = "GROUPS_MERGED",
  GROUPS_CHANGED = "GROUPS_CHANGED",
  CORRECTED = "CORRECTED",
  RESENT = "RESENT",
  REMINDED = "REMINDED",
  CANCELLED = "CANCELLED",
  DECLINED = "DECLINED",
  OPENED = "OPENED",
  ACCEPTED = "ACCEPTED",
  LEFT = "LEFT",
  REMOVED = "REMOVED",
  RESTORED = "RESTORED",
  GROUP_ADDED = "GROUP_ADDED",
  GROUP_REMOVED = "GROUP_REMOVED",
  ASSIGNED = "ASSIGNED",
  TRAINING_ASSIGNED = "TRAINING_ASSIGNED",
  SENT = "SENT",
  DELIVERED = "DELIVERED",
  DEFERRED = "DEFERRED",
  BOUNCED = "BOUNCED",
  COMPLAINED = "COMPLAINED",
  FAILED = "FAILED",
  ASKED_FOR_NEW = "ASKED_FOR_NEW",
  EMAILS_STOPPED = "EMAILS_STOPPED",
}

registerEnumType(LearnerEventKind, {
  name: "LearnerEventKind",
  description: "What can stand on a learner's timeline.",
  valuesConfig: {
    INVITED: { description: "Invited, for the first time or again." },
    GROUPS_MERGED: { description: "Invited while Pending: groups were added to the same invite." },
    GROUPS_CHANGED: { description: "The groups of the Pending invite were replaced." },
    CORRECTED: { description: "The address was corrected: to, or from, the address in the text." },
    RESENT: { description: "The invitation was sent again." },
    REMINDED: { description: "A reminder went out by itself: no answer had come." },
    CANCELLED: { description: "The invite was cancelled." },
    DECLINED: { description: "The person said no." },
    OPENED: {
      description:
        "A person first acted on the invitation's page; known to the organization from acceptance on.",
    },
    ACCEPTED: { description: "The person said yes." },
    LEFT: { description: "The person left the organization." },
    REMOVED: { description: "Removed by an administrator." },
    RESTORED: { description: "A removal was taken back." },
    GROUP_ADDED: { description: "Added to a group by hand." },
    GROUP_REMOVED: { description: "Taken out of a group by hand." },
    ASSIGNED: { description: "Trainings were given by a group." },
    TRAINING_ASSIGNED: { description: "A training was given by hand." },
    SENT: { description: "The mail provider took an e-mail." },
    DELIVERED: { description: "The recipient's server took an e-mail." },
    DEFERRED: { description: "An e-mail was put off by the recipient's server." },
    BOUNCED: { description: "An e-mail was refused by the recipient's server." },
    COMPLAINED: { description: "An e-mail was marked as unwanted." },
    FAILED: { description: "An e-mail was not sent." },
    ASKED_FOR_NEW: { description: "Somebody with a dead link asked for a new invite." },
    EMAILS_STOPPED: { description: "The person asked for no more e-mails." },
  },
});
