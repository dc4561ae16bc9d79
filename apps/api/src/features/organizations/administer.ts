import { validate as isUuid } from "uuid";
import { type RequestContext, signedIn } from "../../context.ts";
import { forbidden, notFound } from "../../platform/errors.ts";
import { decodeId } from "../../platform/globalId.ts";
import { type Ability, isAllowed } from "./organizations.policy.ts";
import { type AdministeredRow, findAdministered } from "./organizations.store.ts";

/**
 * The organization that the visitor administers, by global id or uuid, where the visitor's role has the ability.
 * Every operation on an organization begins with it.
 * @throws UNAUTHENTICATED where nobody is signed in; NOT_FOUND where the visitor is no administrator of it, whether or
 * not it exists; FORBIDDEN where the role lacks the ability.
 */
export async function administer(
  context: RequestContext,
  organization: string,
  ability: Ability,
): Promise<AdministeredRow> {
  const found = await administerAtAll(context, organization);
  if (!isAllowed(found.role, ability)) throw forbidden();
  return found;
}

/**
 * The same where every administrator may, whatever the role. @throws UNAUTHENTICATED, NOT_FOUND
 */
export async function administerAtAll(
  context: RequestContext,
  organization: string,
): Promise<AdministeredRow> {
  signedIn(context);
  const found = await administered(context, organization);
  if (!found) throw notFound();
  return found;
}

/** The organization and the visitor's role in it; null unless the visitor administers it. Nothing is thrown. */
export async function administered(
  { app, visitor }: RequestContext,
  organization: string,
): Promise<AdministeredRow | null> {
  const id = organizationUuid(organization);
  return visitor && id ? findAdministered(app.db, visitor.accountId, id) : null;
}

/** The same where nothing may be thrown: null unless the visitor administers the organization with the ability. */
export async function mayAdminister(
  context: RequestContext,
  organization: string,
  ability: Ability,
): Promise<AdministeredRow | null> {
  const found = await administered(context, organization);
  return found && isAllowed(found.role, ability) ? found : null;
}

function organizationUuid(value: string): string | null {
  if (isUuid(value)) return value;
  const decoded = decodeId(value);
  return decoded?.type === "Organization" ? decoded.id : null;
}
