import { type ImportRow, importFileNameSchema, importRowsSchema } from "@muster/domain";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { parseInput } from "../../graphql/parse.ts";
import { answering } from "../../graphql/userError.ts";
import { newId } from "../../platform/ids.ts";
import { oncePerKey } from "../clientKeys/index.ts";
import { Ability, administer } from "../organizations/index.ts";
import { groupUuid } from "./answers.ts";
import { insertImport } from "./imports.store.ts";
import { makePlan, type StoredCells } from "./plan.ts";
import { needPremium } from "./premium.ts";
import { readImport } from "./read.ts";
import { type Import, ImportPayload, toImport } from "./types.ts";

@InputType({ description: "One row of a spreadsheet: two of its cells, and what is known about them." })
class ImportRowInput {
  @Field(() => Int, { description: "The number that the spreadsheet shows, from 1. Each once." })
  row: number;

  @Field(() => String, { description: "The e-mail cell as it stands." })
  email: string;

  @Field(() => String, {
    description: "The groups cell as it stands; several names are separated by ; or , and may be empty.",
  })
  groups: string;

  @Field(() => Boolean, { defaultValue: false, description: "The spreadsheet hides or filters the row." })
  hidden: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "The e-mail cell holds a formula; `email` is the value that the spreadsheet kept.",
  })
  formula: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The groups cell is empty since it lies under a merged cell with this text.",
  })
  mergedGroups: string | null;
}

@InputType({ description: "The rows of a spreadsheet." })
class PreviewImportInput {
  @Field(() => ID, { description: "Global id of the organization." })
  organizationId: string;

  @Field(() => String, { description: "Name of the file; at most 255 characters." })
  fileName: string;

  @Field(() => [ImportRowInput], { description: "1 to 500 rows, in any order." })
  rows: ImportRowInput[];

  @Field(() => ID, {
    nullable: true,
    description: "A group for rows that name none; without it such a row stays.",
  })
  defaultGroupId: string | null;

  @Field(() => String, {
    description:
      "The same key and content again gives the same answer. 8 to 200 letters, digits, hyphens, underscores.",
  })
  clientKey: string;
}

@Resolver()
export class PreviewImport {
  @Mutation(() => ImportPayload, {
    description:
      "Stores a plan that says for every row what will happen. It has no other effect: nobody is invited, nothing is sent. PREMIUM_NEEDED on Free.",
  })
  async previewImport(
    @Arg("input", () => PreviewImportInput, { description: "The rows." }) input: PreviewImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportPayload> {
    const { organization } = await administer(context, input.organizationId, Ability.INVITE_LEARNERS);
    const { app } = context;
    return answering({ import: null }, async () => {
      needPremium(organization, app.clock.now());
      const fileName = parseInput(importFileNameSchema, input.fileName);
      const rows = parseInput(
        importRowsSchema,
        input.rows.map((row) => ({ ...row, mergedGroups: row.mergedGroups ?? undefined })),
      );
      const organizationId = organization.id;
      const defaultGroupId = input.defaultGroupId
        ? groupUuid(organizationId, input.defaultGroupId, ["defaultGroupId"])
        : null;
      const by = signedIn(context).accountId;
      const { clientKey: key, ...content } = input;
      const call = { accountId: by, operation: "previewImport", key, content };
      let made: Import | null = null;
      const id = await oncePerKey(app, call, async (tx) => {
        const now = app.clock.now();
        const cells = rows.map(toCells).sort((a, b) => a.row - b.row);
        const plan = await makePlan(tx, { organization, by, rows: cells, answers: [], defaultGroupId, now });
        const importId = newId();
        const values = { organizationId, id: importId, fileName, defaultGroupId, tally: plan.tally };
        const undone = { outcome: null, learnerId: null, inviteId: null };
        const stored = plan.rows.map((row) => ({ organizationId, importId, ...row, ...undone }));
        const record = await insertImport(tx, { ...values, createdBy: by, createdAt: now }, stored);
        made = toImport(record, stored);
        return importId;
      });
      // Hundreds of rows that were stored a moment ago are not read again.
      return { import: made ?? (await readImport(app.db, { organizationId, id })) };
    });
  }
}

const toCells = ({ row, email, groups, hidden, formula, mergedGroups }: ImportRow): StoredCells => ({
  row,
  emailCell: email,
  groupsCell: groups,
  hidden: hidden ?? false,
  formula: formula ?? false,
  mergedGroups: mergedGroups ?? null,
  leftOut: false,
});
