import { Field, ID, Int, ObjectType } from "type-graphql";
import type { StoredCheck } from "../../db/schema/trainings.ts";
import { Language, Node, PageInfo } from "../../graphql/types.ts";
import { globalId } from "../../platform/globalId.ts";
import type { TrainingRow } from "./trainings.store.ts";

@ObjectType({
  implements: Node,
  description:
    "A training of the catalogue. It belongs to no organization; everybody who is signed in can read it.",
})
export class Training extends Node {
  @Field(() => ID, { description: "Global id." })
  declare id: string;

  @Field(() => String, { description: "Name in addresses: lower-case words joined by hyphens." })
  slug: string;

  @Field(() => String, { description: "Title, in the training's language." })
  title: string;

  @Field(() => String, { description: "One or two sentences, at most 200 characters." })
  summary: string;

  @Field(() => String, { description: "For whom it is written." })
  audience: string;

  @Field(() => String, { description: "Two-letter code of a state of the USA (or DC), or ANY." })
  jurisdiction: string;

  @Field(() => Language, { description: "Language of the lessons." })
  language: Language;

  @Field(() => Int, { description: "Estimated minutes for all lessons together." })
  minutes: number;
}

@ObjectType({ description: "What a check says to a choice." })
export class CheckVerdict {
  @Field(() => Boolean, { description: "True for the right choice." })
  right: boolean;

  @Field(() => String, { description: "Why, in the training's language. Plain text." })
  explanation: string;
}

@ObjectType({ description: "A question at the end of a lesson. Answers to it are kept nowhere." })
export class LessonCheck {
  @Field(() => String, { description: "The question. Plain text." })
  question: string;

  @Field(() => [String], { description: "Three or four choices, one of them right. Plain text." })
  choices: string[];

  /** Not a field: it holds the answer. */
  stored: StoredCheck;
}

@ObjectType({ description: "One lesson of a training." })
export class Lesson {
  @Field(() => Int, { description: "Place in the training, from 1." })
  position: number;

  @Field(() => String, { description: "Title, in the training's language. Plain text." })
  title: string;

  @Field(() => Int, { description: "Estimated minutes." })
  minutes: number;

  @Field(() => LessonCheck, { nullable: true, description: "The question at the end, where there is one." })
  check: LessonCheck | null;

  /** Not a field: `html` is made from it when asked for. */
  markdown: string;
}

export const toTraining = (row: TrainingRow): Training & { __typename: string } => ({
  __typename: "Training",
  id: globalId("Training", row.id),
  slug: row.slug,
  title: row.title,
  summary: row.summary,
  audience: row.audience,
  jurisdiction: row.jurisdiction,
  language: Language[row.language],
  minutes: row.minutes,
});

/** For sorting short lists as people read them. */
export const byTitle = (one: Training, other: Training): number =>
  one.title.localeCompare(other.title) || (one.id < other.id ? -1 : 1);

@ObjectType({ description: "A training in a list." })
export class TrainingEdge {
  @Field(() => String, { description: "Hand it to `after` for what follows this training." })
  cursor: string;

  @Field(() => Training, { description: "The training." })
  node: Training;
}

@ObjectType({ description: "What the catalogue can be filtered by, whatever the present filter." })
export class TrainingFacets {
  @Field(() => [String], {
    description: "State codes that have trainings, sorted; ANY first where it has some.",
  })
  jurisdictions: string[];

  @Field(() => [String], { description: "Audiences that have trainings, sorted." })
  audiences: string[];
}

@ObjectType({ description: "A page of the catalogue, by title (Relay)." })
export class TrainingConnection {
  @Field(() => [TrainingEdge], { description: "The trainings of this page." })
  edges: TrainingEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  pageInfo: PageInfo;
}
