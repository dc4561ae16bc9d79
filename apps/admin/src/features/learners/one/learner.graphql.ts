import { graphql } from "../../../generated/graphql/index.ts";

export const LearnerPageDocument = graphql(`
  query LearnerPage($id: ID!, $learnerId: ID!) {
    organization(id: $id) {
      id
      groups(status: ACTIVE) {
        id
        name
      }
      trainings {
        id
        title
      }
      learner(id: $learnerId) {
        ...LearnerFacts
        correctedFrom {
          id
          email: emailTyped
        }
        correctedTo {
          id
          email: emailTyped
        }
        assignments {
          assignedAt
          byHand
          training {
            id
            title
          }
          groups {
            id
            name
          }
        }
        events {
          id
          at
          kind
          actor
          text
          detail
        }
      }
    }
  }
`);

export const RemoveLearnerFromGroupDocument = graphql(`
  mutation RemoveLearnerFromGroup($input: RemoveLearnerFromGroupInput!) {
    removeLearnerFromGroup(input: $input) {
      learner {
        ...LearnerFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);

/** Who it is, for the forms that change one invite. */
export const OneInviteDocument = graphql(`
  query OneInvite($id: ID!, $learnerId: ID!) {
    organization(id: $id) {
      id
      groups {
        id
        name
        status
        trainings {
          id
          title
        }
      }
      learner(id: $learnerId) {
        ...LearnerFacts
      }
    }
  }
`);

export const ChangeInviteGroupsDocument = graphql(`
  mutation ChangeInviteGroups($input: ChangeInviteGroupsInput!) {
    changeInviteGroups(input: $input) {
      learner {
        ...LearnerFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const CorrectInviteDocument = graphql(`
  mutation CorrectInvite($input: CorrectInviteInput!) {
    correctInvite(input: $input) {
      outcome
      former {
        ...LearnerFacts
      }
      learner {
        ...LearnerFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);
