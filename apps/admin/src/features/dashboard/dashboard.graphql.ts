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
    ...RequestCount
    requests(kinds: [NEW_INVITE, INACTIVE_GROUP], first: 3) {
      edges {
        node {
          ...RequestFacts
        }
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
          email: emailTyped
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
          email: emailTyped
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
