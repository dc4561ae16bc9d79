import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { batched } from "../../graphql/batch.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { grouped } from "../../platform/grouped.ts";
import { byTitle, Training, trainingsByIds } from "../trainings/index.ts";
import { chosenTrainings } from "./chosenTrainings.store.ts";
import { Organization } from "./types.ts";

async function trainingsOf({ app }: RequestContext, organizationIds: readonly string[]) {
  const chosen = await chosenTrainings(app.db, organizationIds);
  const trainings = await trainingsByIds(
    app.db,
    chosen.map(({ trainingId }) => trainingId),
  );
  const byOrganization = grouped(chosen, ({ organizationId }) => organizationId);
  return new Map(
    [...byOrganization].map(([id, of]) => [
      id,
      of.flatMap(({ trainingId }) => trainings.get(trainingId) ?? []).sort(byTitle),
    ]),
  );
}

@Resolver(() => Organization)
export class OrganizationTrainings {
  @FieldResolver(() => [Training], { description: "Trainings that the organization has chosen, by title." })
  async trainings(@Root() { id }: Organization, @Ctx() context: RequestContext): Promise<Training[]> {
    return (await batched(context, trainingsOf, plainIdOf("Organization", id))) ?? [];
  }
}
