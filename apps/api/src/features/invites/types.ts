import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Language } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { OrganizationCard } from "../organizations/index.ts";

export enum InvitationState {
  OPEN = "OPEN",
  DECLINED = "DECLINED",
  EXPIRED = "EXPIRED",
  CANCELLED = "CANCELLED",
  USED = "USED",
  MISTYPED = "MISTYPED",
}

registerEnumType(InvitationState, {
  name: "InvitationState",
  description: "What a link shows.",
  valuesConfig: {
    OPEN: { description: "It can be answered." },
    DECLINED: { description: "The learner said no, and may change that until it expires." },
    EXPIRED: { description: "The time to answer is over." },
    CANCELLED: { description: "The organization cancelled it, or this link is from before a cancel." },
    USED: { description: "It was accepted." },
    MISTYPED: { description: "Part of the link is missing or wrong. Nothing is named." },
  },
});

export enum InvitationVisitor {
  ANONYMOUS = "ANONYMOUS",
  INVITED = "INVITED",
  OTHER = "OTHER",
}

registerEnumType(InvitationVisitor, {
  name: "InvitationVisitor",
  description: "Who looks at the link.",
  valuesConfig: {
    ANONYMOUS: { description: "Nobody is signed in." },
    INVITED: {
      description: "Signed in with the invited address, or with an account that had proven it before.",
    },
    OTHER: { description: "Signed in as somebody else." },
  },
});

export enum InviteRole {
  LEARNER = "LEARNER",
  ADMIN = "ADMIN",
}

registerEnumType(InviteRole, {
  name: "InviteRole",
  description: "What an invite makes of the person.",
  valuesConfig: {
    LEARNER: { description: "A learner, in groups." },
    ADMIN: { description: "An administrator." },
  },
});

@ObjectType({ description: "The administrator who invited." })
export class Inviter {
  @Field(() => String, { description: "First and last name." })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: "What the contact of the same name does there, where the organization said so.",
  })
  role: string | null;
}

@ObjectType({ description: "A training as an invitation names it." })
export class InvitationTraining {
  @Field(() => String, { description: "Title." })
  title: string;

  @Field(() => Int, { description: "Estimated minutes." })
  minutes: number;

  @Field(() => Language, { description: "Language of the training." })
  language: Language;
}

@ObjectType({ description: "What the holder of an invite link sees. Reading it changes nothing." })
export class Invitation {
  @Field(() => InvitationState, { description: "What the link shows now." })
  state: InvitationState;

  @Field(() => OrganizationCard, { nullable: true, description: "Who invites; null for a mistyped link." })
  organization: OrganizationCard | null;

  @Field(() => String, {
    nullable: true,
    description: "The invited address as typed; null for a mistyped or used link.",
  })
  email: string | null;

  @Field(() => Inviter, {
    nullable: true,
    description: "The administrator who invited; null where that account is gone.",
  })
  from: Inviter | null;

  @Field(() => String, { nullable: true, description: "The personal note; plain text." })
  note: string | null;

  @Field(() => InviteRole, {
    nullable: true,
    description:
      "What accepting makes, or made, of the person; null for a mistyped link, and for a used one but for who used it.",
  })
  role: InviteRole | null;

  @Field(() => [InvitationTraining], {
    description: "What accepting gives now, by title; empty where it cannot be answered.",
  })
  trainings: InvitationTraining[];

  @Field(() => [String], { description: "Names of the groups; empty where it cannot be answered." })
  groups: string[];

  @Field(() => Int, { description: "Estimated minutes of all trainings together." })
  minutes: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when it can, or could, be answered.",
  })
  expiresAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was cancelled." })
  cancelledAt: Date | null;

  @Field(() => Language, { nullable: true, description: "Language of the invitation e-mail." })
  language: Language | null;

  @Field(() => String, {
    nullable: true,
    description: "Names what is shown; hand it to acceptInvite. Null where it cannot be answered.",
  })
  consent: string | null;

  @Field(() => InvitationVisitor, { description: "Who looks at it." })
  visitor: InvitationVisitor;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether to log in or to register; null where it cannot be answered.",
  })
  addressHasAccount: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True where an account had this address and signs in with another now: it may accept, signed in with that one. Null where it cannot be answered.",
  })
  addressIsFormer: boolean | null;

  @Field(() => Boolean, { description: "True where the signed-in visitor accepted it." })
  acceptedByVisitor: boolean;

  @Field(() => Boolean, { description: "The address asked this organization for no more e-mails." })
  emailsStopped: boolean;
}

@ObjectType({ description: "The invitation as it is now, or why nothing was done." })
export class InvitationPayload {
  @Field(() => Invitation, { description: "As it is after the act." })
  invitation: Invitation;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}
