import { graphql } from "../generated/graphql/index.ts";

/** What a row, a card or a result says of one learner. An address is shown as it was typed, wherever it is. */
graphql(`
  fragment LearnerFacts on Learner {
    id
    email: emailTyped
    name
    status
    delivery {
      state
      at
      sendAt
      reason
    }
    lastSentAt
    invitedAt
    expiresAt
    expired
    declinedAt
    cancelledAt
    acceptedAt
    emailsStopped
    groupInactive
    removedAt
    canResend
    canCancel
    canCorrect
    canRemove
    progress {
      assigned
      begun
      finished
    }
    groups {
      id
      name
      status
    }
  }
`);

export const ResendInviteDocument = graphql(`
  mutation ResendInvite($input: ResendInviteInput!) {
    resendInvite(input: $input) {
      learner {
        ...LearnerFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const CancelInviteDocument = graphql(`
  mutation CancelInvite($input: CancelInviteInput!) {
    cancelInvite(input: $input) {
      learner {
        ...LearnerFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const AddLearnerToGroupDocument = graphql(`
  mutation AddLearnerToGroup($input: AddLearnerToGroupInput!) {
    addLearnerToGroup(input: $input) {
      learner {
        ...LearnerFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);
