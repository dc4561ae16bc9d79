import { isPremium } from "@muster/domain";
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { DateTime } from "../../graphql/types.ts";
import { ownersOf, subscriptionHistory } from "./helpDesk.store.ts";
import { Person, SupportedOrganization } from "./types.ts";

@ObjectType({ description: "One decision about a subscription." })
export class SubscriptionChange {
  @Field(() => ID, { description: "Stable id of the entry." })
  id: string;

  @Field(() => DateTime, { description: "When it was decided." })
  at: Date;

  @Field(() => String, {
    nullable: true,
    description: "Name of who decided; null where that account is gone.",
  })
  by: string | null;

  @Field(() => String, { nullable: true, description: "YYYY-MM-DD: the last day; null where it was ended." })
  until: string | null;
}

@Resolver(() => SupportedOrganization)
export class SupportedOrganizationFields {
  @FieldResolver(() => Boolean, { description: "Whether the premium features are there now." })
  premium(@Root() { row }: SupportedOrganization, @Ctx() { app }: RequestContext): boolean {
    return isPremium(row, app.clock.now());
  }

  @FieldResolver(() => [Person], { description: "Its owners, by name; at most 50." })
  owners(@Root() { row }: SupportedOrganization, @Ctx() { app }: RequestContext): Promise<Person[]> {
    return ownersOf(app.db, row.id);
  }

  @FieldResolver(() => [SubscriptionChange], {
    description: "What was decided about the subscription, newest first; at most 100.",
  })
  async subscriptionHistory(
    @Root() { row }: SupportedOrganization,
    @Ctx() { app }: RequestContext,
  ): Promise<SubscriptionChange[]> {
    const entries = await subscriptionHistory(app.db, row.id);
    return entries.map(({ id, at, by, facts }) => ({
      id,
      at,
      by,
      until: typeof facts.until === "string" ? facts.until : null,
    }));
  }
}
