import type { LearnerFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";

/** "1 of 3" trainings finished; a dash for whoever has none. */
export const progressText = ({ progress }: Pick<LearnerFactsFragment, "progress">): string =>
  progress.assigned === 0 ? "–" : m.progress_of({ done: progress.finished, of: progress.assigned });
