export { setPlatformRole, supporters } from "./helpDesk.store.ts";

import { CloseHelpRequest } from "./closeHelpRequest.ts";
import { EndSubscription } from "./endSubscription.ts";
import { GrantSubscription } from "./grantSubscription.ts";
import { HelpDeskQuery } from "./helpDesk.ts";
import { OrganizationPremium } from "./organizationPremium.ts";
import { RequestPremium } from "./requestPremium.ts";
import { SupportedOrganizationFields } from "./supportedOrganization.ts";
import { ViewerPlatformRole } from "./viewerPlatformRole.ts";

/** The operations of this feature. */
export const helpDeskResolvers = [
  HelpDeskQuery,
  SupportedOrganizationFields,
  OrganizationPremium,
  ViewerPlatformRole,
  RequestPremium,
  GrantSubscription,
  EndSubscription,
  CloseHelpRequest,
] as const;
