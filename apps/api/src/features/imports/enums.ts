import { registerEnumType } from "type-graphql";

export enum ImportStatus {
  PREVIEW = "PREVIEW",
  CONFIRMED = "CONFIRMED",
  STOPPED = "STOPPED",
}

registerEnumType(ImportStatus, {
  name: "ImportStatus",
  description: "How far an import is.",
  valuesConfig: {
    PREVIEW: { description: "A plan without any effect. Removed after 30 days." },
    CONFIRMED: { description: "Executed, once." },
    STOPPED: { description: "Taken back before its first e-mail." },
  },
});

export enum ImportVerdict {
  INVITE = "INVITE",
  MERGE = "MERGE",
  ADD_GROUP = "ADD_GROUP",
  UNCHANGED = "UNCHANGED",
  UNKNOWN_GROUP = "UNKNOWN_GROUP",
  NO_GROUP = "NO_GROUP",
  TOO_MANY_GROUPS = "TOO_MANY_GROUPS",
  INACTIVE_GROUP = "INACTIVE_GROUP",
  GROUP_GONE = "GROUP_GONE",
  NEEDS_LOOK = "NEEDS_LOOK",
  INVALID_EMAIL = "INVALID_EMAIL",
  REFUSED = "REFUSED",
  DUPLICATE = "DUPLICATE",
  LEFT_OUT = "LEFT_OUT",
}

registerEnumType(ImportVerdict, {
  name: "ImportVerdict",
  description: "What becomes of a row; each has exactly one.",
  valuesConfig: {
    INVITE: { description: "A new e-mail goes out." },
    MERGE: { description: "Already Pending: the groups join the open invite, no e-mail." },
    ADD_GROUP: { description: "An Active learner: the groups are added, no invitation." },
    UNCHANGED: { description: "Already Pending or Active in all of these groups." },
    UNKNOWN_GROUP: { description: "A name is no group's." },
    NO_GROUP: { description: "Names no group, and a group is required." },
    TOO_MANY_GROUPS: { description: "Names more groups than fit." },
    INACTIVE_GROUP: { description: "A group takes no new people." },
    GROUP_GONE: { description: "A group of the plan is no more." },
    NEEDS_LOOK: { description: "Held until a person has looked at it." },
    INVALID_EMAIL: { description: "No e-mail address." },
    REFUSED: { description: "Not whatever is answered; the reason says why." },
    DUPLICATE: { description: "The address of another row, which stands for both." },
    LEFT_OUT: { description: "An administrator took it out." },
  },
});

export enum ImportInvitation {
  FIRST = "FIRST",
  AGAIN = "AGAIN",
  EXPIRED = "EXPIRED",
}

registerEnumType(ImportInvitation, {
  name: "ImportInvitation",
  description: "Which kind of invitation a row comes to.",
  valuesConfig: {
    FIRST: { description: "To somebody who was never invited." },
    AGAIN: { description: "Cancelled, declined or gone before." },
    EXPIRED: { description: "The time of the open invite was over." },
  },
});

export enum ImportLookKind {
  TYPO_DOMAIN = "TYPO_DOMAIN",
  DISPOSABLE = "DISPOSABLE",
  LOOKALIKE_DOMAIN = "LOOKALIKE_DOMAIN",
  ROLE = "ROLE",
  SAME_PERSON = "SAME_PERSON",
  DECLINED = "DECLINED",
  BOUNCED = "BOUNCED",
  FORMULA = "FORMULA",
}

registerEnumType(ImportLookKind, {
  name: "ImportLookKind",
  description: "Why a person must look at a row before it goes.",
  valuesConfig: {
    TYPO_DOMAIN: { description: "The domain nearly spells a large mail provider's." },
    DISPOSABLE: { description: "The domain hands out mailboxes that vanish." },
    LOOKALIKE_DOMAIN: { description: "The domain reads as another one." },
    ROLE: { description: "The address belongs to a role, such as info@." },
    SAME_PERSON: { description: "But for a plus-tag or dots it is the address of another row." },
    DECLINED: { description: "The person said no before." },
    BOUNCED: { description: "An e-mail of this organization came back for good." },
    FORMULA: { description: "The cell holds a formula." },
  },
});

export enum ImportRepairKind {
  GROUP_NAME = "GROUP_NAME",
  INACTIVE_GROUP = "INACTIVE_GROUP",
  MERGED_GROUPS = "MERGED_GROUPS",
  NO_GROUP = "NO_GROUP",
  TYPO_DOMAIN = "TYPO_DOMAIN",
  LOOK = "LOOK",
}

registerEnumType(ImportRepairKind, {
  name: "ImportRepairKind",
  description: "What is wrong in rows that one answer puts right.",
  valuesConfig: {
    GROUP_NAME: { description: "A name is no group's." },
    INACTIVE_GROUP: { description: "The group is Inactive." },
    MERGED_GROUPS: { description: "The groups cells lie under a merged one." },
    NO_GROUP: { description: "No group; a default group puts it right." },
    TYPO_DOMAIN: { description: "The domain is likely mistyped." },
    LOOK: { description: "A person must look at them." },
  },
});

export enum ImportAnswerKind {
  GROUP = "GROUP",
  MERGED_GROUPS = "MERGED_GROUPS",
  DOMAIN = "DOMAIN",
  KEEP = "KEEP",
}

registerEnumType(ImportAnswerKind, {
  name: "ImportAnswerKind",
  description: "What is answered to a question of the preview.",
  valuesConfig: {
    GROUP: { description: "A name in the groups cells means this group." },
    MERGED_GROUPS: { description: "Rows under a merged cell belong to the groups that it names." },
    DOMAIN: { description: "Addresses at this domain are meant for another one." },
    KEEP: { description: "Looked at, and right as it is." },
  },
});

export enum ImportOutcome {
  INVITED = "INVITED",
  REINVITED = "REINVITED",
  BROUGHT_FORWARD = "BROUGHT_FORWARD",
  MERGED = "MERGED",
  GROUP_ADDED = "GROUP_ADDED",
  UNCHANGED = "UNCHANGED",
  STAYED = "STAYED",
}

registerEnumType(ImportOutcome, {
  name: "ImportOutcome",
  description: "What was done about a row when the import was confirmed.",
  valuesConfig: {
    INVITED: { description: "Pending now; its e-mail is queued." },
    REINVITED: {
      description: "Was expired, cancelled, declined or gone; Pending again, its e-mail is queued.",
    },
    BROUGHT_FORWARD: {
      description: "Was Pending and its e-mail waited for a later time; it goes out at the earlier one.",
    },
    MERGED: { description: "Was Pending; the groups were added, no e-mail." },
    GROUP_ADDED: { description: "Is Active; the groups were added." },
    UNCHANGED: { description: "There was nothing to do." },
    STAYED: { description: "Left behind, for the reason of its verdict." },
  },
});
