import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { batched } from "../../graphql/batch.ts";
import { notFound } from "../../platform/errors.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { OrganizationCard, organizationCards } from "./card.ts";
import { Ability, abilitiesOf } from "./organizations.policy.ts";
import { rolesOf } from "./organizations.store.ts";
import { Organization } from "./types.ts";

const cards = ({ app }: RequestContext, ids: readonly string[]) => organizationCards(app, ids);

const roles = async ({ app, visitor }: RequestContext, ids: readonly string[]) =>
  visitor ? rolesOf(app.db, visitor.accountId, ids) : new Map<string, never>();

@Resolver(() => Organization)
export class OrganizationFields {
  @FieldResolver(() => OrganizationCard, {
    description: "What the organization shows to those whom it invites.",
  })
  async card(@Root() { id }: Organization, @Ctx() context: RequestContext): Promise<OrganizationCard> {
    const card = await batched(context, cards, plainIdOf("Organization", id));
    if (!card) throw notFound();
    return card;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Absolute address of the logo, a PNG that fits 192 by 192 pixels. Null: no logo.",
  })
  async logoUrl(@Root() { id }: Organization, @Ctx() context: RequestContext): Promise<string | null> {
    return (await batched(context, cards, plainIdOf("Organization", id)))?.logoUrl ?? null;
  }

  @FieldResolver(() => [Ability], { description: "What the viewer may do here." })
  async abilities(@Root() { id }: Organization, @Ctx() context: RequestContext): Promise<Ability[]> {
    const role = await batched(context, roles, plainIdOf("Organization", id));
    return role ? [...abilitiesOf(role)] : [];
  }
}
