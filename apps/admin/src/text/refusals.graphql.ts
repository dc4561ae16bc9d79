import { graphql } from "../generated/graphql/index.ts";

/** What a refusal is told by. */
graphql(`
  fragment RefusalWords on UserError {
    code
    message
    params {
      name
      value
    }
  }
`);

/** Why a mutation did nothing, and which part of what was sent that is about. */
graphql(`
  fragment Refusal on UserError {
    ...RefusalWords
    path
  }
`);
