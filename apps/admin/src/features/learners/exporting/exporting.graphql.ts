import { graphql } from "../../../generated/graphql/index.ts";

/** How many an export has. */
export const ExportCountDocument = graphql(`
  query ExportCount($id: ID!, $filter: LearnerFilter) {
    organization(id: $id) {
      id
      learners(filter: $filter, first: 1) {
        total {
          count
          more
        }
      }
    }
  }
`);

graphql(`
  fragment ExportedLearner on Learner {
    id
    email: emailTyped
    name
    status
    expired
    expiresAt
    declinedAt
    cancelledAt
    emailsStopped
    invitedAt
    acceptedAt
    delivery {
      state
      at
      sendAt
      reason
    }
    progress {
      assigned
      finished
    }
    groups {
      id
      name
    }
  }
`);

/** A page of an export. */
export const ExportPageDocument = graphql(`
  query ExportPage($id: ID!, $filter: LearnerFilter, $sort: LearnerSort!, $after: String) {
    organization(id: $id) {
      id
      learners(filter: $filter, sort: $sort, first: 100, after: $after) {
        edges {
          node {
            ...ExportedLearner
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
