export { administer, administerAtAll, mayAdminister } from "./administer.ts";
export { Contact, OrganizationCard, organizationCards, toContact } from "./card.ts";
export { findMembership, join, learningMembers, resumeLearning, stopLearning } from "./membership.store.ts";
export { loadOrganizationNode } from "./organization.ts";
export { Ability, AdministratorRole, isAllowed } from "./organizations.policy.ts";
export {
  type AdministratorRoleName,
  findOrganization,
  type OrganizationRow,
} from "./organizations.store.ts";
export { readLogo } from "./readLogo.ts";
export { missingSetup } from "./setup.ts";
export { Organization, OrganizationPayload, Plan, toOrganization } from "./types.ts";
export { Viewer } from "./viewer.ts";

import { ChooseTrainings } from "./chooseTrainings.ts";
import { CreateOrganization } from "./createOrganization.ts";
import { MarkOnboardingMessageCopied } from "./markOnboardingMessageCopied.ts";
import { OrganizationOnboardingMessage } from "./onboardingMessage.ts";
import { OrganizationQuery } from "./organization.ts";
import { OrganizationFields } from "./organizationFields.ts";
import { OrganizationTrainings } from "./organizationTrainings.ts";
import { PlatformQuery } from "./platform.ts";
import { RemoveLogo } from "./removeLogo.ts";
import { SaveOnboardingMessage } from "./saveOnboardingMessage.ts";
import { OrganizationSetup } from "./setup.ts";
import { UpdateOrganization } from "./updateOrganization.ts";
import { UploadLogo } from "./uploadLogo.ts";
import { ViewerQuery } from "./viewer.ts";

/** The operations of this feature. */
export const organizationResolvers = [
  OrganizationQuery,
  OrganizationFields,
  OrganizationOnboardingMessage,
  OrganizationSetup,
  OrganizationTrainings,
  ViewerQuery,
  PlatformQuery,
  CreateOrganization,
  UpdateOrganization,
  UploadLogo,
  RemoveLogo,
  ChooseTrainings,
  SaveOnboardingMessage,
  MarkOnboardingMessageCopied,
] as const;
