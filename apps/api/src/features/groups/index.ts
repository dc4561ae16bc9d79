export { findGroups, type GroupRow, groupTrainings, lockGroupsForShare } from "./groups.store.ts";
export { loadGroupNode } from "./read.ts";
export { Group, GroupStatus, toGroups } from "./types.ts";

import { OrganizationGroups } from "./organizationGroups.ts";

/** The operations of this feature. */
export const groupResolvers = [OrganizationGroups] as const;
