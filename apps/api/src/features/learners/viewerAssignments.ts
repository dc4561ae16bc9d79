import { Ctx, FieldResolver, Resolver } from "type-graphql";
import type { App } from "../../app.ts";
import { type RequestContext, signedIn } from "../../context.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { tenantId } from "../../platform/globalId.ts";
import { organizationCards, Viewer } from "../organizations/index.ts";
import { trainingsByIds } from "../trainings/index.ts";
import { assignmentsOfAccount, findAssignment } from "./assignments.store.ts";
import { Assignment } from "./assignmentType.ts";

interface AssignmentRow {
  readonly organizationId: string;
  readonly id: string;
  readonly trainingId: string;
  readonly assignedAt: Date;
}

/** Assignments as their person sees them, in a constant number of queries. */
export async function toAssignments(app: App, rows: readonly AssignmentRow[]): Promise<Assignment[]> {
  const trainings = await trainingsByIds(
    app.db,
    rows.map(({ trainingId }) => trainingId),
  );
  const cards = await organizationCards(app, [...new Set(rows.map(({ organizationId }) => organizationId))]);
  return rows.flatMap(({ organizationId, id, trainingId, assignedAt }) => {
    const training = trainings.get(trainingId);
    const organization = cards.get(organizationId) ?? null;
    return training
      ? [
          {
            __typename: "Assignment",
            id: tenantId("Assignment", organizationId, id),
            training,
            organization,
            assignedAt,
          },
        ]
      : [];
  });
}

/** One of the visitor's own assignments; null for anybody else's. */
export async function loadAssignmentNode({ app, visitor }: RequestContext, { organizationId, id }: TenantId) {
  const row = visitor && (await findAssignment(app.db, organizationId, id, visitor.accountId));
  const [assignment] = row ? await toAssignments(app, [row]) : [];
  return assignment ?? null;
}

@Resolver(() => Viewer)
export class ViewerAssignments {
  @FieldResolver(() => [Assignment], {
    description: "Own trainings of all organizations and own ones, by title.",
  })
  async assignments(@Ctx() context: RequestContext): Promise<Assignment[]> {
    const { accountId } = signedIn(context);
    return toAssignments(context.app, await assignmentsOfAccount(context.app.db, accountId));
  }
}
