import type { LearnerPageQuery } from "../../../generated/graphql/graphql.ts";

/** One learner as the page asks for it, and as its parts show it. */
export type LearnerDetails = NonNullable<NonNullable<LearnerPageQuery["organization"]>["learner"]>;
