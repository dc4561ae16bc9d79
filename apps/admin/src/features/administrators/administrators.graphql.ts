import { graphql } from "../../generated/graphql/index.ts";

/** What a row says of one invite for an administrator. */
graphql(`
  fragment AdministratorInviteFacts on AdministratorInvite {
    id
    email
    status
    expiresAt
    expired
    declinedAt
    cancelledAt
    askedForNewAt
    emailsStopped
    canResend
    canCancel
    delivery {
      state
      at
      sendAt
      reason
    }
  }
`);

/** What a row says of one administrator. */
graphql(`
  fragment AdministratorFacts on Administrator {
    id
    name
    email
    role
    since
    isYou
  }
`);

/** Who administers, who is invited to, and whether the viewer may change any of it. */
export const AdministratorsDocument = graphql(`
  query Administrators($id: ID!) {
    organization(id: $id) {
      id
      abilities
      requestsDigest
      setup {
        missingForInvite
      }
      administrators {
        ...AdministratorFacts
      }
      administratorInvites {
        ...AdministratorInviteFacts
      }
    }
  }
`);

export const InviteAdministratorDocument = graphql(`
  mutation InviteAdministrator($input: InviteAdministratorInput!) {
    inviteAdministrator(input: $input) {
      outcome
      invite {
        ...AdministratorInviteFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const ResendAdministratorInviteDocument = graphql(`
  mutation ResendAdministratorInvite($input: ResendAdministratorInviteInput!) {
    resendAdministratorInvite(input: $input) {
      invite {
        ...AdministratorInviteFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const CancelAdministratorInviteDocument = graphql(`
  mutation CancelAdministratorInvite($input: CancelAdministratorInviteInput!) {
    cancelAdministratorInvite(input: $input) {
      invite {
        ...AdministratorInviteFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const ChangeAdministratorRoleDocument = graphql(`
  mutation ChangeAdministratorRole($input: ChangeAdministratorRoleInput!) {
    changeAdministratorRole(input: $input) {
      administrator {
        ...AdministratorFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const RemoveAdministratorDocument = graphql(`
  mutation RemoveAdministrator($input: RemoveAdministratorInput!) {
    removeAdministrator(input: $input) {
      removed
      errors {
        ...Refusal
      }
    }
  }
`);

export const SetRequestsDigestDocument = graphql(`
  mutation SetRequestsDigest($input: SetRequestsDigestInput!) {
    setRequestsDigest(input: $input) {
      organization {
        id
        requestsDigest
      }
      errors {
        ...Refusal
      }
    }
  }
`);
