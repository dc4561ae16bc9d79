import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { plainIdOf } from "../../platform/globalId.ts";
import { Organization } from "../organizations/index.ts";
import { forecast } from "./forecast.ts";
import { LearnerAct, LearnerSelection, SelectionForecast } from "./types.ts";

@Resolver(() => Organization)
export class OrganizationSelectionForecast {
  @FieldResolver(() => SelectionForecast, {
    description: "Says beforehand whom an act on a selection changes, and whom it skips. Changes nothing.",
  })
  selectionForecast(
    @Root() organization: Organization,
    @Arg("selection", () => LearnerSelection, { description: "Which learners." }) selection: LearnerSelection,
    @Arg("act", () => LearnerAct, { description: "What would be done." }) act: LearnerAct,
    @Arg("groupId", () => ID, {
      nullable: true,
      description: "The group of ADD_TO_GROUP; without one, nobody is in it yet.",
    })
    groupId: string | null,
    @Arg("trainingId", () => ID, {
      nullable: true,
      description: "The training of ASSIGN_TRAINING; without one, nobody has it yet.",
    })
    trainingId: string | null,
    @Ctx() { app }: RequestContext,
  ): Promise<SelectionForecast> {
    const organizationId = plainIdOf("Organization", organization.id);
    return forecast(app, { organizationId, selection, act, groupId, trainingId });
  }
}
