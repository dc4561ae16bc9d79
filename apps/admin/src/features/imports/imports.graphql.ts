import { graphql } from "../../generated/graphql/index.ts";

/** A row of a plan as the preview shows it. */
graphql(`
  fragment PlanRow on ImportRow {
    row
    email
    address
    groups
    hidden
    mergedGroups
    leftOut
    names {
      name
      groupId
      proposalId
    }
    verdict
    invitation
    groupIds
    of
    at
    looks {
      kind
      subject
      suggestion
    }
    reason {
      ...RefusalWords
    }
  }
`);

/** What is to be answered in a plan, and what was. */
graphql(`
  fragment PlanQuestions on Import {
    repairs {
      kind
      rows
      name
      proposalId
      groupId
      groups
      domain
      suggestion
      look
      subjects
    }
    answers {
      kind
      name
      groupId
      groups
      domain
      use
      look
      subject
      rows
    }
  }
`);

graphql(`
  fragment ImportTallyFacts on ImportTally {
    all
    go
    stay
    emails
    by {
      verdict
      count
    }
  }
`);

/** Which import this is, and how far. */
graphql(`
  fragment ImportHead on Import {
    id
    fileName
    status
    version
  }
`);

/** One import with its whole plan. */
graphql(`
  fragment ImportPlan on Import {
    ...ImportHead
    createdAt
    createdBy
    defaultGroup {
      id
      name
    }
    tally {
      ...ImportTallyFacts
    }
    ...PlanQuestions
    rows {
      ...PlanRow
    }
  }
`);

/** A group as the preview offers it. */
graphql(`
  fragment PlanGroup on Group {
    id
    name
    status
  }
`);

/** What a preview needs of its organization. */
export const PlanOrganizationDocument = graphql(`
  query PlanOrganization($id: ID!) {
    organization(id: $id) {
      id
      premium
      groups {
        ...PlanGroup
      }
    }
  }
`);

export const ImportDocument = graphql(`
  query Import($id: ID!, $importId: ID!) {
    organization(id: $id) {
      id
      import(id: $importId) {
        ...ImportHead
      }
    }
  }
`);

export const ImportPlanDocument = graphql(`
  query ImportPlan($id: ID!, $importId: ID!) {
    organization(id: $id) {
      id
      import(id: $importId) {
        ...ImportPlan
      }
    }
  }
`);

/** An import as the list of all tells it. */
graphql(`
  fragment ListedImport on Import {
    ...ImportHead
    createdAt
    createdBy
    confirmedAt
    confirmedBy
    sendAt
    tally {
      ...ImportTallyFacts
    }
  }
`);

export const ImportLearnersDocument = graphql(`
  query ImportLearners($id: ID!, $after: String) {
    organization(id: $id) {
      id
      premium
      groups {
        ...PlanGroup
      }
      imports(first: 20, after: $after) {
        edges {
          node {
            ...ListedImport
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

export const PreviewImportDocument = graphql(`
  mutation PreviewImport($input: PreviewImportInput!) {
    previewImport(input: $input) {
      import {
        ...ImportPlan
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const UpdateImportDocument = graphql(`
  mutation UpdateImport($input: UpdateImportInput!) {
    updateImport(input: $input) {
      import {
        ...ImportPlan
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const ConfirmImportDocument = graphql(`
  mutation ConfirmImport($input: ConfirmImportInput!) {
    confirmImport(input: $input) {
      import {
        id
        status
        version
        confirmedBy
      }
      errors {
        ...Refusal
      }
    }
  }
`);
