import { graphql } from "../../generated/graphql/index.ts";

/** One page of rows, with what stands above them. */
export const LearnersDocument = graphql(`
  query Learners($id: ID!, $filter: LearnerFilter, $sort: LearnerSort!, $after: String) {
    organization(id: $id) {
      id
      ...PauseFacts
      tally {
        active
        pending
        cancelled
      }
      groups {
        id
        name
        status
      }
      trainings {
        id
        title
      }
      imports(first: 20) {
        edges {
          node {
            id
            fileName
            status
            confirmedAt
          }
        }
      }
      learners(filter: $filter, sort: $sort, first: 50, after: $after) {
        edges {
          cursor
          node {
            ...LearnerFacts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        total {
          count
          more
        }
      }
    }
  }
`);
