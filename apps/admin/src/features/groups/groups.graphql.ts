import { graphql } from "../../generated/graphql/index.ts";

graphql(`
  fragment GroupRow on Group {
    id
    name
    status
    activeLearners
    pendingInvites
    trainings {
      id
    }
  }
`);

export const GroupsDocument = graphql(`
  query Groups($id: ID!) {
    organization(id: $id) {
      id
      groups {
        ...GroupRow
      }
      trainings {
        id
      }
    }
  }
`);

/** A training as it stands in the list of a group. */
graphql(`
  fragment GroupTraining on Training {
    id
    title
    jurisdiction
    minutes
    language
  }
`);

graphql(`
  fragment GroupForm on Group {
    id
    name
    status
    version
    changedBy
    changedAt
    activeLearners
    pendingInvites
    trainings {
      ...GroupTraining
    }
  }
`);

export const GroupDocument = graphql(`
  query Group($id: ID!, $groupId: ID!) {
    organization(id: $id) {
      id
      group(id: $groupId) {
        ...GroupForm
      }
      trainings {
        ...GroupTraining
      }
    }
  }
`);

export const NewGroupDocument = graphql(`
  query NewGroup($id: ID!) {
    organization(id: $id) {
      id
      trainings {
        ...GroupTraining
      }
    }
  }
`);

export const GroupReachDocument = graphql(`
  query GroupReach($id: ID!, $groupId: ID!, $trainingIds: [ID!]!) {
    organization(id: $id) {
      id
      group(id: $groupId) {
        id
        reach(trainingIds: $trainingIds) {
          change
          active
          pending
          withdrawn
          keptStarted
          keptOtherReason
          training {
            id
            title
          }
        }
      }
    }
  }
`);

export const CreateGroupDocument = graphql(`
  mutation CreateGroup($input: CreateGroupInput!) {
    createGroup(input: $input) {
      group {
        ...GroupForm
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const UpdateGroupDocument = graphql(`
  mutation UpdateGroup($input: UpdateGroupInput!) {
    updateGroup(input: $input) {
      group {
        ...GroupForm
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const DuplicateGroupDocument = graphql(`
  mutation DuplicateGroup($input: DuplicateGroupInput!) {
    duplicateGroup(input: $input) {
      group {
        ...GroupForm
      }
      errors {
        ...Refusal
      }
    }
  }
`);
