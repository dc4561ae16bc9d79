import { graphql } from "../../generated/graphql/index.ts";

export const AddManuallyDocument = graphql(`
  query AddManually($id: ID!) {
    organization(id: $id) {
      id
      linkDays
      reminderDays
      setup {
        missingForInvite
      }
      groups(status: ACTIVE) {
        id
        name
        trainings {
          id
          title
        }
      }
    }
  }
`);

export const InviteLearnersDocument = graphql(`
  mutation InviteLearners($input: InviteLearnersInput!) {
    inviteLearners(input: $input) {
      sending {
        at
        local
        moved
      }
      results {
        typed
        email
        outcome
        learner {
          ...LearnerFacts
        }
        error {
          ...Refusal
        }
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const ResultLearnerDocument = graphql(`
  query ResultLearner($id: ID!, $learnerId: ID!) {
    organization(id: $id) {
      id
      learner(id: $learnerId) {
        ...LearnerFacts
      }
    }
  }
`);
