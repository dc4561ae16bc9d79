import type { RequestContext } from "../../context.ts";
import { findAccount } from "./accounts.store.ts";
import { toAccount } from "./types.ts";

/** The visitor's own account; nobody else's is to be seen. */
export async function loadAccountNode({ app, visitor }: RequestContext, id: string) {
  if (visitor?.accountId !== id) return null;
  const row = await findAccount(app.db, id);
  return row && toAccount(row);
}
