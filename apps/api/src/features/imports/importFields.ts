import { answeredIn, reasonsOf, repairsOf } from "@muster/domain";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { batched } from "../../graphql/batch.ts";
import { tenantId } from "../../platform/globalId.ts";
import { grouped } from "../../platform/grouped.ts";
import { findGroups, Group, toGroups } from "../groups/index.ts";
import { findLearnersByIds, Learner, toLearners } from "../learners/index.ts";
import { ImportAnswerKind, ImportLookKind } from "./enums.ts";
import { type ImportRowRecord, rowsOfImport } from "./imports.store.ts";
import { fromKey, keyOf, loadNames } from "./keys.ts";
import { ImportAnswered, ImportRepair, toRepair } from "./repairTypes.ts";
import { ImportRow, toImportRow } from "./rowTypes.ts";
import { Import } from "./types.ts";

const loadRows = async ({ app }: RequestContext, keys: readonly string[]) => {
  const rows: [string, ImportRowRecord[]][] = [];
  for (const key of keys) rows.push([key, await rowsOfImport(app.db, fromKey(key))]);
  return new Map(rows);
};

const loadLearners = async ({ app }: RequestContext, keys: readonly string[]) => {
  const learners = new Map<string, Learner>();
  for (const [organizationId, ofOne] of grouped(keys.map(fromKey), (key) => key.organizationId)) {
    const rows = await findLearnersByIds(
      app.db,
      organizationId,
      ofOne.map(({ id }) => id),
    );
    const present = rows.filter(({ removedAt }) => !removedAt);
    for (const learner of await toLearners(app, organizationId, present))
      learners.set(keyOf({ organizationId, id: learner.row.id }), learner);
  }
  return learners;
};

const rowsOf = async (
  context: RequestContext,
  { record, stored }: Import,
): Promise<readonly ImportRowRecord[]> => stored ?? (await batched(context, loadRows, keyOf(record))) ?? [];

const planOf = (rows: readonly ImportRowRecord[]) => ({ rows: rows.map(({ planned }) => planned) });

@Resolver(() => Import)
export class ImportFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Name of who uploaded it; null where that account is gone.",
  })
  async createdBy(@Root() { record }: Import, @Ctx() context: RequestContext): Promise<string | null> {
    return (record.createdBy && (await batched(context, loadNames, record.createdBy))) || null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Name of who confirmed it." })
  async confirmedBy(@Root() { record }: Import, @Ctx() context: RequestContext): Promise<string | null> {
    return (record.confirmedBy && (await batched(context, loadNames, record.confirmedBy))) || null;
  }

  @FieldResolver(() => Group, { nullable: true, description: "The group of rows that name none." })
  async defaultGroup(@Root() { record }: Import, @Ctx() { app }: RequestContext): Promise<Group | null> {
    const { organizationId, defaultGroupId } = record;
    if (!defaultGroupId) return null;
    const [group] = await toGroups(app.db, await findGroups(app.db, organizationId, [defaultGroupId]));
    return group ?? null;
  }

  @FieldResolver(() => [ImportRow], { description: "Every row, at most 500, in the order of the file." })
  async rows(@Root() root: Import, @Ctx() context: RequestContext): Promise<ImportRow[]> {
    const rows = await rowsOf(context, root);
    const reasons = reasonsOf(planOf(rows));
    return rows.map((row) => toImportRow(row, reasons.get(row.row) ?? null));
  }

  @FieldResolver(() => [ImportRepair], {
    description: "What one answer puts right in all its rows; the one of most rows first.",
  })
  async repairs(@Root() root: Import, @Ctx() context: RequestContext): Promise<ImportRepair[]> {
    const plan = planOf(await rowsOf(context, root));
    return repairsOf(plan).map((repair) => toRepair(root.record.organizationId, repair));
  }

  @FieldResolver(() => [ImportAnswered], { description: "What was answered so far, in its order." })
  async answers(@Root() root: Import, @Ctx() context: RequestContext): Promise<ImportAnswered[]> {
    const { record } = root;
    const plan = planOf(await rowsOf(context, root));
    return answeredIn(plan, record.answers).map(({ answer, rows }) => ({
      kind: ImportAnswerKind[answer.kind],
      name: answer.kind === "GROUP" ? answer.name : null,
      groupId: answer.kind === "GROUP" ? tenantId("Group", record.organizationId, answer.groupId) : null,
      groups: answer.kind === "MERGED_GROUPS" ? answer.groups : null,
      domain: answer.kind === "DOMAIN" ? answer.domain : null,
      use: answer.kind === "DOMAIN" ? answer.use : null,
      look: answer.kind === "KEEP" ? ImportLookKind[answer.look] : null,
      subject: answer.kind === "KEEP" ? answer.subject : null,
      rows: [...rows],
    }));
  }
}

@Resolver(() => ImportRow)
export class ImportRowFields {
  @FieldResolver(() => Learner, {
    nullable: true,
    description: "The learner as it is now; null before it was confirmed, and where nothing was done.",
  })
  async learner(@Root() { record }: ImportRow, @Ctx() context: RequestContext): Promise<Learner | null> {
    const { organizationId, learnerId } = record;
    if (!learnerId) return null;
    return (await batched(context, loadLearners, keyOf({ organizationId, id: learnerId }))) ?? null;
  }
}
