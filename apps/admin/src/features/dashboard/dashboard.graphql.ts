import { graphql } from "../../generated/graphql/index.ts";

graphql(`
  fragment SetupFacts on Organization {
    id
    name
    logoUrl
    contact {
      name
      email
      phone
    }
    setup {
      steps {
        kind
        done
      }
    }
    trainings {
      id
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
`);

graphql(`
  fragment NeedsYou on Organization {
    id
    requests {
      id
      askedAt
      learner {
        id
        email
        status
        canResend
        declinedAt
      }
    }
    expired: learners(filter: { expired: true }, first: 3) {
      total {
        count
        more
      }
      edges {
        node {
          id
          email
        }
      }
    }
    bounced: learners(filter: { status: [PENDING], delivery: [BOUNCED, COMPLAINED, FAILED] }, first: 3) {
      total {
        count
        more
      }
      edges {
        node {
          id
          email
        }
      }
    }
  }
`);

export const DashboardDocument = graphql(`
  query Dashboard($id: ID!) {
    organization(id: $id) {
      ...SetupFacts
      ...NeedsYou
      ...PauseFacts
      tally {
        active
        pending
        cancelled
      }
    }
  }
`);

export const DismissRequestDocument = graphql(`
  mutation DismissRequest($input: DismissRequestInput!) {
    dismissRequest(input: $input) {
      organization {
        ...NeedsYou
      }
      errors {
        code
        path
        message
        params {
          name
          value
        }
      }
    }
  }
`);
