import { graphql } from "../../generated/graphql/index.ts";

export const RequestsDocument = graphql(`
  query Requests($id: ID!, $after: String) {
    organization(id: $id) {
      ...RequestCount
      requests(first: 50, after: $after) {
        total {
          count
          more
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RequestFacts
          }
        }
      }
    }
  }
`);

export const DismissAllRequestsDocument = graphql(`
  mutation DismissAllRequests($input: DismissAllRequestsInput!) {
    dismissAllRequests(input: $input) {
      organization {
        ...RequestCount
      }
      errors {
        ...Refusal
      }
    }
  }
`);
