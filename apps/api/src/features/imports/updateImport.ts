import { type ImportEdit, importEditsSchema } from "@muster/domain";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { parseInput } from "../../graphql/parse.ts";
import { answering, refuse } from "../../graphql/userError.ts";
import { notFound } from "../../platform/errors.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { Ability, administer } from "../organizations/index.ts";
import { groupUuid, ImportAnswerInput, readAnswers } from "./answers.ts";
import {
  type ImportRowRecord,
  lockImport,
  rowsOfImport,
  updateImportRecord,
  updateRows,
} from "./imports.store.ts";
import { makePlan } from "./plan.ts";
import { needPremium } from "./premium.ts";
import { ImportPayload, toImport } from "./types.ts";
import { refuseOtherVersion } from "./version.ts";

@InputType({ description: "What is changed in one row. What is left out stays as it is." })
class ImportEditInput {
  @Field(() => Int, { description: "Number of the row." })
  row: number;

  @Field(() => String, { nullable: true, description: "What the e-mail cell is to say." })
  email: string | null;

  @Field(() => String, { nullable: true, description: "What the groups cell is to say." })
  groups: string | null;

  @Field(() => Boolean, { nullable: true, description: "True takes the row out, false back in." })
  leftOut: boolean | null;
}

@InputType({ description: "What is changed in a plan. What is left out stays as it is." })
class UpdateImportInput {
  @Field(() => ID, { description: "Global id of the import." })
  importId: string;

  @Field(() => Int, { description: "The version that was seen." })
  version: number;

  @Field(() => [ImportAnswerInput], {
    nullable: true,
    description: "All answers, in the place of the earlier ones.",
  })
  answers: ImportAnswerInput[] | null;

  @Field(() => [ImportEditInput], { nullable: true, description: "Rows to change; at most 500." })
  rows: ImportEditInput[] | null;

  @Field(() => ID, { nullable: true, description: "A group for rows that name none; null: none." })
  defaultGroupId?: string | null;
}

/** @throws Refused INVALID_INPUT where a row is none of the import's */
function edited(rows: readonly ImportRowRecord[], edits: readonly ImportEdit[]): ImportRowRecord[] {
  const numbers = new Set(rows.map(({ row }) => row));
  if (edits.some(({ row }) => !numbers.has(row))) refuse("INVALID_INPUT", ["rows"]);
  const changes = new Map(edits.map((edit) => [edit.row, edit]));
  return rows.map((row) => {
    const { email, groups, leftOut } = changes.get(row.row) ?? {};
    const typed = email !== undefined && email !== null && email !== row.emailCell;
    return {
      ...row,
      emailCell: email ?? row.emailCell,
      groupsCell: groups ?? row.groupsCell,
      leftOut: leftOut ?? row.leftOut,
      // What a person has typed comes from no formula.
      formula: row.formula && !typed,
    };
  });
}

@Resolver()
export class UpdateImport {
  @Mutation(() => ImportPayload, {
    description:
      "Answers questions of a plan and corrects its rows; every row is planned anew. VERSION_CONFLICT where somebody else changed it meanwhile, IMPORT_CONFIRMED once it was confirmed; nothing is saved then.",
  })
  async updateImport(
    @Arg("input", () => UpdateImportInput, { description: "What is changed." }) input: UpdateImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportPayload> {
    const key = tenantIdOf("Import", input.importId);
    const { organization } = await administer(context, key.organizationId, Ability.INVITE_LEARNERS);
    const { app } = context;
    const by = signedIn(context).accountId;
    return answering({ import: null }, async () => {
      needPremium(organization, app.clock.now());
      const given = input.answers && readAnswers(organization.id, input.answers);
      const edits = parseInput(importEditsSchema, input.rows ?? []);
      const group =
        input.defaultGroupId && groupUuid(organization.id, input.defaultGroupId, ["defaultGroupId"]);
      const made = await inTransaction(app.db, async (tx) => {
        const held = await lockImport(tx, key);
        if (!held) throw notFound();
        await refuseOtherVersion(tx, held, input.version);
        const answers = given ?? held.answers;
        const defaultGroupId = group === undefined ? held.defaultGroupId : group || null;
        const rows = edited(await rowsOfImport(tx, key), edits);
        const now = app.clock.now();
        const plan = await makePlan(tx, { organization, by, rows, answers, defaultGroupId, now });
        await updateRows(tx, key, plan.rows);
        const { tally } = plan;
        const version = held.version + 1;
        const change = { version, answers, defaultGroupId, tally, changedBy: by };
        return toImport(await updateImportRecord(tx, key, change), plan.rows);
      });
      return { import: made };
    });
  }
}
