import { type ImportAnswer, importAnswersSchema } from "@muster/domain";
import { Field, ID, InputType } from "type-graphql";
import { parseInput } from "../../graphql/parse.ts";
import { refuse } from "../../graphql/userError.ts";
import { decodeId } from "../../platform/globalId.ts";
import { ImportAnswerKind, ImportLookKind } from "./enums.ts";

@InputType({ description: "An answer to a question of the preview. It holds for every row that asks it." })
export class ImportAnswerInput {
  @Field(() => ImportAnswerKind, { description: "What kind of answer; it says which fields are needed." })
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

  @Field(() => String, {
    nullable: true,
    description: "Of KEEP: the look's subject; where that is a domain, an address there keeps only that one.",
  })
  subject: string | null;
}

/** A group of this organization by its global id. @throws Refused GROUP_NOT_FOUND, also for those of others */
export function groupUuid(organizationId: string, id: string, path: readonly string[]): string {
  const decoded = decodeId(id);
  if (decoded?.type !== "Group" || decoded.organizationId !== organizationId) {
    return refuse("GROUP_NOT_FOUND", path);
  }
  return decoded.id;
}

/** Answers as they are kept. @throws Refused INVALID_INPUT, GROUP_NOT_FOUND */
export const readAnswers = (organizationId: string, input: readonly ImportAnswerInput[]): ImportAnswer[] =>
  parseInput(importAnswersSchema, input).map((answer) =>
    answer.kind === "GROUP"
      ? { ...answer, groupId: groupUuid(organizationId, answer.groupId, ["answers"]) }
      : answer,
  );
