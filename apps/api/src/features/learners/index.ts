import { AddLearnerToGroup } from "./addLearnerToGroup.ts";
import { LearnerFields } from "./learnerFields.ts";
import { LeaveOrganization } from "./leaveOrganization.ts";
import { OrganizationLearners } from "./organizationLearners.ts";
import { ViewerAssignments } from "./viewerAssignments.ts";

export { assignmentsIn, forgetReasons, type GivenTraining, giveTrainings } from "./assignments.store.ts";
export { endLearning } from "./endLearning.ts";
export {
  addLearnerGroups,
  clearLearnerGroups,
  findLearner,
  findLearnersByEmails,
  findLearnersByIds,
  type LearnerRow,
  type NewLearner,
  saveLearners,
  stoppedEmails,
} from "./learners.store.ts";
export { readLearner, toLearners } from "./learners.ts";
export { loadLearnerNode } from "./node.ts";
export {
  Assignment,
  CappedCount,
  Delivery,
  DeliveryState,
  InviteStatus,
  Learner,
  LearnerPayload,
} from "./types.ts";
export { loadAssignmentNode, toAssignments } from "./viewerAssignments.ts";

/** The operations and lazily loaded fields of this feature. */
export const learnerResolvers = [
  AddLearnerToGroup,
  LeaveOrganization,
  LearnerFields,
  OrganizationLearners,
  ViewerAssignments,
] as const;
