import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Node, PageInfo } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { Group } from "../groups/index.ts";
import { OrganizationCard } from "../organizations/index.ts";
import { Training } from "../trainings/index.ts";
import type { LearnerRow } from "./learners.store.ts";

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

@ObjectType({ description: "What became of the last e-mail to somebody who was invited." })
export class Delivery {
  @Field(() => DeliveryState, { description: "The latest fact." })
  state: DeliveryState;

  @Field(() => DateTime, { description: "When it became known." })
  at: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it goes out, where it is QUEUED for a chosen time that lies ahead.",
  })
  sendAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why, as an UPPER_SNAKE code: of the mail provider's answer (NO_SUCH_MAILBOX, MAILBOX_FULL, BLOCKED, …) or of ours (MAIL_QUOTA, SENDING_PAUSED, …); null where all is well.",
  })
  reason: string | null;
}

@ObjectType({
  description: "A training that a learner has in the organization, with every reason it exists.",
})
export class LearnerAssignment {
  @Field(() => Training, { description: "The training." })
  training: Training;

  @Field(() => DateTime, { description: "When it was first given." })
  assignedAt: Date;

  @Field(() => Boolean, { description: "True where an administrator gave it by hand." })
  byHand: boolean;

  @Field(() => [Group], { description: "The groups that give it." })
  groups: Group[];
}

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

@ObjectType({ description: "One entry of a learner's timeline." })
export class LearnerEvent {
  @Field(() => ID, { description: "Stable id of the entry." })
  id: string;

  @Field(() => DateTime, { description: "When it happened." })
  at: Date;

  @Field(() => LearnerEventKind, { description: "What happened." })
  kind: LearnerEventKind;

  @Field(() => String, {
    nullable: true,
    description: "Name of the administrator who did it; null for the learner and for mail.",
  })
  actor: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Names of groups or trainings, comma separated, or a reason.",
  })
  text: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the mail provider said of an e-mail, in its own words; null for everything else.",
  })
  detail: string | null;
}

@ObjectType({
  implements: Node,
  description:
    "Everyone whom the organization has invited, in one list. Before acceptance only the e-mail is known here.",
})
export class Learner extends Node {
  @Field(() => ID, { description: "Global id." })
  declare id: string;

  @Field(() => String, { description: "The invited address in normal form: what addresses are compared by." })
  email: string;

  @Field(() => String, { description: "The invited address as it was typed." })
  emailTyped: string;

  @Field(() => String, { nullable: true, description: "First and last name; null until accepted." })
  name: string | null;

  @Field(() => InviteStatus, { description: "Status of the invite." })
  status: InviteStatus;

  @Field(() => Delivery, {
    nullable: true,
    description: "What became of the last e-mail; null where none was asked for.",
  })
  delivery: Delivery | null;

  @Field(() => DateTime, { description: "When the address was first invited." })
  invitedAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the last invitation e-mail was sent, or will be where its time lies ahead.",
  })
  lastSentAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when the link can be answered; null once Active.",
  })
  expiresAt: Date | null;

  @Field(() => Boolean, { description: "True where the invite is Pending and its link has expired." })
  expired: boolean;

  @Field(() => DateTime, { nullable: true, description: "When the learner said no." })
  declinedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the invite was cancelled." })
  cancelledAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the learner said yes." })
  acceptedAt: Date | null;

  @Field(() => Boolean, { description: "The person asked this organization for no more e-mails." })
  emailsStopped: boolean;

  @Field(() => [Group], {
    description: "Groups of an Active learner, or those that a Pending one is invited to; by name.",
  })
  groups: Group[];

  @Field(() => Boolean, {
    description:
      "Pending in groups of which at least one is Inactive: accepting gives none of its trainings.",
  })
  groupInactive: boolean;

  @Field(() => Boolean, {
    description: "Whether ⟲ is there: Pending or Cancelled, and the person wants mail.",
  })
  canResend: boolean;

  @Field(() => Boolean, { description: "Whether × is there: Pending." })
  canCancel: boolean;

  @Field(() => Boolean, { description: "Whether the address can be corrected: Pending or Cancelled." })
  canCorrect: boolean;

  @Field(() => Boolean, { description: "Whether the learner can be removed: Active." })
  canRemove: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When the learner left or was removed. Lists and look-ups hold nobody who is gone: only the history of a corrected address does.",
  })
  removedAt: Date | null;

  /** The row that the lazily loaded fields start from; not part of the schema. */
  row: LearnerRow;
}

@ObjectType({ description: "How far a learner is with the trainings in this organization." })
export class LearnerProgress {
  @Field(() => Int, { description: "Trainings that the learner has here." })
  assigned: number;

  @Field(() => Int, { description: "How many of them were begun, finished ones too." })
  begun: number;

  @Field(() => Int, { description: "How many of them were finished." })
  finished: number;
}

@ObjectType({ description: "A count that is exact up to 10,000." })
export class CappedCount {
  @Field(() => Int, { description: "At most 10,000." })
  count: number;

  @Field(() => Boolean, { description: "True where there are more." })
  more: boolean;
}

@ObjectType({ description: "How many learners each status has." })
export class LearnerTally {
  @Field(() => Int, { description: "Accepted." })
  active: number;

  @Field(() => Int, { description: "Waiting for the learner." })
  pending: number;

  @Field(() => Int, { description: "Cancelled or declined." })
  cancelled: number;
}

@ObjectType({ description: "A learner in a page of the list." })
export class LearnerEdge {
  @Field(() => String, { description: "Opaque place in the sorted list." })
  cursor: string;

  @Field(() => Learner, { description: "The learner." })
  node: Learner;
}

@ObjectType({ description: "A page of the Learners list (Relay)." })
export class LearnerConnection {
  @Field(() => [LearnerEdge], { description: "The learners of this page." })
  edges: LearnerEdge[];

  @Field(() => PageInfo, { description: "Whether and where it goes on." })
  pageInfo: PageInfo;

  @Field(() => CappedCount, { description: "How many match the filter." })
  total: CappedCount;
}

@ObjectType({ description: "The learner as it is now, or why nothing was done." })
export class LearnerPayload {
  @Field(() => Learner, { nullable: true, description: "Null on errors." })
  learner: Learner | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

@ObjectType({ implements: Node, description: "A training that the signed-in person was given." })
export class Assignment extends Node {
  @Field(() => ID, { description: "Global id." })
  declare id: string;

  @Field(() => Training, { description: "The training." })
  training: Training;

  @Field(() => OrganizationCard, {
    nullable: true,
    description: "The organization that gave it; null for an own training.",
  })
  organization: OrganizationCard | null;

  @Field(() => DateTime, { description: "When it was first given." })
  assignedAt: Date;
}
