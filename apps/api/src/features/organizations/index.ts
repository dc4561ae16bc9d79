export { administer, administered, mayAdminister } from "./administer.ts";
export { Contact, OrganizationCard, organizationCards } from "./card.ts";
export { join } from "./membership.store.ts";
export { loadOrganizationNode } from "./organization.ts";
export { Ability, AdministratorRole } from "./organizations.policy.ts";
export {
  type AdministeredRow,
  findOrganization,
  type OrganizationRow,
} from "./organizations.store.ts";
export { readLogo } from "./readLogo.ts";
export { senderAddress } from "./senderAddress.ts";
export { missingSetup, setupFacts } from "./setup.ts";
export { Organization, OrganizationPayload, toOrganization } from "./types.ts";
export { Viewer } from "./viewer.ts";

import { OrganizationQuery } from "./organization.ts";
import { OrganizationFields } from "./organizationFields.ts";
import { PlatformQuery } from "./platform.ts";
import { OrganizationSetup } from "./setup.ts";
import { ViewerQuery } from "./viewer.ts";

/** The operations of this feature. */
export const organizationResolvers = [
  OrganizationQuery,
  OrganizationFields,
  OrganizationSetup,
  ViewerQuery,
  PlatformQuery,
] as const;
