import type { DbOrTx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { decodeId } from "../../platform/globalId.ts";
import { cancelMany, foreseeResend, resendMany } from "../invites/index.ts";
import type { LearnerRow } from "../learners/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { addToGroup, foreseeGroup } from "./addToGroup.ts";
import { assign, foreseeTraining } from "./assign.ts";
import { remove } from "./remove.ts";
import type { Perform } from "./runAct.ts";
import { type Skips, skipsFor } from "./skips.ts";

/** Whom an act would leave as they are, of learners as they were read. Changes nothing. */
type Foresee = (
  db: DbOrTx,
  to: { readonly organization: OrganizationRow; readonly now: Date },
  learners: readonly LearnerRow[],
) => Promise<Skips>;

/** One act on many: what it does, and what it would do. */
interface ManyAct {
  readonly perform: Perform;
  readonly foresee: Foresee;
}

export const resending = (): ManyAct => ({
  perform: resendMany,
  foresee: (db, { organization, now }, learners) => foreseeResend(db, organization, learners, now),
});

export const cancelling = (): ManyAct => ({
  perform: cancelMany,
  foresee: async (_db, _to, learners) => skipsFor("CANCEL", learners),
});

/** @throws Refused GROUP_NOT_FOUND for what is no group of the organization. */
export function addingToGroup(organizationId: string, id: string): ManyAct {
  const groupId = groupUuid(organizationId, id);
  return {
    perform: addToGroup(groupId),
    foresee: (db, _to, learners) => foreseeGroup(db, { organizationId, groupId }, learners),
  };
}

/** @throws Refused TRAINING_NOT_FOUND for what is no training. */
export function assigning(organizationId: string, id: string): ManyAct {
  const trainingId = trainingUuid(id);
  return {
    perform: assign(trainingId),
    foresee: (db, _to, learners) => foreseeTraining(db, { organizationId, trainingId }, learners),
  };
}

export const removing = (): ManyAct => ({
  perform: remove,
  foresee: async (_db, _to, learners) => skipsFor("REMOVE", learners),
});

function groupUuid(organizationId: string, id: string): string {
  const decoded = decodeId(id);
  if (decoded?.type !== "Group" || decoded.organizationId !== organizationId)
    refuse("GROUP_NOT_FOUND", ["groupId"]);
  return decoded.id;
}

function trainingUuid(id: string): string {
  const decoded = decodeId(id);
  if (decoded?.type !== "Training") refuse("TRAINING_NOT_FOUND", ["trainingId"]);
  return decoded.id;
}
