import { AddLearnersToGroup } from "./addLearnersToGroup.ts";
import { AssignTraining } from "./assignTraining.ts";
import { CancelInvites } from "./cancelInvites.ts";
import { RemoveLearners } from "./removeLearners.ts";
import { ResendInvites } from "./resendInvites.ts";
import { RestoreLearners } from "./restoreLearners.ts";
import { OrganizationSelectionForecast } from "./selectionForecast.ts";

/** Acts on many learners at once. */
export const bulkResolvers = [
  OrganizationSelectionForecast,
  ResendInvites,
  CancelInvites,
  AddLearnersToGroup,
  AssignTraining,
  RemoveLearners,
  RestoreLearners,
] as const;
