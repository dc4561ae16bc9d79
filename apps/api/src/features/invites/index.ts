import { AcceptInvite } from "./acceptInvite.ts";
import { OrganizationAdministratorInvites } from "./administratorInvites.ts";
import { CancelAdministratorInvite } from "./cancelAdministratorInvite.ts";
import { CancelInvite } from "./cancelInvite.ts";
import { ChangeInviteGroups } from "./changeInviteGroups.ts";
import { CorrectInvite } from "./correctInvite.ts";
import { DismissAllRequests } from "./dismissAllRequests.ts";
import { DismissRequest } from "./dismissRequest.ts";
import { InvitationQuery } from "./invitation.ts";
import { OrganizationInvitationPreview } from "./invitationPreview.ts";
import { InviteAdministrator } from "./inviteAdministrator.ts";
import { InviteLearners } from "./inviteLearners.ts";
import { DeclineInvite, RequestNewInvite, StopEmails } from "./linkActs.ts";
import { RedeemInviteCode } from "./redeemInviteCode.ts";
import { RegisterInvited } from "./registerInvited.ts";
import { RequestNewInviteByEmail } from "./requestNewInviteByEmail.ts";
import { OrganizationRequests } from "./requests.ts";
import { ResendAdministratorInvite } from "./resendAdministratorInvite.ts";
import { ResendInvite } from "./resendInvite.ts";
import { RequestsDigest } from "./setRequestsDigest.ts";

export { addGroupToInvites } from "./changeGroups.ts";
export { ChosenTime, chosenTime } from "./chosenTime.ts";
export { sendDigests } from "./digest.ts";
export {
  cancelMany,
  foreseeResend,
  holdInvites,
  resendMany,
} from "./followUpMany.ts";
export { invitePeople } from "./invite.ts";
export type { InviteeOutcome } from "./invitee.ts";
export { lockForInviting } from "./invites.store.ts";
export { inviteesLeft } from "./limits.ts";
export { linkOfLearner } from "./link.ts";
export { holdPeople, type KnownPeople, personFacts, readPeople } from "./people.ts";
export { sendReminders } from "./remind.ts";

/** The operations of this feature. */
export const inviteResolvers = [
  InvitationQuery,
  OrganizationInvitationPreview,
  InviteLearners,
  ResendInvite,
  CancelInvite,
  ChangeInviteGroups,
  CorrectInvite,
  OrganizationRequests,
  DismissRequest,
  DismissAllRequests,
  RequestsDigest,
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
