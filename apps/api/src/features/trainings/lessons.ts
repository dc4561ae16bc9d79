import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { batched } from "../../graphql/batch.ts";
import { badInput } from "../../platform/errors.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { grouped } from "../../platform/grouped.ts";
import { lessonHtml } from "./lessonHtml.ts";
import { findLessons, type LessonRow } from "./trainings.store.ts";
import { CheckVerdict, Lesson, LessonCheck, Training } from "./types.ts";

/** Lessons of all trainings that one operation asks about, in one query. */
async function lessonsByTraining({ app }: RequestContext, ids: readonly string[]) {
  return grouped(await findLessons(app.db, ids), ({ trainingId }) => trainingId);
}

const toLesson = ({ position, title, minutes, markdown, check }: LessonRow): Lesson => ({
  position,
  title,
  minutes,
  markdown,
  check: check && { question: check.question, choices: [...check.choices], stored: check },
});

const lessonsOf = async (context: RequestContext, { id }: Training) =>
  ((await batched(context, lessonsByTraining, plainIdOf("Training", id))) ?? []).map(toLesson);

@Resolver(() => Training)
export class TrainingLessons {
  @FieldResolver(() => [Lesson], { description: "All lessons, in their order; four or more." })
  lessons(@Root() training: Training, @Ctx() context: RequestContext): Promise<Lesson[]> {
    return lessonsOf(context, training);
  }

  @FieldResolver(() => Lesson, {
    nullable: true,
    description: "One lesson by its place; null where there is none.",
  })
  async lesson(
    @Root() training: Training,
    @Arg("position", () => Int, { description: "Place in the training, from 1." }) position: number,
    @Ctx() context: RequestContext,
  ): Promise<Lesson | null> {
    const lessons = await lessonsOf(context, training);
    return lessons.find((lesson) => lesson.position === position) ?? null;
  }
}

@Resolver(() => Lesson)
export class LessonFields {
  @FieldResolver(() => String, {
    description:
      "The text as sanitized HTML: headings from level 2, paragraphs, lists, tables, links. No scripts, no pictures.",
  })
  html(@Root() { markdown }: Lesson): string {
    return lessonHtml(markdown);
  }
}

@Resolver(() => LessonCheck)
export class LessonCheckFields {
  @FieldResolver(() => CheckVerdict, {
    description:
      "Says whether a choice is right, and why. Nothing is kept. BAD_USER_INPUT where there is no such choice.",
  })
  verdict(
    @Root() { stored }: LessonCheck,
    @Arg("choice", () => Int, { description: "Place in `choices`, from 0." }) choice: number,
  ): CheckVerdict {
    if (stored.choices[choice] === undefined) {
      throw badInput(`choice: 0 to ${stored.choices.length - 1}.`);
    }
    const right = choice === stored.right;
    return { right, explanation: right ? stored.explanationRight : stored.explanationNotYet };
  }
}
