import { graphql } from "../generated/graphql/index.ts";

/** What a row says of one request. */
graphql(`
  fragment RequestFacts on Request {
    id
    kind
    askedAt
    email
    role
    learner {
      id
      email: emailTyped
      status
      canResend
      groups {
        id
        name
        status
      }
    }
  }
`);

/** How many wait: beside "Requests", wherever that stands. */
graphql(`
  fragment RequestCount on Organization {
    id
    openRequests: requests(first: 1) {
      total {
        count
        more
      }
    }
  }
`);

export const RequestCountDocument = graphql(`
  query RequestCount($id: ID!) {
    organization(id: $id) {
      ...RequestCount
    }
  }
`);

export const DismissRequestDocument = graphql(`
  mutation DismissRequest($input: DismissRequestInput!) {
    dismissRequest(input: $input) {
      organization {
        ...RequestCount
      }
      errors {
        ...Refusal
      }
    }
  }
`);
