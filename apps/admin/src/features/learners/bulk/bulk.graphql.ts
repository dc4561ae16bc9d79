import { graphql } from "../../../generated/graphql/index.ts";

/** Whom an act skips, for one reason, with the first of them. */
graphql(`
  fragment Skip on LearnerSkip {
    reason
    count
    learners {
      id
      email: emailTyped
      name
    }
  }
`);

/** What was done to many, and what was not. */
graphql(`
  fragment BulkOutcome on BulkPayload {
    affected
    skipped {
      ...Skip
    }
    removalId
    undoUntil
    errors {
      ...Refusal
    }
  }
`);

/** Whom the act would reach. The target is a group or a training, where the act has one. */
export const SelectionForecastDocument = graphql(`
  query SelectionForecast(
    $id: ID!
    $selection: LearnerSelection!
    $act: LearnerAct!
    $groupId: ID
    $trainingId: ID
  ) {
    organization(id: $id) {
      id
      selectionForecast(selection: $selection, act: $act, groupId: $groupId, trainingId: $trainingId) {
        selected {
          count
          more
        }
        affected
        skipped {
          ...Skip
        }
      }
    }
  }
`);

/** What people can be given. */
export const ActTargetsDocument = graphql(`
  query ActTargets($id: ID!) {
    organization(id: $id) {
      id
      groups(status: ACTIVE) {
        id
        name
        trainings {
          id
          title
        }
      }
      trainings {
        id
        title
      }
    }
  }
`);

export const ResendInvitesDocument = graphql(`
  mutation ResendInvites($input: ResendInvitesInput!) {
    resendInvites(input: $input) {
      ...BulkOutcome
    }
  }
`);

export const CancelInvitesDocument = graphql(`
  mutation CancelInvites($input: CancelInvitesInput!) {
    cancelInvites(input: $input) {
      ...BulkOutcome
    }
  }
`);

export const AddLearnersToGroupDocument = graphql(`
  mutation AddLearnersToGroup($input: AddLearnersToGroupInput!) {
    addLearnersToGroup(input: $input) {
      ...BulkOutcome
    }
  }
`);

export const AssignTrainingDocument = graphql(`
  mutation AssignTraining($input: AssignTrainingInput!) {
    assignTraining(input: $input) {
      ...BulkOutcome
    }
  }
`);
