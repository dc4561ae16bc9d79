import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { DateTime } from "../../graphql/types.ts";
import { Account, findAccount, toAccount } from "../accounts/index.ts";
import { OrganizationCard, organizationCards } from "./card.ts";
import { AdministratorRole } from "./organizations.policy.ts";
import { knownAddresses, membershipsOf, ownGroupNames } from "./organizations.store.ts";
import { Organization, toOrganization } from "./types.ts";

@ObjectType({ description: "What one person is in one organization: learner, administrator, or both." })
export class Membership {
  @Field(() => OrganizationCard, { description: "The organization as it shows itself to its learners." })
  organization: OrganizationCard;

  @Field(() => Organization, {
    nullable: true,
    description: "The organization as its administrators see it; null for those who only learn there.",
  })
  administers: Organization | null;

  @Field(() => AdministratorRole, { nullable: true, description: "Null for those who only learn there." })
  role: AdministratorRole | null;

  @Field(() => Boolean, { description: "True where the person takes trainings there." })
  learns: boolean;

  @Field(() => DateTime, {
    description: "When the person joined.",
  })
  joinedAt: Date;

  @Field(() => [String], {
    description:
      "The addresses by which the organization knows the person as a learner: those that it invited.",
  })
  knownAs: string[];

  @Field(() => [String], { description: "Names of the groups that the person learns in, by name." })
  groups: string[];
}

@ObjectType({ description: "Who is signed in, and what belongs to that person." })
export class Viewer {
  @Field(() => Account, { description: "The person's own account." })
  account: Account;
}

@Resolver(() => Viewer)
export class ViewerQuery {
  @Query(() => Viewer, { nullable: true, description: "Who is signed in; null for nobody." })
  async viewer(@Ctx() { app, visitor }: RequestContext): Promise<Viewer | null> {
    const row = visitor && (await findAccount(app.db, visitor.accountId));
    return row && { account: toAccount(row) };
  }

  @FieldResolver(() => [Membership], {
    description: "The person's present memberships, by the organization's name.",
  })
  async memberships(@Ctx() context: RequestContext): Promise<Membership[]> {
    const { app } = context;
    const { accountId } = signedIn(context);
    const rows = await membershipsOf(app.db, accountId);
    const cards = await organizationCards(
      app,
      rows.map(({ organization }) => organization.id),
    );
    const groups = await ownGroupNames(app.db, accountId);
    const known = await knownAddresses(app.db, accountId);
    return rows.flatMap(({ membership: { role, learns, joinedAt }, organization }) => {
      const card = cards.get(organization.id);
      if (!card) return [];
      return {
        organization: card,
        administers: role && toOrganization(organization),
        role: role && AdministratorRole[role],
        learns,
        joinedAt,
        knownAs: known.get(organization.id) ?? [],
        groups: groups.get(organization.id) ?? [],
      };
    });
  }
}
