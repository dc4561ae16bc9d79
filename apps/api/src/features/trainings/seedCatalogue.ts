import { v5 } from "uuid";
import type { Db } from "../../db/client.ts";
import type { StoredCheck } from "../../db/schema/trainings.ts";
import { inTransaction } from "../../db/transaction.ts";
import { languageOf } from "../../platform/language.ts";
import { type CatalogueCheck, type CatalogueTraining, readCatalogue } from "./catalogue.ts";
import { lockCatalogue, saveLessons, saveTrainings } from "./trainings.store.ts";

/** Names the ids of trainings: the same slug has the same id on every installation. Never change it. */
const NAMESPACE = "05bd1a46-48d7-460e-9b89-878c8bf299ac";

/** The id of the training with this slug. */
export const trainingIdOf = (slug: string): string => v5(slug, NAMESPACE);

/**
 * Brings the catalogue in the database to what the folder holds, in one transaction; doing it twice is the same as
 * once. A training that is no longer in the folder is taken off the list and stays readable for those who have it.
 * @throws CatalogueError where a file cannot be used; nothing is changed then.
 */
export async function seedCatalogue(db: Db, folder: string): Promise<void> {
  const trainings = readCatalogue(folder);
  await inTransaction(db, async (tx) => {
    await lockCatalogue(tx);
    await saveTrainings(tx, trainings.map(toRow));
    await saveLessons(tx, trainings.flatMap(toLessonRows));
  });
}

const toRow = ({ slug, estimatedMinutes, language, lessons: _, ...fields }: CatalogueTraining) => ({
  ...fields,
  id: trainingIdOf(slug),
  slug,
  language: languageOf(language),
  minutes: estimatedMinutes,
  listed: true,
});

const toLessonRows = ({ slug, lessons }: CatalogueTraining) =>
  lessons.map(({ position, title, minutes, markdown, check }) => ({
    trainingId: trainingIdOf(slug),
    position,
    title,
    minutes,
    markdown,
    check: check && toStoredCheck(check),
  }));

const toStoredCheck = ({ whenRight, whenNotYet, ...check }: CatalogueCheck): StoredCheck => ({
  ...check,
  explanationRight: whenRight,
  explanationNotYet: whenNotYet,
});
