import { graphql } from "../../generated/graphql/index.ts";

export const LearnerPageDocument = graphql(`
  query LearnerPage($id: ID!, $learnerId: ID!) {
    organization(id: $id) {
      id
      groups(status: ACTIVE) {
        id
        name
      }
      learner(id: $learnerId) {
        ...LearnerFacts
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
