import { graphql } from "../../generated/graphql/index.ts";

graphql(`
  fragment Message on Organization {
    id
    onboardingMessage {
      subject
      body
      edited
      copiedAt
    }
    setup {
      steps {
        kind
        done
      }
      missingForInvite
    }
  }
`);

export const OnboardingMessageDocument = graphql(`
  query OnboardingMessage($id: ID!) {
    organization(id: $id) {
      ...Message
      language
      groups {
        id
        name
        status
      }
    }
  }
`);

graphql(`
  fragment PreviewedMail on InvitationPreview {
    subject
    fromName
    html
  }
`);

export const InvitationPreviewDocument = graphql(`
  query InvitationPreview($id: ID!, $language: Language!, $groupId: ID) {
    organization(id: $id) {
      id
      invitationPreview(language: $language, groupId: $groupId) {
        ...PreviewedMail
      }
    }
  }
`);

export const SaveOnboardingMessageDocument = graphql(`
  mutation SaveOnboardingMessage($input: SaveOnboardingMessageInput!) {
    saveOnboardingMessage(input: $input) {
      organization {
        ...Message
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const MarkCopiedDocument = graphql(`
  mutation MarkOnboardingMessageCopied($input: MarkOnboardingMessageCopiedInput!) {
    markOnboardingMessageCopied(input: $input) {
      organization {
        ...Message
      }
      errors {
        ...Refusal
      }
    }
  }
`);
