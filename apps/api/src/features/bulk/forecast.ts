import { SELECTION_MAX } from "@muster/domain";
import type { App } from "../../app.ts";
import { notFound } from "../../platform/errors.ts";
import { findPresentLearners } from "../learners/index.ts";
import { findOrganization } from "../organizations/index.ts";
import { addingToGroup, assigning, cancelling, removing, resending } from "./acts.ts";
import { withSkips } from "./bulk.store.ts";
import { toSkips } from "./payload.ts";
import { readSelection } from "./selection.ts";
import { skipsFor } from "./skips.ts";
import { LearnerAct, type LearnerSelection, type SelectionForecast } from "./types.ts";

export interface Question {
  readonly organizationId: string;
  readonly selection: LearnerSelection;
  readonly act: LearnerAct;
  readonly groupId: string | null;
  readonly trainingId: string | null;
}

/** What an act would do to a selection at this moment. @throws BAD_USER_INPUT */
export async function forecast(
  app: Pick<App, "db" | "clock">,
  question: Question,
): Promise<SelectionForecast> {
  const { organizationId, selection } = question;
  const now = app.clock.now();
  const select = readSelection(organizationId, selection);
  const organization = await findOrganization(app.db, organizationId);
  if (!organization) throw notFound();
  const ids = await select(app.db, now);
  if (ids.length > SELECTION_MAX)
    return { selected: { count: SELECTION_MAX, more: true }, affected: 0, skipped: [] };
  const learners = await findPresentLearners(app.db, organizationId, ids);
  const skips = await foreseeing(question)(app.db, { organization, now }, learners);
  return {
    selected: { count: ids.length, more: false },
    affected: learners.length - skips.size,
    skipped: await toSkips(app, organizationId, withSkips({}, skips)),
  };
}

type Foresee = ReturnType<typeof resending>["foresee"];

function foreseeing({ act, organizationId, groupId, trainingId }: Question): Foresee {
  const byStatus: Foresee = async (_db, _to, learners) => skipsFor(act, learners);
  switch (act) {
    case LearnerAct.RESEND:
      return resending().foresee;
    case LearnerAct.CANCEL:
      return cancelling().foresee;
    case LearnerAct.ADD_TO_GROUP:
      return groupId ? addingToGroup(organizationId, groupId).foresee : byStatus;
    case LearnerAct.ASSIGN_TRAINING:
      return trainingId ? assigning(organizationId, trainingId).foresee : byStatus;
    case LearnerAct.REMOVE:
      return removing().foresee;
  }
}
