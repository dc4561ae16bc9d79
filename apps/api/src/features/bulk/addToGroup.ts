import type { DbOrTx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { lockGroupsForShare } from "../groups/index.ts";
import { addGroupToInvites, holdInvites } from "../invites/index.ts";
import { joinGroup, type LearnerRow, learnersInGroup, lockLearners } from "../learners/index.ts";
import type { Perform } from "./runAct.ts";
import { gone, type Skips, skipsFor } from "./skips.ts";

/** Who would not be added to a group. */
export async function foreseeGroup(
  db: DbOrTx,
  { organizationId, groupId }: { organizationId: string; groupId: string },
  learners: readonly LearnerRow[],
): Promise<Skips> {
  const learnerIds = learners.map(({ id }) => id);
  const inGroup = await learnersInGroup(db, organizationId, { learnerIds, groupId });
  return skipsFor("ADD_TO_GROUP", learners, ({ id }) => (inGroup.has(id) ? "ALREADY_IN_GROUP" : null));
}

/** Adds many to a group: Active learners at once, Pending ones by their invites. @throws Refused GROUP_NOT_FOUND, GROUP_INACTIVE */
export const addToGroup =
  (groupId: string): Perform =>
  async (tx, chunk) => {
    const { organization, by, learnerIds } = chunk;
    const organizationId = organization.id;
    const now = await holdInvites(tx, chunk);
    const [group] = await lockGroupsForShare(tx, organizationId, [groupId]);
    if (!group) refuse("GROUP_NOT_FOUND", ["groupId"]);
    if (group.status !== "ACTIVE") refuse("GROUP_INACTIVE", ["groupId"], { name: group.name });
    const learners = await lockLearners(tx, organizationId, learnerIds);
    const skips = await foreseeGroup(tx, { organizationId, groupId }, learners);
    const going = learners.filter(({ id }) => !skips.has(id));
    const pending = going.filter(({ status }) => status === "PENDING");
    const active = going.filter(({ status }) => status === "ACTIVE");
    const more = await addGroupToInvites(tx, chunk, { learners: pending, group, now });
    await joinGroup(tx, { organizationId, group, by, now }, active);
    return new Map([...gone(learnerIds, learners), ...skips, ...more]);
  };
