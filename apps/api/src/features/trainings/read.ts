import type { RequestContext } from "../../context.ts";
import type { DbOrTx } from "../../db/client.ts";
import { findTrainings } from "./trainings.store.ts";
import { type Training, toTraining } from "./types.ts";

/** Trainings by uuid, in one query; unlisted ones too. Ids without a training are left out. */
export async function trainingsByIds(db: DbOrTx, ids: readonly string[]): Promise<Map<string, Training>> {
  const rows = await findTrainings(db, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, toTraining(row)]));
}

/** A training for anybody who is signed in. */
export async function loadTrainingNode(
  { app, visitor }: RequestContext,
  id: string,
): Promise<Training | null> {
  if (!visitor) return null;
  return (await trainingsByIds(app.db, [id])).get(id) ?? null;
}
