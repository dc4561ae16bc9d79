import type { RequestContext } from "../../context.ts";
import type { TenantId } from "../../platform/globalId.ts";
import { accountNames } from "../groups/index.ts";

/** What is loaded together is asked for by one text each: the organization and the id. */
export const keyOf = ({ organizationId, id }: TenantId): string => `${organizationId}:${id}`;

export function fromKey(key: string): TenantId {
  const [organizationId = "", id = ""] = key.split(":");
  return { organizationId, id };
}

/** Names of accounts, loaded together. */
export const loadNames = ({ app }: RequestContext, ids: readonly string[]) => accountNames(app.db, ids);
