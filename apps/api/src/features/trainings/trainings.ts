import { PAGE_SIZE_MAX } from "@muster/domain";
import { Arg, Ctx, Field, FieldResolver, InputType, Int, Query, Resolver } from "type-graphql";
import { validate as isUuid } from "uuid";
import { type RequestContext, signedIn } from "../../context.ts";
import { Language } from "../../graphql/types.ts";
import { badInput } from "../../platform/errors.ts";
import { catalogueFacets, listTrainings, type TrainingRow } from "./trainings.store.ts";
import { TrainingConnection, TrainingFacets, toTraining } from "./types.ts";

@InputType({ description: "Which trainings to list; all conditions hold together." })
class TrainingFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Words in any order; each stands in title, summary or audience, in any case. 200 characters count.",
  })
  search: string | null;

  @Field(() => String, { nullable: true, description: "Exactly this state code, or ANY: see `facets`." })
  jurisdiction: string | null;

  @Field(() => String, { nullable: true, description: "Exactly this audience: see `facets`." })
  audience: string | null;

  @Field(() => Language, { nullable: true, description: "Lessons in this language." })
  language: Language | null;
}

const toCursor = ({ title, id }: TrainingRow): string =>
  Buffer.from(JSON.stringify([title, id])).toString("base64url");

/** @throws BAD_USER_INPUT for what is no cursor of this list. */
function readCursor(cursor: string): { title: string; id: string } {
  try {
    const [title, id, ...rest]: unknown[] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (
      typeof title === "string" &&
      !title.includes("\0") &&
      typeof id === "string" &&
      isUuid(id) &&
      rest.length === 0
    )
      return { title, id };
  } catch {
    // Not ours either: refused below.
  }
  throw badInput("after: not a cursor of this list. Start from the first page.");
}

const wordsOf = (search: string | null | undefined): string[] =>
  (search ?? "").slice(0, 200).replaceAll("\0", " ").split(/\s+/).filter(Boolean).slice(0, 10);

@Resolver(() => TrainingConnection)
export class Trainings {
  @Query(() => TrainingConnection, {
    description: "The catalogue, by title. For everybody who is signed in.",
  })
  async trainings(
    @Arg("filter", () => TrainingFilter, { nullable: true, description: "Which ones; all if left out." })
    filter: TrainingFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "An `endCursor` of the same list." })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Omit<TrainingConnection, "facets">> {
    signedIn(context);
    if (first < 1 || first > PAGE_SIZE_MAX) throw badInput(`first: 1 to ${PAGE_SIZE_MAX}.`);
    const found = await listTrainings(context.app.db, {
      words: wordsOf(filter?.search),
      jurisdiction: filter?.jurisdiction ?? null,
      audience: filter?.audience ?? null,
      language: filter?.language ?? null,
      after: after ? readCursor(after) : null,
      limit: first + 1,
    });
    const edges = found.slice(0, first).map((row) => ({ cursor: toCursor(row), node: toTraining(row) }));
    return {
      edges,
      pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }

  @FieldResolver(() => TrainingFacets, { description: "What the whole catalogue can be filtered by." })
  async facets(@Ctx() { app }: RequestContext): Promise<TrainingFacets> {
    const { jurisdictions, audiences } = await catalogueFacets(app.db);
    const anywhere = jurisdictions.filter((code) => code === "ANY");
    return { jurisdictions: [...anywhere, ...jurisdictions.filter((code) => code !== "ANY")], audiences };
  }
}
