import { graphql } from "../../generated/graphql/index.ts";

graphql(`
  fragment Profile on Organization {
    id
    version
    name
    shortName
    postalAddress
    timeZone
    language
    linkDays
    reminderDays
    logoUrl
    contact {
      name
      role
      email
      phone
    }
    card {
      id
      name
      shortName
      initials
      logoUrl
      timeZone
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

export const ProfileDocument = graphql(`
  query Profile($id: ID!) {
    organization(id: $id) {
      ...Profile
    }
  }
`);

export const UpdateOrganizationDocument = graphql(`
  mutation UpdateOrganization($input: UpdateOrganizationInput!) {
    updateOrganization(input: $input) {
      organization {
        ...Profile
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const UploadLogoDocument = graphql(`
  mutation UploadLogo($input: UploadLogoInput!) {
    uploadLogo(input: $input) {
      organization {
        ...Profile
      }
      errors {
        ...Refusal
      }
    }
  }
`);

export const RemoveLogoDocument = graphql(`
  mutation RemoveLogo($input: RemoveLogoInput!) {
    removeLogo(input: $input) {
      organization {
        ...Profile
      }
      errors {
        ...Refusal
      }
    }
  }
`);
