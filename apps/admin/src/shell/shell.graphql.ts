import { graphql } from "../generated/graphql/index.ts";

graphql(`
  fragment OrganizationHead on Membership {
    role
    organization {
      id
      name
      shortName
      initials
      logoUrl
      timeZone
    }
    administers {
      id
    }
  }
`);

export const ShellDocument = graphql(`
  query Shell {
    viewer {
      account {
        id
        email
        firstName
        lastName
        name
        zip
        language
      }
      platformRole
      memberships {
        ...OrganizationHead
      }
    }
    platform {
      senderAddress
      organizationsOpen
      devInbox
    }
  }
`);

export const SignOutDocument = graphql(`
  mutation SignOut {
    signOut {
      signedOut
      errors {
        code
        message
      }
    }
  }
`);

export const SetLanguageDocument = graphql(`
  mutation SetLanguage($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      account {
        id
        language
      }
      errors {
        ...Refusal
      }
    }
  }
`);
