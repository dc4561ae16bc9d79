import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { batched } from "../../graphql/batch.ts";
import { DateTime } from "../../graphql/types.ts";
import { grouped } from "../../platform/grouped.ts";
import { readDifference } from "./difference.ts";
import type { ImportRecord } from "./imports.store.ts";
import { fromKey, keyOf, loadNames } from "./keys.ts";
import {
  acceptedOfImports,
  type ImportMails,
  mailsOfImports,
  momentsOfRows,
  type RowMoments,
} from "./progress.store.ts";
import { ImportDifference, ImportProgress } from "./progressTypes.ts";
import { ImportRow } from "./rowTypes.ts";
import { Import } from "./types.ts";

interface Progress extends Omit<ImportMails, "importId"> {
  readonly accepted: number;
}

const noMails = {
  ...{ total: 0, queued: 0, sent: 0, delivered: 0, deferred: 0, bounced: 0, failed: 0, withdrawn: 0 },
  ...{ waiting: 0, accepted: 0 },
};

const loadProgress = async ({ app }: RequestContext, keys: readonly string[]) => {
  const progress = new Map<string, Progress>();
  for (const [organizationId, ofOne] of grouped(keys.map(fromKey), (key) => key.organizationId)) {
    const ids = ofOne.map(({ id }) => id);
    const accepted = await acceptedOfImports(app.db, organizationId, ids);
    for (const { importId: id, ...mails } of await mailsOfImports(app.db, organizationId, ids))
      progress.set(keyOf({ organizationId, id }), { ...mails, accepted: accepted.get(id) ?? 0 });
  }
  return progress;
};

const loadMoments = async ({ app }: RequestContext, keys: readonly string[]) => {
  const moments: [string, Map<number, RowMoments>][] = [];
  for (const key of keys) moments.push([key, await momentsOfRows(app.db, fromKey(key))]);
  return new Map(moments);
};

const progressOf = async (context: RequestContext, record: ImportRecord): Promise<Progress> =>
  (await batched(context, loadProgress, keyOf(record))) ?? noMails;

const nameOf = async (context: RequestContext, id: string | null): Promise<string | null> =>
  (id && (await batched(context, loadNames, id))) || null;

@Resolver(() => Import)
export class ImportProgressFields {
  @FieldResolver(() => ImportProgress, {
    nullable: true,
    description: "What became of its e-mails; null before it was confirmed.",
  })
  async progress(@Root() { record }: Import, @Ctx() context: RequestContext): Promise<ImportProgress | null> {
    return record.status === "PREVIEW" ? null : progressOf(context, record);
  }

  @FieldResolver(() => Boolean, {
    description: "It can be stopped: it was confirmed, and none of its e-mails was handed over yet.",
  })
  async canStop(@Root() { record }: Import, @Ctx() context: RequestContext): Promise<boolean> {
    if (record.status !== "CONFIRMED") return false;
    const { waiting, withdrawn, total } = await progressOf(context, record);
    return waiting > 0 && waiting + withdrawn === total;
  }

  @FieldResolver(() => Boolean, { description: "It can be paused: it is not, and e-mails of it wait." })
  async canPause(@Root() { record }: Import, @Ctx() context: RequestContext): Promise<boolean> {
    if (record.status !== "CONFIRMED" || record.pausedAt) return false;
    return (await progressOf(context, record)).waiting > 0;
  }

  @FieldResolver(() => String, { nullable: true, description: "Name of who stopped it." })
  stoppedBy(@Root() { record }: Import, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(context, record.stoppedBy);
  }

  @FieldResolver(() => String, { nullable: true, description: "Name of who paused it." })
  pausedBy(@Root() { record }: Import, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(context, record.pausedBy);
  }

  @FieldResolver(() => ImportDifference, {
    nullable: true,
    description: "Beside the list that was confirmed before this one; null where there is none.",
  })
  difference(@Root() { record }: Import, @Ctx() { app }: RequestContext): Promise<ImportDifference | null> {
    return readDifference(app.db, record);
  }
}

const momentsOf = async (context: RequestContext, { record }: ImportRow): Promise<RowMoments | undefined> => {
  const { organizationId, importId: id, row } = record;
  return (await batched(context, loadMoments, keyOf({ organizationId, id })))?.get(row);
};

@Resolver(() => ImportRow)
export class ImportRowMoments {
  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When its e-mail arrived, as the mail provider tells; null where it has not.",
  })
  async deliveredAt(@Root() row: ImportRow, @Ctx() context: RequestContext): Promise<Date | null> {
    return (await momentsOf(context, row))?.deliveredAt ?? null;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When its person said yes to the invite; null where that has not happened.",
  })
  async acceptedAt(@Root() row: ImportRow, @Ctx() context: RequestContext): Promise<Date | null> {
    return (await momentsOf(context, row))?.acceptedAt ?? null;
  }
}
