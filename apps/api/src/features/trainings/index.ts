export { loadTrainingNode, trainingsByIds } from "./read.ts";
export { seedCatalogue, trainingIdOf } from "./seedCatalogue.ts";
export { listedTrainingIds } from "./trainings.store.ts";
export { trainingsNotFound, trainingUuids } from "./trainingUuids.ts";
export { byTitle, Training } from "./types.ts";

import { LessonCheckFields, LessonFields, TrainingLessons } from "./lessons.ts";
import { Trainings } from "./trainings.ts";

/** The operations of this feature. */
export const trainingResolvers = [Trainings, TrainingLessons, LessonFields, LessonCheckFields] as const;
