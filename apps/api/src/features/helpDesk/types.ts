import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, PageInfo } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { globalId, tenantId } from "../../platform/globalId.ts";
import { Contact, type OrganizationRow, Plan, toContact } from "../organizations/index.ts";
import type { NamedRequest } from "./helpDesk.store.ts";

export enum HelpRequestKind {
  PREMIUM = "PREMIUM",
}

registerEnumType(HelpRequestKind, {
  name: "HelpRequestKind",
  description: "What the help desk is asked for.",
  valuesConfig: { PREMIUM: { description: "A Premium subscription." } },
});

export enum HelpRequestOutcome {
  GRANTED = "GRANTED",
  CLOSED = "CLOSED",
}

registerEnumType(HelpRequestOutcome, {
  name: "HelpRequestOutcome",
  description: "How a help request ended.",
  valuesConfig: {
    GRANTED: { description: "What was asked for was given." },
    CLOSED: { description: "It was closed without that." },
  },
});

@ObjectType({ description: "How the help desk reaches a person." })
export class Person {
  @Field(() => String, { description: "First and last name." })
  name: string;

  @Field(() => String, { description: "The account's address." })
  email: string;
}

@ObjectType({
  description: "An organization as the help desk sees it: no learner, no invite, no address of one.",
})
export class SupportedOrganization {
  @Field(() => ID, { description: "Global id of the organization." })
  id: string;

  @Field(() => String, { description: "Full name." })
  name: string;

  @Field(() => Contact, { description: "Whom invited people can ask." })
  contact: Contact;

  @Field(() => String, { description: "IANA name; the days of the subscription are those of this zone." })
  timeZone: string;

  @Field(() => DateTime, { description: "When it was created." })
  createdAt: Date;

  @Field(() => Plan, { description: "What it has subscribed to." })
  plan: Plan;

  @Field(() => String, {
    nullable: true,
    description: "YYYY-MM-DD: the subscription's last day, past ones too. Null on FREE.",
  })
  premiumUntil: string | null;

  /** The row that the lazily loaded fields start from; not part of the schema. */
  row: OrganizationRow;
}

export const toSupported = (row: OrganizationRow): SupportedOrganization => ({
  id: globalId("Organization", row.id),
  name: row.name,
  contact: toContact(row),
  timeZone: row.timeZone,
  createdAt: row.createdAt,
  plan: Plan[row.plan],
  premiumUntil: row.premiumUntil,
  row,
});

@ObjectType({ description: "An administrator asked the help desk for something." })
export class HelpRequest {
  @Field(() => ID, { description: "Global id." })
  id: string;

  @Field(() => HelpRequestKind, { description: "For what." })
  kind: HelpRequestKind;

  @Field(() => SupportedOrganization, { description: "For which organization." })
  organization: SupportedOrganization;

  @Field(() => String, { nullable: true, description: "In the person's own words; plain text." })
  message: string | null;

  @Field(() => Person, { nullable: true, description: "Who asked; null where that account is gone." })
  askedBy: Person | null;

  @Field(() => DateTime, { description: "When." })
  askedAt: Date;

  @Field(() => HelpRequestOutcome, { nullable: true, description: "How it ended; null while it is open." })
  outcome: HelpRequestOutcome | null;

  @Field(() => DateTime, { nullable: true, description: "When it was answered." })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: "Name of who answered it." })
  closedBy: string | null;
}

export const toHelpRequest = ({ request, organization, askedBy, closedBy }: NamedRequest): HelpRequest => ({
  id: tenantId("HelpRequest", request.organizationId, request.id),
  kind: HelpRequestKind[request.kind],
  organization: toSupported(organization),
  message: request.message,
  askedBy,
  askedAt: request.askedAt,
  outcome: request.outcome && HelpRequestOutcome[request.outcome],
  closedAt: request.closedAt,
  closedBy,
});

@ObjectType({ description: "A help request in a list." })
export class HelpRequestEdge {
  @Field(() => String, { description: "Hand it to `after` for what follows." })
  cursor: string;

  @Field(() => HelpRequest, { description: "The request." })
  node: HelpRequest;
}

@ObjectType({ description: "A page of open help requests (Relay)." })
export class HelpRequestConnection {
  @Field(() => [HelpRequestEdge], { description: "The requests of this page." })
  edges: HelpRequestEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  pageInfo: PageInfo;
}

@ObjectType({ description: "An organization in the help desk's list." })
export class SupportedOrganizationEdge {
  @Field(() => String, { description: "Hand it to `after` for what follows." })
  cursor: string;

  @Field(() => SupportedOrganization, { description: "The organization." })
  node: SupportedOrganization;
}

@ObjectType({ description: "A page of organizations, by name (Relay)." })
export class SupportedOrganizationConnection {
  @Field(() => [SupportedOrganizationEdge], { description: "The organizations of this page." })
  edges: SupportedOrganizationEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  pageInfo: PageInfo;
}

@ObjectType({ description: "The organization's subscription as it is now, or why nothing was changed." })
export class SubscriptionPayload {
  @Field(() => SupportedOrganization, { nullable: true, description: "Null on errors." })
  organization: SupportedOrganization | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

@ObjectType({ description: "The help request as it is now, or why nothing was done." })
export class HelpRequestPayload {
  @Field(() => HelpRequest, { nullable: true, description: "Null on errors." })
  request: HelpRequest | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}
