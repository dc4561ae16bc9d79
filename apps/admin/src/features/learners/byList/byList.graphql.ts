import { graphql } from "../../../generated/graphql/index.ts";

/** Who of a list of addresses is here. */
export const LearnersByEmailsDocument = graphql(`
  query LearnersByEmails($id: ID!, $emails: [String!]!) {
    organization(id: $id) {
      id
      learnersByEmails(emails: $emails) {
        learners {
          id
        }
        notFound
      }
    }
  }
`);
