import { graphql } from "../../generated/graphql/index.ts";

graphql(`
  fragment CatalogueEntry on Training {
    id
    title
    summary
    audience
    jurisdiction
    language
    minutes
  }
`);

export const CatalogueDocument = graphql(`
  query Catalogue($filter: TrainingFilter, $after: String) {
    trainings(filter: $filter, first: 50, after: $after) {
      edges {
        cursor
        node {
          ...CatalogueEntry
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      facets {
        jurisdictions
        audiences
      }
    }
  }
`);

export const ChosenTrainingsDocument = graphql(`
  query ChosenTrainings($id: ID!) {
    organization(id: $id) {
      id
      trainings {
        ...CatalogueEntry
      }
    }
  }
`);

export const ChooseTrainingsDocument = graphql(`
  mutation ChooseTrainings($input: ChooseTrainingsInput!) {
    chooseTrainings(input: $input) {
      organization {
        id
        trainings {
          ...CatalogueEntry
        }
        setup {
          steps {
            kind
            done
          }
          missingForInvite
        }
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const TrainingDocument = graphql(`
  query Training($id: ID!, $position: Int!) {
    node(id: $id) {
      __typename
      id
      ... on Training {
        ...CatalogueEntry
        lessons {
          position
          title
          minutes
        }
        lesson(position: $position) {
          position
          title
          minutes
          html
          check {
            question
            choices
          }
        }
      }
    }
  }
`);
