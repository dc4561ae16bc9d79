import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { RequestContext } from "./context.ts";
import { loadAccountNode } from "./features/accounts/index.ts";
import { loadGroupNode } from "./features/groups/index.ts";
import { loadAssignmentNode, loadLearnerNode } from "./features/learners/index.ts";
import { loadOrganizationNode } from "./features/organizations/index.ts";
import { loadTrainingNode } from "./features/trainings/index.ts";
import { Node } from "./graphql/types.ts";
import { decodeId } from "./platform/globalId.ts";

@Resolver()
export class NodeQuery {
  @Query(() => Node, {
    nullable: true,
    description: "Anything by its global id; null where it does not exist or is not the caller's to see.",
  })
  async node(
    @Arg("id", () => ID, { description: "A global id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Node | null> {
    const decoded = decodeId(id);
    switch (decoded?.type) {
      case "Organization":
        return loadOrganizationNode(context, decoded.id);
      case "Account":
        return loadAccountNode(context, decoded.id);
      case "Training":
        return loadTrainingNode(context, decoded.id);
      case "Group":
        return loadGroupNode(context, decoded);
      case "Learner":
        return loadLearnerNode(context, decoded);
      case "Assignment":
        return loadAssignmentNode(context, decoded);
      default:
        return null;
    }
  }
}
