import { graphql } from "../generated/graphql/index.ts";

graphql(`
  fragment OrganizationFields on OrganizationCard {
    id name shortName initials logoUrl timeZone
    contact { name role email phone }
  }
`);

graphql(`
  fragment InvitationFields on Invitation {
    state email note role groups minutes expiresAt cancelledAt language consent
    visitor addressHasAccount addressIsFormer acceptedByVisitor emailsStopped
    organization { ...OrganizationFields }
    from { name role }
    trainings { title minutes language }
  }
`);

graphql(`
  fragment AccountFields on Account { id email firstName lastName name zip language }
`);

graphql(`
  fragment ViewerFields on Viewer {
    account { ...AccountFields }
    memberships { role learns organization { id } }
  }
`);

graphql(`
  fragment PlatformFields on Platform { termsUrl privacyUrl organizationsOpen }
`);

graphql(`
  fragment AssignmentFields on Assignment {
    id
    organization { ...OrganizationFields }
    training { title language minutes lessons { position title minutes } }
  }
`);

graphql(`
  fragment UserErrorFields on UserError { code path params { name value } }
`);

/** Who asks, and what every page says about the site. */
export const VisitQuery = graphql(`
  query Visit {
    viewer { ...ViewerFields }
    platform { ...PlatformFields }
  }
`);

/** What an invite link shows. Reading it changes nothing. */
export const InvitationQuery = graphql(`
  query InvitationOfLink($link: String!) {
    invitation(link: $link) { ...InvitationFields }
    viewer { ...ViewerFields }
    platform { ...PlatformFields }
  }
`);

/** What an organization's people would receive; for its administrators. */
export const PreviewQuery = graphql(`
  query Preview($id: ID!, $language: Language!, $groupId: ID) {
    organization(id: $id) {
      trainings { id title language minutes lessons { position title minutes } }
      invitationPreview(language: $language, groupId: $groupId) {
        invitation { ...InvitationFields }
      }
    }
  }
`);

export const MyTrainingsQuery = graphql(`
  query MyTrainings {
    viewer { assignments { ...AssignmentFields } }
  }
`);

graphql(`
  fragment MembershipFields on Membership {
    role learns joinedAt groups knownAs
    organization { ...OrganizationFields }
  }
`);

/** What the person belongs to, and what each organization sees. */
export const MyOrganizationsQuery = graphql(`
  query MyOrganizations {
    viewer { memberships { ...MembershipFields } }
  }
`);

/** Everything that is stored of the person, as the text of a file. */
export const DataExportQuery = graphql(`
  query DataExport {
    viewer { dataExport }
  }
`);

export const AssignmentQuery = graphql(`
  query AssignmentOfViewer($id: ID!) {
    node(id: $id) {
      __typename
      ... on Assignment {
        id
        organization { ...OrganizationFields }
        training { title summary language minutes lessons { position title minutes } }
      }
    }
  }
`);

export const LessonQuery = graphql(`
  query LessonOfAssignment($id: ID!, $position: Int!) {
    node(id: $id) {
      __typename
      ... on Assignment {
        id
        organization { ...OrganizationFields }
        training {
          title language
          lessons { position title minutes }
          lesson(position: $position) { position title minutes html check { question choices } }
        }
      }
    }
  }
`);

export const VerdictQuery = graphql(`
  query VerdictOfCheck($id: ID!, $position: Int!, $choice: Int!) {
    node(id: $id) {
      ... on Assignment {
        training { lesson(position: $position) { check { verdict(choice: $choice) { right explanation } } } }
      }
    }
  }
`);
