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
        code
        path
        message
        params {
          name
          value
        }
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
        code
        path
        message
        params {
          name
          value
        }
      }
    }
  }
`);
