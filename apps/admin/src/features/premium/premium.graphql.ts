import { graphql } from "../../generated/graphql/index.ts";

graphql(`
  fragment PremiumFacts on Organization {
    id
    premium
    premiumUntil
    premiumRequestedAt
  }
`);

export const PremiumDocument = graphql(`
  query Premium($id: ID!) {
    organization(id: $id) {
      ...PremiumFacts
    }
  }
`);

export const RequestPremiumDocument = graphql(`
  mutation RequestPremium($input: RequestPremiumInput!) {
    requestPremium(input: $input) {
      organization {
        ...PremiumFacts
      }
      errors {
        ...Refusal
      }
    }
  }
`);
