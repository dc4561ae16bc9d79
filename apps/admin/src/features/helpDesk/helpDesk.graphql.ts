import { graphql } from "../../generated/graphql/index.ts";

graphql(`
  fragment SupportedOrganizationFacts on SupportedOrganization {
    id
    name
    timeZone
    plan
    premiumUntil
    premium
    contact {
      name
      email
      phone
    }
  }
`);

export const HelpRequestsDocument = graphql(`
  query HelpRequests($after: String) {
    helpDesk {
      id
      requests(first: 50, after: $after) {
        edges {
          node {
            id
            kind
            message
            askedAt
            askedBy {
              name
              email
            }
            organization {
              ...SupportedOrganizationFacts
            }
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

export const SupportedOrganizationsDocument = graphql(`
  query SupportedOrganizations($search: String, $after: String) {
    helpDesk {
      id
      organizations(search: $search, first: 50, after: $after) {
        edges {
          node {
            ...SupportedOrganizationFacts
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

graphql(`
  fragment SubscriptionFacts on SupportedOrganization {
    ...SupportedOrganizationFacts
    createdAt
    owners {
      name
      email
    }
    subscriptionHistory {
      id
      at
      by
      until
    }
  }
`);

export const SupportedOrganizationDocument = graphql(`
  query SupportedOrganization($id: ID!) {
    helpDesk {
      id
      organization(id: $id) {
        ...SubscriptionFacts
      }
    }
  }
`);

export const GrantSubscriptionDocument = graphql(`
  mutation GrantSubscription($input: GrantSubscriptionInput!) {
    grantSubscription(input: $input) {
      organization {
        ...SubscriptionFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const EndSubscriptionDocument = graphql(`
  mutation EndSubscription($input: EndSubscriptionInput!) {
    endSubscription(input: $input) {
      organization {
        ...SubscriptionFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const CloseHelpRequestDocument = graphql(`
  mutation CloseHelpRequest($input: CloseHelpRequestInput!) {
    closeHelpRequest(input: $input) {
      request {
        id
        outcome
      }
      errors {
        ...Refusal
      }
    }
  }
`);
