import { type GroupInput, groupSchema } from "@muster/domain";
import type { Tx } from "../../db/client.ts";
import { parseInput } from "../../graphql/parse.ts";
import { trainingsNotFound, trainingUuids } from "../trainings/index.ts";
import { lockChosenTrainings } from "./groups.store.ts";
import type { GroupStatus } from "./types.ts";

/** A group as the inputs carry it; ids of trainings are global ids. */
interface TypedGroup {
  readonly name: string;
  readonly status: GroupStatus;
  readonly trainingIds: readonly string[];
}

/** Reads what was typed; the trainings become uuids, each once. @throws Refused with every problem of the fields. */
export function readGroupInput({ name, status, trainingIds }: TypedGroup): GroupInput {
  const input = parseInput(groupSchema, { name, status, trainingIds });
  return { ...input, trainingIds: trainingUuids(input.trainingIds, "trainingIds") };
}

/**
 * Makes sure that the organization has chosen the trainings, until the transaction ends.
 * @throws Refused TRAINING_NOT_FOUND by the place in the list.
 */
export async function holdChosen(
  tx: Tx,
  organizationId: string,
  trainingIds: readonly string[],
): Promise<void> {
  const chosen = await lockChosenTrainings(tx, organizationId, trainingIds);
  const missing = trainingIds.flatMap((id, place) => (chosen.has(id) ? [] : [place]));
  if (missing.length > 0) throw trainingsNotFound("trainingIds", missing);
}
