import { Refused, userError } from "../../graphql/userError.ts";
import { badInput } from "../../platform/errors.ts";
import { decodeId } from "../../platform/globalId.ts";

/** Trainings that one input may name; the catalogue is much smaller. */
const TRAININGS_MAX = 500;

/**
 * The uuids in global ids of trainings, in their order. Whether they exist is not looked at.
 * @throws Refused TRAINING_NOT_FOUND for every value that is no id of a training, by its place in the list; BAD_USER_INPUT
 * for more than 500.
 */
export function trainingUuids(ids: readonly string[], path: string): string[] {
  if (ids.length > TRAININGS_MAX) throw badInput(`${path}: at most ${TRAININGS_MAX}.`);
  const decoded = ids.map((id) => decodeId(id));
  const bad = decoded.flatMap((one, index) => (one?.type === "Training" ? [] : [index]));
  if (bad.length > 0) throw trainingsNotFound(path, bad);
  return decoded.flatMap((one) => one?.id ?? []);
}

/** The refusal of the trainings at these places of a list. */
export const trainingsNotFound = (path: string, places: readonly number[]): Refused =>
  new Refused(...places.map((place) => userError("TRAINING_NOT_FOUND", [path, String(place)])));
