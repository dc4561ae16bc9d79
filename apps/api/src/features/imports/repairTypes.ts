import type { ImportRepair as Repair } from "@muster/domain";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { tenantId } from "../../platform/globalId.ts";
import { ImportAnswerKind, ImportLookKind, ImportRepairKind } from "./enums.ts";

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
