import { AcceptInvite } from "./acceptInvite.ts";
import { OrganizationAdministratorInvites } from "./administratorInvites.ts";
import { CancelAdministratorInvite } from "./cancelAdministratorInvite.ts";
import { CancelInvite } from "./cancelInvite.ts";
import { InvitationQuery } from "./invitation.ts";
import { OrganizationInvitationPreview } from "./invitationPreview.ts";
import { InviteAdministrator } from "./inviteAdministrator.ts";
import { InviteLearners } from "./inviteLearners.ts";
import { DeclineInvite, RequestNewInvite, StopEmails } from "./linkActs.ts";
import { RedeemInviteCode } from "./redeemInviteCode.ts";
import { RegisterInvited } from "./registerInvited.ts";
import { RequestNewInviteByEmail } from "./requestNewInviteByEmail.ts";
import { DismissRequest, OrganizationRequests } from "./requests.ts";
import { ResendAdministratorInvite } from "./resendAdministratorInvite.ts";
import { ResendInvite } from "./resendInvite.ts";

export { linkOfLearner } from "./link.ts";
export { sendReminders } from "./remind.ts";

/** The operations of this feature. */
export const inviteResolvers = [
  InvitationQuery,
  OrganizationInvitationPreview,
  InviteLearners,
  ResendInvite,
  CancelInvite,
  OrganizationRequests,
  DismissRequest,
  RegisterInvited,
  AcceptInvite,
  DeclineInvite,
  RequestNewInvite,
  RequestNewInviteByEmail,
  StopEmails,
  RedeemInviteCode,
  OrganizationAdministratorInvites,
  InviteAdministrator,
  ResendAdministratorInvite,
  CancelAdministratorInvite,
] as const;
