import { graphql } from "../../../generated/graphql/index.ts";

export const RemoveLearnersDocument = graphql(`
  mutation RemoveLearners($input: RemoveLearnersInput!) {
    removeLearners(input: $input) {
      ...BulkOutcome
    }
  }
`);

export const RestoreLearnersDocument = graphql(`
  mutation RestoreLearners($input: RestoreLearnersInput!) {
    restoreLearners(input: $input) {
      ...BulkOutcome
    }
  }
`);
