export {
  accountNames,
  findGroups,
  type GroupRow,
  groupsOfOrganizations,
  groupTrainings,
  lockChosenTrainings,
  lockGroupsForShare,
} from "./groups.store.ts";
export { loadGroupNode } from "./read.ts";
export { Group, toGroups } from "./types.ts";

import { CreateGroup } from "./createGroup.ts";
import { DuplicateGroup } from "./duplicateGroup.ts";
import { GroupFields } from "./groupFields.ts";
import { OrganizationGroups } from "./organizationGroups.ts";
import { GroupReach } from "./reach.ts";
import { UpdateGroup } from "./updateGroup.ts";

/** The operations of this feature. */
export const groupResolvers = [
  OrganizationGroups,
  GroupFields,
  GroupReach,
  CreateGroup,
  UpdateGroup,
  DuplicateGroup,
] as const;
