import { type RequestContext, signedIn, type Visitor } from "../../context.ts";
import { forbidden } from "../../platform/errors.ts";
import { platformRoleOf } from "./helpDesk.store.ts";

/**
 * The visitor, who must be of the help desk. The role is read anew each time, so that taking it away works at once.
 * @throws UNAUTHENTICATED, FORBIDDEN
 */
export async function support(context: RequestContext): Promise<Visitor> {
  const visitor = signedIn(context);
  if ((await platformRoleOf(context.app.db, visitor.accountId)) !== "SUPPORT") throw forbidden();
  return visitor;
}
