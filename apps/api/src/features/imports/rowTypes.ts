import type { RowReason } from "@muster/domain";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../graphql/types.ts";
import { UserError } from "../../graphql/userError.ts";
import { tenantId } from "../../platform/globalId.ts";
import { ImportInvitation, ImportLookKind, ImportOutcome, ImportVerdict } from "./enums.ts";
import type { ImportRowRecord } from "./imports.store.ts";
import { refusal } from "./refusal.ts";

@ObjectType({ description: "A name in a groups cell.", simpleResolvers: true })
export class ImportGroupName {
  @Field(() => String, { description: "As it stands in the cell; empty: the default group." })
  name: string;

  @Field(() => ID, {
    nullable: true,
    description: "The group that it was read as; null where there is none.",
  })
  groupId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Of an unknown name: the one Active group that it nearly spells.",
  })
  proposalId: string | null;
}

@ObjectType({ description: "Why a person must look at a row before it goes.", simpleResolvers: true })
export class ImportLook {
  @Field(() => ImportLookKind, { description: "What is to be seen." })
  kind: ImportLookKind;

  @Field(() => String, { description: "What an answer names: an address in normal form, or a domain." })
  subject: string;

  @Field(() => String, { nullable: true, description: "Of TYPO_DOMAIN: the domain that is likely meant." })
  suggestion: string | null;

  @Field(() => String, { nullable: true, description: "Of LOOKALIKE_DOMAIN: the domain as it is shown." })
  unicode: string | null;

  @Field(() => Int, { nullable: true, description: "Of SAME_PERSON: the other row." })
  of: number | null;

  @Field(() => DateTime, { nullable: true, description: "Of DECLINED and BOUNCED: when." })
  at: Date | null;
}

@ObjectType({
  description: "One row of the spreadsheet. Of its cells two are stored and no other.",
  simpleResolvers: true,
})
export class ImportRow {
  @Field(() => Int, { description: "The number that the spreadsheet shows." })
  row: number;

  @Field(() => String, { description: "The e-mail cell as it stands, or as it was corrected." })
  email: string;

  @Field(() => String, { description: "The groups cell as it stands, or as it was corrected." })
  groups: string;

  @Field(() => Boolean, { description: "The spreadsheet hides the row." })
  hidden: boolean;

  @Field(() => Boolean, { description: "The e-mail cell holds a formula." })
  formula: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Text of the merged cell that the groups cell lies under.",
  })
  mergedGroups: string | null;

  @Field(() => Boolean, { description: "An administrator took it out." })
  leftOut: boolean;

  @Field(() => String, { nullable: true, description: "Normal form; null where the cell holds no address." })
  address: string | null;

  @Field(() => [ImportGroupName], { description: "The groups cell as it was read." })
  names: ImportGroupName[];

  @Field(() => ImportVerdict, {
    description: "What will happen to it; once confirmed, what it came to.",
  })
  verdict: ImportVerdict;

  @Field(() => ImportInvitation, { nullable: true, description: "Of INVITE: which kind of invitation." })
  invitation: ImportInvitation | null;

  @Field(() => [ID], { description: "The groups that the verdict is about." })
  groupIds: string[];

  @Field(() => Int, { nullable: true, description: "Of DUPLICATE: the row that stands for both." })
  of: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Of INVALID_EMAIL: where the mistake is, in UTF-16 units from 0.",
  })
  at: number | null;

  @Field(() => [ImportLook], { description: "Of NEEDS_LOOK: what a person must look at." })
  looks: ImportLook[];

  @Field(() => UserError, { nullable: true, description: "Why it stays behind; null where it goes." })
  reason: UserError | null;

  @Field(() => ImportOutcome, { nullable: true, description: "What was done; null before it was confirmed." })
  outcome: ImportOutcome | null;

  /** The row that the lazily loaded fields start from; not part of the schema. */
  record: ImportRowRecord;
}

export function toImportRow(record: ImportRowRecord, reason: RowReason | null): ImportRow {
  const { organizationId, row, emailCell, groupsCell, hidden, formula, mergedGroups, leftOut } = record;
  const { planned, outcome } = record;
  const { verdict } = planned;
  const groupId = (id: string | null) => id && tenantId("Group", organizationId, id);
  const proposals = new Map(
    verdict.kind === "UNKNOWN_GROUP" ? verdict.names.map(({ name, proposal }) => [name, proposal]) : [],
  );
  return {
    row,
    email: emailCell,
    groups: groupsCell,
    hidden,
    formula,
    mergedGroups,
    leftOut,
    address: planned.address,
    names: planned.groups.map(({ name, groupId: id }) => ({
      name,
      groupId: groupId(id),
      proposalId: groupId(proposals.get(name) ?? null),
    })),
    verdict: ImportVerdict[verdict.kind],
    invitation: verdict.kind === "INVITE" ? ImportInvitation[verdict.how] : null,
    groupIds:
      "groupIds" in verdict ? verdict.groupIds.map((id) => tenantId("Group", organizationId, id)) : [],
    of: verdict.kind === "DUPLICATE" ? verdict.of : null,
    at: verdict.kind === "INVALID_EMAIL" ? verdict.at : null,
    looks: verdict.kind === "NEEDS_LOOK" ? verdict.looks.map(toLook) : [],
    reason: refusal(reason),
    outcome: outcome && ImportOutcome[outcome],
    record,
  };
}

function toLook(
  look: Extract<ImportRowRecord["planned"]["verdict"], { kind: "NEEDS_LOOK" }>["looks"][number],
) {
  return {
    kind: ImportLookKind[look.kind],
    subject: look.subject,
    suggestion: look.kind === "TYPO_DOMAIN" ? look.suggestion : null,
    unicode: look.kind === "LOOKALIKE_DOMAIN" ? look.unicode : null,
    of: look.kind === "SAME_PERSON" ? look.of : null,
    at: "at" in look ? new Date(look.at) : null,
  };
}
