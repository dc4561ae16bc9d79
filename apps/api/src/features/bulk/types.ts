import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { CappedCount, Learner, LearnerFilter } from "../learners/index.ts";

export enum LearnerAct {
  RESEND = "RESEND",
  CANCEL = "CANCEL",
  ADD_TO_GROUP = "ADD_TO_GROUP",
  ASSIGN_TRAINING = "ASSIGN_TRAINING",
  REMOVE = "REMOVE",
}

registerEnumType(LearnerAct, {
  name: "LearnerAct",
  description: "What can be done to many learners at once.",
  valuesConfig: {
    RESEND: {
      description:
        "Send the invitations of Pending ones again (resendInvites). What was cancelled is invited again one by one.",
    },
    CANCEL: { description: "Cancel Pending invites (cancelInvites)." },
    ADD_TO_GROUP: {
      description:
        "Add a group: Active learners get its trainings at once, Pending ones on accepting (addLearnersToGroup).",
    },
    ASSIGN_TRAINING: { description: "Give Active learners a training by hand (assignTraining)." },
    REMOVE: { description: "End the learning of Active learners (removeLearners)." },
  },
});

export enum SkipReason {
  ACTIVE = "ACTIVE",
  PENDING = "PENDING",
  CANCELLED = "CANCELLED",
  DECLINED = "DECLINED",
  RESENT_TOO_SOON = "RESENT_TOO_SOON",
  SCHEDULED = "SCHEDULED",
  EMAILS_STOPPED = "EMAILS_STOPPED",
  BOUNCED = "BOUNCED",
  SUPPRESSED = "SUPPRESSED",
  LIMIT_PER_ADDRESS = "LIMIT_PER_ADDRESS",
  SENDING_PAUSED = "SENDING_PAUSED",
  ALREADY_IN_GROUP = "ALREADY_IN_GROUP",
  ALREADY_ASSIGNED = "ALREADY_ASSIGNED",
  GONE = "GONE",
  CHANGED = "CHANGED",
}

registerEnumType(SkipReason, {
  name: "SkipReason",
  description: "Why an act leaves a learner as it is. Skipping is no error.",
  valuesConfig: {
    ACTIVE: { description: "Has accepted: nothing to resend or to cancel. Of an undo: is back already." },
    PENDING: { description: "Has not accepted yet: cancel the invite instead of removing." },
    CANCELLED: { description: "The invite is cancelled." },
    DECLINED: { description: "Said no." },
    RESENT_TOO_SOON: { description: "Was sent less than a minute ago." },
    SCHEDULED: {
      description:
        "The first e-mail waits for its chosen time: it goes out earlier only by a resend of its own.",
    },
    EMAILS_STOPPED: { description: "Asked this organization for no more e-mails." },
    BOUNCED: { description: "An e-mail came back for good: correct the address, or try again one by one." },
    SUPPRESSED: { description: "Marked an e-mail of this organization as unwanted." },
    LIMIT_PER_ADDRESS: { description: "Got as many e-mails in 24 hours as are allowed." },
    SENDING_PAUSED: { description: "Of a forecast: the organization's invitations are paused." },
    ALREADY_IN_GROUP: { description: "Is in the group, or invited to it, already." },
    ALREADY_ASSIGNED: { description: "Was given the training by hand already." },
    GONE: { description: "Left or was removed meanwhile." },
    CHANGED: {
      description: "Of an undo: deleted the account, was invited or let in again since the removal.",
    },
  },
});

@InputType({ description: "Which learners: exactly one of `ids` and `allThatMatch`. Others' ids are none." })
export class LearnerSelection {
  @Field(() => [ID], { nullable: true, description: "1 to 500 learners." })
  ids: string[] | null;

  @Field(() => LearnerFilter, {
    nullable: true,
    description: "All that match at this moment, at most 10,000: later changes neither add nor drop anybody.",
  })
  allThatMatch: LearnerFilter | null;

  @Field(() => [ID], { nullable: true, description: "With `allThatMatch`: but not these, at most 500." })
  except: string[] | null;
}

@ObjectType({ description: "Learners whom an act leaves as they are, for one reason." })
export class LearnerSkip {
  @Field(() => SkipReason, { description: "Why." })
  reason: SkipReason;

  @Field(() => Int, { description: "How many." })
  count: number;

  @Field(() => [Learner], { description: "The first 20 of them; who is gone is not among them." })
  learners: Learner[];
}

@ObjectType({ description: "What an act would do to a selection now. Asking changes nothing." })
export class SelectionForecast {
  @Field(() => CappedCount, { description: "How many are selected. More than 10,000: narrow the selection." })
  selected: CappedCount;

  @Field(() => Int, { description: "How many the act changes; 0 where too many are selected." })
  affected: number;

  @Field(() => [LearnerSkip], {
    description: "Whom it leaves as they are, by reason, the largest number first.",
  })
  skipped: LearnerSkip[];
}

@ObjectType({ description: "What was done to many learners, or why nothing was." })
export class BulkPayload {
  @Field(() => Int, { description: "How many were changed." })
  affected: number;

  @Field(() => [LearnerSkip], {
    description: "Who was left as they are, by reason, the largest number first.",
  })
  skipped: LearnerSkip[];

  @Field(() => ID, { nullable: true, description: "Of removeLearners: what restoreLearners takes back." })
  removalId: string | null;

  @Field(() => DateTime, { nullable: true, description: "Until when restoreLearners takes it back." })
  undoUntil: Date | null;

  @Field(() => [UserError], {
    description: "Why nothing was done, such as SELECTION_TOO_LARGE; empty on success.",
  })
  errors: UserError[];
}
