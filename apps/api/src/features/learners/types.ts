import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime, Node, PageInfo } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { Group } from "../groups/index.ts";
import { Training } from "../trainings/index.ts";
import { DeliveryState, InviteStatus, LearnerEventKind } from "./enums.ts";
import type { LearnerRow } from "./learners.store.ts";

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
