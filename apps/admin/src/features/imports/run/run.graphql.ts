import { graphql } from "../../../generated/graphql/index.ts";

/** What moves while an import runs. */
graphql(`
  fragment ImportRunning on Import {
    id
    status
    stoppedAt
    stoppedBy
    pausedAt
    pausedBy
    canStop
    canPause
    progress {
      total
      queued
      sent
      delivered
      deferred
      bounced
      failed
      withdrawn
      accepted
    }
  }
`);

export const ImportRunDocument = graphql(`
  query ImportRun($id: ID!, $importId: ID!) {
    organization(id: $id) {
      id
      ...PauseFacts
      import(id: $importId) {
        ...ImportRunning
        fileName
        createdAt
        createdBy
        confirmedAt
        confirmedBy
        sendAt
        tally {
          ...ImportTallyFacts
        }
        drift {
          row
          email
          was
          is
          reason {
            ...RefusalWords
          }
        }
      }
    }
  }
`);

/** What stands above a list of the people of one import. */
export const ImportBannerDocument = graphql(`
  query ImportBanner($id: ID!, $importId: ID!) {
    organization(id: $id) {
      id
      import(id: $importId) {
        ...ImportRunning
        fileName
        sendAt
        tally {
          ...ImportTallyFacts
        }
      }
    }
  }
`);

/** Asked again and again while it runs. */
export const ImportProgressDocument = graphql(`
  query ImportProgress($id: ID!, $importId: ID!) {
    organization(id: $id) {
      id
      import(id: $importId) {
        ...ImportRunning
      }
    }
  }
`);

/** What was done about a row, and how its person stands now. */
graphql(`
  fragment DoneRow on ImportRow {
    row
    email
    groups
    address
    outcome
    verdict
    reason {
      ...RefusalWords
    }
    deliveredAt
    acceptedAt
    learner {
      id
      status
      canCorrect
      delivery {
        state
        reason
      }
    }
  }
`);

export const ImportResultsDocument = graphql(`
  query ImportResults($id: ID!, $importId: ID!) {
    organization(id: $id) {
      id
      import(id: $importId) {
        id
        rows {
          ...DoneRow
        }
      }
    }
  }
`);

/** Somebody in one of two lists. */
graphql(`
  fragment ListedPerson on ImportListedPerson {
    row
    email
    groups {
      id
      name
    }
    from {
      id
      name
    }
  }
`);

export const ImportDifferenceDocument = graphql(`
  query ImportDifference($id: ID!, $importId: ID!) {
    organization(id: $id) {
      id
      import(id: $importId) {
        id
        difference {
          earlier {
            id
            fileName
            confirmedAt
          }
          added {
            ...ListedPerson
          }
          unchanged {
            ...ListedPerson
          }
          moved {
            ...ListedPerson
          }
          unclear {
            ...ListedPerson
          }
          gone {
            ...ListedPerson
          }
          unread
        }
      }
    }
  }
`);

export const StopImportDocument = graphql(`
  mutation StopImport($input: SteerImportInput!) {
    stopImport(input: $input) {
      import {
        ...ImportRunning
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const PauseImportDocument = graphql(`
  mutation PauseImport($input: SteerImportInput!) {
    pauseImport(input: $input) {
      import {
        ...ImportRunning
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const ResumeImportDocument = graphql(`
  mutation ResumeImport($input: SteerImportInput!) {
    resumeImport(input: $input) {
      import {
        ...ImportRunning
      }
      errors {
        ...Refusal
      }
    }
  }
`);
