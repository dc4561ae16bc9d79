import { AddLearnerToGroup } from "./addLearnerToGroup.ts";
import { LearnerFields } from "./learnerFields.ts";
import { OrganizationLearnersByEmails } from "./learnersByEmails.ts";
import { LeaveOrganization } from "./leaveOrganization.ts";
import { OrganizationLearners } from "./organizationLearners.ts";
import { RemoveLearnerFromGroup } from "./removeLearnerFromGroup.ts";
import { ViewerAssignments } from "./viewerAssignments.ts";

export {
  assignmentsIn,
  forgetReasons,
  type GivenTraining,
  givenByHand,
  giveTrainings,
  giveTrainingsToMany,
  resumeAssignments,
} from "./assignments.store.ts";
export { Assignment } from "./assignmentType.ts";
export { type Ended, endLearning, endLearningOfMany } from "./endLearning.ts";
export { DeliveryState, InviteStatus } from "./enums.ts";
export { joinGroup } from "./joinGroup.ts";
export { LearnerFilter, readFilter } from "./learnerFilter.ts";
export {
  addLearnerGroups,
  clearLearnerGroups,
  findLearner,
  findLearnersByEmails,
  findLearnersByIds,
  findPresentLearners,
  groupIdsOfLearners,
  type LearnerRow,
  learnersInGroup,
  lockLearners,
  markCorrected,
  type NewLearner,
  saveLearners,
  unwantedMail,
} from "./learners.store.ts";
export { readLearner, toLearners } from "./learners.ts";
export { matchingIds } from "./list.store.ts";
export { loadLearnerNode } from "./node.ts";
export { CappedCount, Delivery, Learner, LearnerPayload } from "./types.ts";
export { loadAssignmentNode, toAssignments } from "./viewerAssignments.ts";

/** The operations and lazily loaded fields of this feature. */
export const learnerResolvers = [
  AddLearnerToGroup,
  LeaveOrganization,
  RemoveLearnerFromGroup,
  LearnerFields,
  OrganizationLearners,
  OrganizationLearnersByEmails,
  ViewerAssignments,
] as const;
