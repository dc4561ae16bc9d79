import { GraphQLScalarType } from "graphql";
import { Field, GraphQLISODateTime, ID, InterfaceType, ObjectType, registerEnumType } from "type-graphql";

/** A moment as ISO 8601 text in UTC. The library's scalar under the name that everybody knows. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLISODateTime.toConfig(),
  name: "DateTime",
  description: "A moment as ISO 8601 text in UTC, like 2026-11-23T16:42:00.000Z.",
});

@InterfaceType({
  description: "Anything with a global id.",
  resolveType: (value: { __typename?: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: "Opaque, stable, unique over all types." })
  id: string;
}

@ObjectType({ description: "Where a page of a connection ends (Relay)." })
export class PageInfo {
  @Field(() => Boolean, { description: "True where more follows." })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: "Hand it to `after` for the next page." })
  endCursor: string | null;
}

export enum Language {
  EN = "EN",
  ES = "ES",
}

registerEnumType(Language, {
  name: "Language",
  description: "A language of our own words.",
  valuesConfig: { EN: { description: "English." }, ES: { description: "Spanish." } },
});
