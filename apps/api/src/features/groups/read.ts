import type { RequestContext } from "../../context.ts";
import type { DbOrTx } from "../../db/client.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { Ability, mayAdminister } from "../organizations/index.ts";
import { findGroups } from "./groups.store.ts";
import { type Group, toGroups } from "./types.ts";

/** One group of an organization; null where it has none by this id. */
export async function readGroup(db: DbOrTx, { organizationId, id }: TenantId): Promise<Group | null> {
  const [found] = await toGroups(db, await findGroups(db, organizationId, [id]));
  return found ?? null;
}

/** A group for those who administer its organization. */
export async function loadGroupNode(context: RequestContext, key: TenantId): Promise<Group | null> {
  const found = await mayAdminister(context, key.organizationId, Ability.READ_LEARNERS);
  return found && readGroup(context.app.db, key);
}
