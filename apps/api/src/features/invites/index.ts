import { AcceptInvite } from "./acceptInvite.ts";
import { CancelInvite } from "./cancelInvite.ts";
import { InvitationQuery } from "./invitation.ts";
import { InviteLearners } from "./inviteLearners.ts";
import { DeclineInvite, RequestNewInvite, StopEmails } from "./linkActs.ts";
import { RedeemInviteCode } from "./redeemInviteCode.ts";
import { RegisterInvited } from "./registerInvited.ts";
import { RequestNewInviteByEmail } from "./requestNewInviteByEmail.ts";
import { DismissRequest, OrganizationRequests } from "./requests.ts";
import { ResendInvite } from "./resendInvite.ts";

export { linkOfLearner } from "./link.ts";

/** The operations of this feature. */
export const inviteResolvers = [
  InvitationQuery,
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
] as const;
