import { graphql } from "../generated/graphql/index.ts";

export const SendCode = graphql(`
  mutation SendCode($input: SendCodeInput!) {
    sendCode(input: $input) { sent errors { ...UserErrorFields } }
  }
`);

export const Register = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }
  }
`);

export const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }
  }
`);

export const SignInWithCode = graphql(`
  mutation SignInWithCode($input: SignInWithCodeInput!) {
    signInWithCode(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }
  }
`);

export const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }
  }
`);

export const SignOut = graphql(`
  mutation SignOut { signOut { signedOut errors { ...UserErrorFields } } }
`);

export const UpdateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) { account { ...AccountFields } errors { ...UserErrorFields } }
  }
`);

export const RequestEmailChange = graphql(`
  mutation RequestEmailChange($input: RequestEmailChangeInput!) {
    requestEmailChange(input: $input) { sent errors { ...UserErrorFields } }
  }
`);

export const ChangeEmail = graphql(`
  mutation ChangeEmail($input: ChangeEmailInput!) {
    changeEmail(input: $input) { account { ...AccountFields } errors { ...UserErrorFields } }
  }
`);

export const RegisterInvited = graphql(`
  mutation RegisterInvited($input: RegisterInvitedInput!) {
    registerInvited(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }
  }
`);

export const AcceptInvite = graphql(`
  mutation AcceptInvite($input: AcceptInviteInput!) {
    acceptInvite(input: $input) {
      accepted
      invitation { ...InvitationFields }
      assignments { ...AssignmentFields }
      errors { ...UserErrorFields }
    }
  }
`);

export const DeclineInvite = graphql(`
  mutation DeclineInvite($input: InviteLinkInput!) {
    declineInvite(input: $input) { errors { ...UserErrorFields } }
  }
`);

export const RequestNewInvite = graphql(`
  mutation RequestNewInvite($input: InviteLinkInput!) {
    requestNewInvite(input: $input) { errors { ...UserErrorFields } }
  }
`);

export const RequestNewInviteByEmail = graphql(`
  mutation RequestNewInviteByEmail($input: RequestNewInviteByEmailInput!) {
    requestNewInviteByEmail(input: $input) { errors { ...UserErrorFields } }
  }
`);

export const StopEmails = graphql(`
  mutation StopEmails($input: InviteLinkInput!) {
    stopEmails(input: $input) { errors { ...UserErrorFields } }
  }
`);

export const RedeemInviteCode = graphql(`
  mutation RedeemInviteCode($input: RedeemInviteCodeInput!) {
    redeemInviteCode(input: $input) { link errors { ...UserErrorFields } }
  }
`);

export const LeaveOrganization = graphql(`
  mutation LeaveOrganization($input: LeaveOrganizationInput!) {
    leaveOrganization(input: $input) { errors { ...UserErrorFields } }
  }
`);

export const DeleteAccount = graphql(`
  mutation DeleteAccount($input: DeleteAccountInput!) {
    deleteAccount(input: $input) { deleted errors { ...UserErrorFields } }
  }
`);
