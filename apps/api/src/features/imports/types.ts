import { type ImportRepair as Repair, type RowReason, reasonOf, verdictKinds } from "@muster/domain";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime, PageInfo } from "../../graphql/types.ts";
import { UserError, userError } from "../../graphql/userError.ts";
import { tenantId } from "../../platform/globalId.ts";
import { Group } from "../groups/index.ts";
import {
  ImportAnswerKind,
  ImportInvitation,
  ImportLookKind,
  ImportOutcome,
  ImportRepairKind,
  ImportStatus,
  ImportVerdict,
} from "./enums.ts";
import type { ImportRecord, ImportRowRecord } from "./imports.store.ts";

@ObjectType({ description: "How many rows have one verdict." })
export class ImportVerdictCount {
  @Field(() => ImportVerdict, { description: "The verdict." })
  verdict: ImportVerdict;

  @Field(() => Int, { description: "Its rows." })
  count: number;
}

@ObjectType({ description: "How many rows an import has, and what becomes of them. The parts add up." })
export class ImportTally {
  @Field(() => Int, { description: "All rows." })
  all: number;

  @Field(() => Int, { description: "Rows that are uploaded." })
  go: number;

  @Field(() => Int, { description: "Rows that are left behind, each with its reason." })
  stay: number;

  @Field(() => Int, { description: "People who get an e-mail." })
  emails: number;

  @Field(() => [ImportVerdictCount], { description: "Every verdict, also those of no row." })
  by: ImportVerdictCount[];
}

@ObjectType({ description: "An uploaded spreadsheet: its plan, and once confirmed what became of it." })
export class Import {
  @Field(() => ID, { description: "Global id." })
  id: string;

  @Field(() => String, { description: "Name of the file; at most 255 characters." })
  fileName: string;

  @Field(() => ImportStatus, { description: "How far it is." })
  status: ImportStatus;

  @Field(() => Int, {
    description: "Raised by every change; hand it to updateImport and confirmImport.",
  })
  version: number;

  @Field(() => DateTime, { description: "When it was uploaded." })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was confirmed." })
  confirmedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When its e-mails go out, where a time was chosen; null: at once.",
  })
  sendAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was stopped." })
  stoppedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when its e-mails are held; null while they are not.",
  })
  pausedAt: Date | null;

  @Field(() => ImportTally, { description: "What becomes of its rows; once confirmed, what became of them." })
  tally: ImportTally;

  @Field(() => [ImportDrift], {
    description: "Rows that came to something else when it was confirmed than the preview had said.",
  })
  drift: ImportDrift[];

  /** The row that the lazily loaded fields start from; not part of the schema. */
  record: ImportRecord;
}

@ObjectType({
  description: "The e-mails of an import; each is in one part, and the parts add up to `total`.",
})
export class ImportProgress {
  @Field(() => Int, { description: "All e-mails that it asked for." })
  total: number;

  @Field(() => Int, { description: "Wait for their time, their turn, or the end of a pause." })
  queued: number;

  @Field(() => Int, { description: "The mail provider took them, and has told nothing since." })
  sent: number;

  @Field(() => Int, { description: "Arrived." })
  delivered: number;

  @Field(() => Int, { description: "The provider tries again." })
  deferred: number;

  @Field(() => Int, { description: "Came back." })
  bounced: number;

  @Field(() => Int, { description: "Were not sent; the learner says why." })
  failed: number;

  @Field(() => Int, { description: "Taken back before they were sent: cancelled, corrected or overtaken." })
  withdrawn: number;

  @Field(() => Int, { description: "People whom it e-mailed and who said yes; no part of `total`." })
  accepted: number;
}

@ObjectType({ description: "A person whom a list names, with all groups that it names for them." })
export class ImportListedPerson {
  @Field(() => Int, { description: "Their first row; of those who are gone, in the earlier list." })
  row: number;

  @Field(() => String, { description: "Normal form of the address." })
  email: string;

  @Field(() => [Group], { description: "Their groups; one that is no more is left out." })
  groups: Group[];

  @Field(() => [Group], { description: "Of the moved ones: their groups in the earlier list." })
  from: Group[];
}

@ObjectType({
  description:
    "What a list says that the one before did not. Everybody of either is in one part. Nothing is done about it.",
})
export class ImportDifference {
  @Field(() => Import, { description: "The list confirmed before." })
  earlier: Import;

  @Field(() => [ImportListedPerson], { description: "In this list only." })
  added: ImportListedPerson[];

  @Field(() => [ImportListedPerson], { description: "In the same groups." })
  unchanged: ImportListedPerson[];

  @Field(() => [ImportListedPerson], { description: "In other groups than before." })
  moved: ImportListedPerson[];

  @Field(() => [ImportListedPerson], { description: "In the earlier list only." })
  gone: ImportListedPerson[];
}

@ObjectType({ description: "A row that came to something else than the preview had said." })
export class ImportDrift {
  @Field(() => Int, { description: "Number of the row, as the spreadsheet shows it." })
  row: number;

  @Field(() => String, { description: "Its address." })
  email: string;

  @Field(() => ImportVerdict, { description: "What the preview said." })
  was: ImportVerdict;

  @Field(() => ImportVerdict, { description: "What it came to." })
  is: ImportVerdict;

  @Field(() => UserError, { nullable: true, description: "Why it stayed behind; null where it went." })
  reason: UserError | null;
}

@ObjectType({ description: "A name in a groups cell." })
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

@ObjectType({ description: "Why a person must look at a row before it goes." })
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

@ObjectType({ description: "One row of the spreadsheet. Of its cells two are stored and no other." })
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

  @Field(() => Int, { nullable: true, description: "Of DUPLICATE: the row that goes in its place." })
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

@ObjectType({ description: "What one answer puts right in all its rows." })
export class ImportRepair {
  @Field(() => ImportRepairKind, { description: "What is wrong." })
  kind: ImportRepairKind;

  @Field(() => [Int], { description: "Numbers of its rows." })
  rows: number[];

  @Field(() => String, {
    nullable: true,
    description: "Of GROUP_NAME and INACTIVE_GROUP: the name, as in the first of its rows.",
  })
  name: string | null;

  @Field(() => ID, { nullable: true, description: "Of GROUP_NAME: the group that it nearly spells." })
  proposalId: string | null;

  @Field(() => ID, { nullable: true, description: "Of INACTIVE_GROUP: the group." })
  groupId: string | null;

  @Field(() => String, { nullable: true, description: "Of MERGED_GROUPS: the text of the merged cell." })
  groups: string | null;

  @Field(() => String, { nullable: true, description: "Of TYPO_DOMAIN: the domain." })
  domain: string | null;

  @Field(() => String, { nullable: true, description: "Of TYPO_DOMAIN: the domain that is likely meant." })
  suggestion: string | null;

  @Field(() => ImportLookKind, { nullable: true, description: "Of LOOK: what is to be seen." })
  look: ImportLookKind | null;

  @Field(() => [String], { description: "Of LOOK: the subjects that an answer to keep them names." })
  subjects: string[];
}

@ObjectType({ description: "What was answered to a question of the preview." })
export class ImportAnswered {
  @Field(() => ImportAnswerKind, { description: "What kind of answer." })
  kind: ImportAnswerKind;

  @Field(() => String, { nullable: true, description: "Of GROUP: the name in the groups cells." })
  name: string | null;

  @Field(() => ID, { nullable: true, description: "Of GROUP: what it means." })
  groupId: string | null;

  @Field(() => String, { nullable: true, description: "Of MERGED_GROUPS: the text of the merged cell." })
  groups: string | null;

  @Field(() => String, { nullable: true, description: "Of DOMAIN: the domain in the e-mail cells." })
  domain: string | null;

  @Field(() => String, { nullable: true, description: "Of DOMAIN: the domain that is used instead." })
  use: string | null;

  @Field(() => ImportLookKind, { nullable: true, description: "Of KEEP: what was looked at." })
  look: ImportLookKind | null;

  @Field(() => String, { nullable: true, description: "Of KEEP: an address in normal form, or a domain." })
  subject: string | null;

  @Field(() => [Int], { description: "Numbers of the rows that were read with it." })
  rows: number[];
}

@ObjectType({ description: "An import in a list." })
export class ImportEdge {
  @Field(() => String, { description: "Hand it to `after` for what follows." })
  cursor: string;

  @Field(() => Import, { description: "The import." })
  node: Import;
}

@ObjectType({ description: "A page of imports, newest first (Relay)." })
export class ImportConnection {
  @Field(() => [ImportEdge], { description: "The imports of this page." })
  edges: ImportEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  pageInfo: PageInfo;
}

@ObjectType({ description: "The import as it is now, or why nothing was done." })
export class ImportPayload {
  @Field(() => Import, { nullable: true, description: "Null on errors." })
  import: Import | null;

  @Field(() => [UserError], { description: "Empty on success." })
  errors: UserError[];
}

const refusal = (reason: RowReason | null): UserError | null =>
  reason && userError(reason.code, [], reason.params);

export function toImport(record: ImportRecord): Import {
  const { organizationId, id, fileName, version, tally } = record;
  const { createdAt, confirmedAt, sendAt, stoppedAt, pausedAt } = record;
  return {
    id: tenantId("Import", organizationId, id),
    fileName,
    status: ImportStatus[record.status],
    version,
    createdAt,
    confirmedAt,
    sendAt,
    stoppedAt,
    pausedAt,
    tally: {
      ...tally,
      by: verdictKinds.map((kind) => ({ verdict: ImportVerdict[kind], count: tally.by[kind] })),
    },
    drift: record.drift.map(({ row, email, was, is, reason }) => ({
      row,
      email,
      was: ImportVerdict[was.kind],
      is: ImportVerdict[is.kind],
      reason: refusal(reason),
    })),
    record,
  };
}

export function toImportRow(record: ImportRowRecord): ImportRow {
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
    reason: refusal(reasonOf(planned)),
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

export function toRepair(organizationId: string, repair: Repair): ImportRepair {
  const groupId = (id: string | null) => id && tenantId("Group", organizationId, id);
  const { kind, rows } = repair;
  return {
    kind: ImportRepairKind[kind],
    rows: [...rows],
    name: "name" in repair ? repair.name : null,
    proposalId: kind === "GROUP_NAME" ? groupId(repair.proposal) : null,
    groupId: kind === "INACTIVE_GROUP" ? groupId(repair.groupId) : null,
    groups: kind === "MERGED_GROUPS" ? repair.groups : null,
    domain: kind === "TYPO_DOMAIN" ? repair.domain : null,
    suggestion: kind === "TYPO_DOMAIN" ? repair.suggestion : null,
    look: kind === "LOOK" ? ImportLookKind[repair.look] : null,
    subjects: kind === "LOOK" ? [...repair.subjects] : [],
  };
}
