/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SendCode($input: SendCodeInput!) {\n    sendCode(input: $input) { sent errors { ...UserErrorFields } }\n  }\n": typeof types.SendCodeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n": typeof types.RegisterDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n": typeof types.SignInWithCodeDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  mutation SignOut { signOut { signedOut errors { ...UserErrorFields } } }\n": typeof types.SignOutDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) { account { ...AccountFields } errors { ...UserErrorFields } }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  mutation RegisterInvited($input: RegisterInvitedInput!) {\n    registerInvited(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n": typeof types.RegisterInvitedDocument,
    "\n  mutation AcceptInvite($input: AcceptInviteInput!) {\n    acceptInvite(input: $input) {\n      accepted\n      invitation { ...InvitationFields }\n      assignments { ...AssignmentFields }\n      errors { ...UserErrorFields }\n    }\n  }\n": typeof types.AcceptInviteDocument,
    "\n  mutation DeclineInvite($input: InviteLinkInput!) {\n    declineInvite(input: $input) { errors { ...UserErrorFields } }\n  }\n": typeof types.DeclineInviteDocument,
    "\n  mutation RequestNewInvite($input: InviteLinkInput!) {\n    requestNewInvite(input: $input) { errors { ...UserErrorFields } }\n  }\n": typeof types.RequestNewInviteDocument,
    "\n  mutation StopEmails($input: InviteLinkInput!) {\n    stopEmails(input: $input) { errors { ...UserErrorFields } }\n  }\n": typeof types.StopEmailsDocument,
    "\n  mutation RedeemInviteCode($input: RedeemInviteCodeInput!) {\n    redeemInviteCode(input: $input) { link errors { ...UserErrorFields } }\n  }\n": typeof types.RedeemInviteCodeDocument,
    "\n  fragment OrganizationFields on OrganizationCard {\n    id name shortName initials logoUrl timeZone\n    contact { name role email phone }\n  }\n": typeof types.OrganizationFieldsFragmentDoc,
    "\n  fragment InvitationFields on Invitation {\n    state email note role groups minutes expiresAt cancelledAt language consent\n    visitor addressHasAccount acceptedByVisitor emailsStopped\n    organization { ...OrganizationFields }\n    from { name role }\n    trainings { title minutes language }\n  }\n": typeof types.InvitationFieldsFragmentDoc,
    "\n  fragment AccountFields on Account { id email firstName lastName name zip language }\n": typeof types.AccountFieldsFragmentDoc,
    "\n  fragment ViewerFields on Viewer {\n    account { ...AccountFields }\n    memberships { role learns organization { id } }\n  }\n": typeof types.ViewerFieldsFragmentDoc,
    "\n  fragment PlatformFields on Platform { termsUrl privacyUrl organizationsOpen }\n": typeof types.PlatformFieldsFragmentDoc,
    "\n  fragment AssignmentFields on Assignment {\n    id\n    organization { ...OrganizationFields }\n    training { title language minutes lessons { position title minutes } }\n  }\n": typeof types.AssignmentFieldsFragmentDoc,
    "\n  fragment UserErrorFields on UserError { code path params { name value } }\n": typeof types.UserErrorFieldsFragmentDoc,
    "\n  query Visit {\n    viewer { ...ViewerFields }\n    platform { ...PlatformFields }\n  }\n": typeof types.VisitDocument,
    "\n  query InvitationOfLink($link: String!) {\n    invitation(link: $link) { ...InvitationFields }\n    viewer { ...ViewerFields }\n    platform { ...PlatformFields }\n  }\n": typeof types.InvitationOfLinkDocument,
    "\n  query MyTrainings {\n    viewer { assignments { ...AssignmentFields } }\n  }\n": typeof types.MyTrainingsDocument,
    "\n  query AssignmentOfViewer($id: ID!) {\n    node(id: $id) {\n      __typename\n      ... on Assignment {\n        id\n        organization { ...OrganizationFields }\n        training { title summary language minutes lessons { position title minutes } }\n      }\n    }\n  }\n": typeof types.AssignmentOfViewerDocument,
    "\n  query LessonOfAssignment($id: ID!, $position: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Assignment {\n        id\n        organization { ...OrganizationFields }\n        training {\n          title language\n          lessons { position title minutes }\n          lesson(position: $position) { position title minutes html check { question choices } }\n        }\n      }\n    }\n  }\n": typeof types.LessonOfAssignmentDocument,
    "\n  query VerdictOfCheck($id: ID!, $position: Int!, $choice: Int!) {\n    node(id: $id) {\n      ... on Assignment {\n        training { lesson(position: $position) { check { verdict(choice: $choice) { right explanation } } } }\n      }\n    }\n  }\n": typeof types.VerdictOfCheckDocument,
};
const documents: Documents = {
    "\n  mutation SendCode($input: SendCodeInput!) {\n    sendCode(input: $input) { sent errors { ...UserErrorFields } }\n  }\n": types.SendCodeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n": types.RegisterDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n": types.SignInDocument,
    "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n": types.SignInWithCodeDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n": types.ResetPasswordDocument,
    "\n  mutation SignOut { signOut { signedOut errors { ...UserErrorFields } } }\n": types.SignOutDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) { account { ...AccountFields } errors { ...UserErrorFields } }\n  }\n": types.UpdateProfileDocument,
    "\n  mutation RegisterInvited($input: RegisterInvitedInput!) {\n    registerInvited(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n": types.RegisterInvitedDocument,
    "\n  mutation AcceptInvite($input: AcceptInviteInput!) {\n    acceptInvite(input: $input) {\n      accepted\n      invitation { ...InvitationFields }\n      assignments { ...AssignmentFields }\n      errors { ...UserErrorFields }\n    }\n  }\n": types.AcceptInviteDocument,
    "\n  mutation DeclineInvite($input: InviteLinkInput!) {\n    declineInvite(input: $input) { errors { ...UserErrorFields } }\n  }\n": types.DeclineInviteDocument,
    "\n  mutation RequestNewInvite($input: InviteLinkInput!) {\n    requestNewInvite(input: $input) { errors { ...UserErrorFields } }\n  }\n": types.RequestNewInviteDocument,
    "\n  mutation StopEmails($input: InviteLinkInput!) {\n    stopEmails(input: $input) { errors { ...UserErrorFields } }\n  }\n": types.StopEmailsDocument,
    "\n  mutation RedeemInviteCode($input: RedeemInviteCodeInput!) {\n    redeemInviteCode(input: $input) { link errors { ...UserErrorFields } }\n  }\n": types.RedeemInviteCodeDocument,
    "\n  fragment OrganizationFields on OrganizationCard {\n    id name shortName initials logoUrl timeZone\n    contact { name role email phone }\n  }\n": types.OrganizationFieldsFragmentDoc,
    "\n  fragment InvitationFields on Invitation {\n    state email note role groups minutes expiresAt cancelledAt language consent\n    visitor addressHasAccount acceptedByVisitor emailsStopped\n    organization { ...OrganizationFields }\n    from { name role }\n    trainings { title minutes language }\n  }\n": types.InvitationFieldsFragmentDoc,
    "\n  fragment AccountFields on Account { id email firstName lastName name zip language }\n": types.AccountFieldsFragmentDoc,
    "\n  fragment ViewerFields on Viewer {\n    account { ...AccountFields }\n    memberships { role learns organization { id } }\n  }\n": types.ViewerFieldsFragmentDoc,
    "\n  fragment PlatformFields on Platform { termsUrl privacyUrl organizationsOpen }\n": types.PlatformFieldsFragmentDoc,
    "\n  fragment AssignmentFields on Assignment {\n    id\n    organization { ...OrganizationFields }\n    training { title language minutes lessons { position title minutes } }\n  }\n": types.AssignmentFieldsFragmentDoc,
    "\n  fragment UserErrorFields on UserError { code path params { name value } }\n": types.UserErrorFieldsFragmentDoc,
    "\n  query Visit {\n    viewer { ...ViewerFields }\n    platform { ...PlatformFields }\n  }\n": types.VisitDocument,
    "\n  query InvitationOfLink($link: String!) {\n    invitation(link: $link) { ...InvitationFields }\n    viewer { ...ViewerFields }\n    platform { ...PlatformFields }\n  }\n": types.InvitationOfLinkDocument,
    "\n  query MyTrainings {\n    viewer { assignments { ...AssignmentFields } }\n  }\n": types.MyTrainingsDocument,
    "\n  query AssignmentOfViewer($id: ID!) {\n    node(id: $id) {\n      __typename\n      ... on Assignment {\n        id\n        organization { ...OrganizationFields }\n        training { title summary language minutes lessons { position title minutes } }\n      }\n    }\n  }\n": types.AssignmentOfViewerDocument,
    "\n  query LessonOfAssignment($id: ID!, $position: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Assignment {\n        id\n        organization { ...OrganizationFields }\n        training {\n          title language\n          lessons { position title minutes }\n          lesson(position: $position) { position title minutes html check { question choices } }\n        }\n      }\n    }\n  }\n": types.LessonOfAssignmentDocument,
    "\n  query VerdictOfCheck($id: ID!, $position: Int!, $choice: Int!) {\n    node(id: $id) {\n      ... on Assignment {\n        training { lesson(position: $position) { check { verdict(choice: $choice) { right explanation } } } }\n      }\n    }\n  }\n": types.VerdictOfCheckDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendCode($input: SendCodeInput!) {\n    sendCode(input: $input) { sent errors { ...UserErrorFields } }\n  }\n"): (typeof documents)["\n  mutation SendCode($input: SendCodeInput!) {\n    sendCode(input: $input) { sent errors { ...UserErrorFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n"): (typeof documents)["\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n"): (typeof documents)["\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n"): (typeof documents)["\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut { signOut { signedOut errors { ...UserErrorFields } } }\n"): (typeof documents)["\n  mutation SignOut { signOut { signedOut errors { ...UserErrorFields } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) { account { ...AccountFields } errors { ...UserErrorFields } }\n  }\n"): (typeof documents)["\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) { account { ...AccountFields } errors { ...UserErrorFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterInvited($input: RegisterInvitedInput!) {\n    registerInvited(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n"): (typeof documents)["\n  mutation RegisterInvited($input: RegisterInvitedInput!) {\n    registerInvited(input: $input) { account { ...AccountFields } continuation errors { ...UserErrorFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvite($input: AcceptInviteInput!) {\n    acceptInvite(input: $input) {\n      accepted\n      invitation { ...InvitationFields }\n      assignments { ...AssignmentFields }\n      errors { ...UserErrorFields }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvite($input: AcceptInviteInput!) {\n    acceptInvite(input: $input) {\n      accepted\n      invitation { ...InvitationFields }\n      assignments { ...AssignmentFields }\n      errors { ...UserErrorFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineInvite($input: InviteLinkInput!) {\n    declineInvite(input: $input) { errors { ...UserErrorFields } }\n  }\n"): (typeof documents)["\n  mutation DeclineInvite($input: InviteLinkInput!) {\n    declineInvite(input: $input) { errors { ...UserErrorFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestNewInvite($input: InviteLinkInput!) {\n    requestNewInvite(input: $input) { errors { ...UserErrorFields } }\n  }\n"): (typeof documents)["\n  mutation RequestNewInvite($input: InviteLinkInput!) {\n    requestNewInvite(input: $input) { errors { ...UserErrorFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StopEmails($input: InviteLinkInput!) {\n    stopEmails(input: $input) { errors { ...UserErrorFields } }\n  }\n"): (typeof documents)["\n  mutation StopEmails($input: InviteLinkInput!) {\n    stopEmails(input: $input) { errors { ...UserErrorFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RedeemInviteCode($input: RedeemInviteCodeInput!) {\n    redeemInviteCode(input: $input) { link errors { ...UserErrorFields } }\n  }\n"): (typeof documents)["\n  mutation RedeemInviteCode($input: RedeemInviteCodeInput!) {\n    redeemInviteCode(input: $input) { link errors { ...UserErrorFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrganizationFields on OrganizationCard {\n    id name shortName initials logoUrl timeZone\n    contact { name role email phone }\n  }\n"): (typeof documents)["\n  fragment OrganizationFields on OrganizationCard {\n    id name shortName initials logoUrl timeZone\n    contact { name role email phone }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvitationFields on Invitation {\n    state email note role groups minutes expiresAt cancelledAt language consent\n    visitor addressHasAccount acceptedByVisitor emailsStopped\n    organization { ...OrganizationFields }\n    from { name role }\n    trainings { title minutes language }\n  }\n"): (typeof documents)["\n  fragment InvitationFields on Invitation {\n    state email note role groups minutes expiresAt cancelledAt language consent\n    visitor addressHasAccount acceptedByVisitor emailsStopped\n    organization { ...OrganizationFields }\n    from { name role }\n    trainings { title minutes language }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccountFields on Account { id email firstName lastName name zip language }\n"): (typeof documents)["\n  fragment AccountFields on Account { id email firstName lastName name zip language }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ViewerFields on Viewer {\n    account { ...AccountFields }\n    memberships { role learns organization { id } }\n  }\n"): (typeof documents)["\n  fragment ViewerFields on Viewer {\n    account { ...AccountFields }\n    memberships { role learns organization { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlatformFields on Platform { termsUrl privacyUrl organizationsOpen }\n"): (typeof documents)["\n  fragment PlatformFields on Platform { termsUrl privacyUrl organizationsOpen }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AssignmentFields on Assignment {\n    id\n    organization { ...OrganizationFields }\n    training { title language minutes lessons { position title minutes } }\n  }\n"): (typeof documents)["\n  fragment AssignmentFields on Assignment {\n    id\n    organization { ...OrganizationFields }\n    training { title language minutes lessons { position title minutes } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UserErrorFields on UserError { code path params { name value } }\n"): (typeof documents)["\n  fragment UserErrorFields on UserError { code path params { name value } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Visit {\n    viewer { ...ViewerFields }\n    platform { ...PlatformFields }\n  }\n"): (typeof documents)["\n  query Visit {\n    viewer { ...ViewerFields }\n    platform { ...PlatformFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvitationOfLink($link: String!) {\n    invitation(link: $link) { ...InvitationFields }\n    viewer { ...ViewerFields }\n    platform { ...PlatformFields }\n  }\n"): (typeof documents)["\n  query InvitationOfLink($link: String!) {\n    invitation(link: $link) { ...InvitationFields }\n    viewer { ...ViewerFields }\n    platform { ...PlatformFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyTrainings {\n    viewer { assignments { ...AssignmentFields } }\n  }\n"): (typeof documents)["\n  query MyTrainings {\n    viewer { assignments { ...AssignmentFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssignmentOfViewer($id: ID!) {\n    node(id: $id) {\n      __typename\n      ... on Assignment {\n        id\n        organization { ...OrganizationFields }\n        training { title summary language minutes lessons { position title minutes } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AssignmentOfViewer($id: ID!) {\n    node(id: $id) {\n      __typename\n      ... on Assignment {\n        id\n        organization { ...OrganizationFields }\n        training { title summary language minutes lessons { position title minutes } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LessonOfAssignment($id: ID!, $position: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Assignment {\n        id\n        organization { ...OrganizationFields }\n        training {\n          title language\n          lessons { position title minutes }\n          lesson(position: $position) { position title minutes html check { question choices } }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LessonOfAssignment($id: ID!, $position: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Assignment {\n        id\n        organization { ...OrganizationFields }\n        training {\n          title language\n          lessons { position title minutes }\n          lesson(position: $position) { position title minutes html check { question choices } }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VerdictOfCheck($id: ID!, $position: Int!, $choice: Int!) {\n    node(id: $id) {\n      ... on Assignment {\n        training { lesson(position: $position) { check { verdict(choice: $choice) { right explanation } } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query VerdictOfCheck($id: ID!, $position: Int!, $choice: Int!) {\n    node(id: $id) {\n      ... on Assignment {\n        training { lesson(position: $position) { check { verdict(choice: $choice) { right explanation } } } }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;