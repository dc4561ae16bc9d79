import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Language, Node } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { globalId } from "../../platform/globalId.ts";
import { Contact, toContact } from "./card.ts";
import type { OrganizationRow } from "./organizations.store.ts";

export enum Plan {
  FREE = "FREE",
  PREMIUM = "PREMIUM",
}

registerEnumType(Plan, {
  name: "Plan",
  description: "What an organization has subscribed to.",
  valuesConfig: {
    FREE: { description: "Everything but the premium features." },
    PREMIUM: { description: "With the premium features, until the end of a date." },
  },
});

export enum MailPauseReason {
  BOUNCES = "BOUNCES",
  COMPLAINTS = "COMPLAINTS",
  ABUSE = "ABUSE",
}

registerEnumType(MailPauseReason, {
  name: "MailPauseReason",
  description: "Why an organization's invitations are paused.",
  valuesConfig: {
    BOUNCES: { description: "Too many of its e-mails came back for good." },
    COMPLAINTS: { description: "Too many people marked its e-mails as unwanted." },
    ABUSE: { description: "The operator has to look at them first." },
  },
});

@ObjectType({
  description:
    "The organization's invitations are paused: what was not sent waits, and nobody new is invited. The help desk ends it.",
})
export class MailPause {
  @Field(() => DateTime, { description: "When it began." })
  since: Date;

  @Field(() => MailPauseReason, { description: "Why." })
  reason: MailPauseReason;
}

@ObjectType({
  implements: Node,
  description: "An organization as its administrators see it. Nobody else can read it.",
})
export class Organization extends Node {
  @Field(() => ID, { description: "Global id." })
  declare id: string;

  @Field(() => Int, { description: "Raised by every change of the profile; hand it to updateOrganization." })
  version: number;

  @Field(() => String, { description: "Full name; at most 120 characters." })
  name: string;

  @Field(() => String, { nullable: true, description: "Short name; at most 40 characters." })
  shortName: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Postal address; several lines, at most 300 characters.",
  })
  postalAddress: string | null;

  @Field(() => String, { description: "IANA name, for example America/Chicago. Dates are meant in it." })
  timeZone: string;

  @Field(() => Language, { description: "Language of mails to people whose own is not known." })
  language: Language;

  @Field(() => Int, { description: "Days that an invite's link lives: 1 to 90." })
  linkDays: number;

  @Field(() => [Int], {
    description:
      "Days after sending on which somebody who has not answered is reminded, ascending; none: no reminders.",
  })
  reminderDays: number[];

  @Field(() => Contact, { description: "Whom invited people can ask; shown in every mail." })
  contact: Contact;

  @Field(() => Plan, { description: "What the organization has subscribed to." })
  plan: Plan;

  @Field(() => String, {
    nullable: true,
    description: "YYYY-MM-DD: premium to the end of this day in the organization's time zone. Null on FREE.",
  })
  premiumUntil: string | null;

  @Field(() => MailPause, { nullable: true, description: "Null while invitations go out." })
  mailPause: MailPause | null;
}

/** An organization as its own resolvers see it. */
export const toOrganization = (row: OrganizationRow): Organization & { __typename: string } => ({
  __typename: "Organization",
  id: globalId("Organization", row.id),
  version: row.version,
  name: row.name,
  shortName: row.shortName,
  postalAddress: row.postalAddress,
  timeZone: row.timeZone,
  language: Language[row.language],
  linkDays: row.linkDays,
  reminderDays: row.reminderDays,
  contact: toContact(row),
  plan: Plan[row.plan],
  premiumUntil: row.premiumUntil,
  mailPause:
    row.mailPausedAt && row.mailPauseReason
      ? { since: row.mailPausedAt, reason: MailPauseReason[row.mailPauseReason] }
      : null,
});

@ObjectType({ description: "The organization as it is now, or why nothing was changed." })
export class OrganizationPayload {
  @Field(() => Organization, { nullable: true, description: "Null on errors." })
  organization: Organization | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}
