/**
 * What each persona (see personas.ts) gets from each operation, each field of each type that has a global id, and
 * `node` for each such type. All of it in the organization Riverbend, where `owner` and `admin` administer.
 *
 * - `ok`: the thing itself, and for a mutation an act that is done.
 * - `null` and `empty`: nothing, without an error and without a word on whether there is something.
 * - a code in capitals: the operation's error, or the first refusal in the payload's `errors`.
 *
 * Whoever is refused changes nothing; the test looks at that too. Where an operation takes a link or a code, everybody
 * but `anonymous`, who makes one up, holds the one of a Pending invitation: a forwarded mail is the worst case.
 *
 * A new operation or field needs a line here. A mutation needs an input in operations.ts as well.
 */
export const table = `
                                         | anonymous       | holder          | invitee       | learner       | owner         | admin         | removed       | outsider
Query.helpDesk                           | UNAUTHENTICATED | UNAUTHENTICATED | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN
Query.invitation                         | empty           | ok              | ok            | ok            | ok            | ok            | ok            | ok
Query.organization                       | null            | null            | null          | null          | ok            | ok            | null          | null
Query.platform                           | ok              | ok              | ok            | ok            | ok            | ok            | ok            | ok
Query.trainings                          | UNAUTHENTICATED | UNAUTHENTICATED | ok            | ok            | ok            | ok            | ok            | ok
Query.viewer                             | null            | null            | ok            | ok            | ok            | ok            | ok            | ok

node(Account)                            | null            | null            | null          | ok            | null          | null          | null          | null
node(Assignment)                         | null            | null            | null          | ok            | null          | null          | null          | null
node(Group)                              | null            | null            | null          | null          | ok            | ok            | null          | null
node(Learner)                            | null            | null            | null          | null          | ok            | ok            | null          | null
node(Organization)                       | null            | null            | null          | null          | ok            | ok            | null          | null
node(Training)                           | null            | null            | ok            | ok            | ok            | ok            | ok            | ok

Mutation.acceptInvite                    | UNAUTHENTICATED | UNAUTHENTICATED | ok            | WRONG_ACCOUNT | WRONG_ACCOUNT | WRONG_ACCOUNT | WRONG_ACCOUNT | WRONG_ACCOUNT
Mutation.addLearnerToGroup               | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.addLearnersToGroup              | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.assignTraining                  | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.cancelAdministratorInvite       | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | FORBIDDEN     | NOT_FOUND     | NOT_FOUND
Mutation.cancelInvite                    | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.cancelInvites                   | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.changeAdministratorRole         | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | FORBIDDEN     | NOT_FOUND     | NOT_FOUND
Mutation.changeEmail                     | UNAUTHENTICATED | UNAUTHENTICATED | ok            | ok            | ok            | ok            | ok            | ok
Mutation.changeInviteGroups              | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.chooseTrainings                 | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.closeHelpRequest                | UNAUTHENTICATED | UNAUTHENTICATED | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN
Mutation.correctInvite                   | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.createGroup                     | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.createOrganization              | UNAUTHENTICATED | UNAUTHENTICATED | ok            | ok            | ok            | ok            | ok            | ok
Mutation.declineInvite                   | LINK_MISTYPED   | ok              | ok            | ok            | ok            | ok            | ok            | ok
Mutation.deleteAccount                   | UNAUTHENTICATED | UNAUTHENTICATED | ok            | ok            | LAST_OWNER    | ok            | ok            | LAST_OWNER
Mutation.dismissAllRequests              | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.dismissRequest                  | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.duplicateGroup                  | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.grantSubscription               | UNAUTHENTICATED | UNAUTHENTICATED | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN
Mutation.endSubscription                 | UNAUTHENTICATED | UNAUTHENTICATED | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN     | FORBIDDEN
Mutation.inviteAdministrator             | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | FORBIDDEN     | NOT_FOUND     | NOT_FOUND
Mutation.inviteLearners                  | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.previewImport                   | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.updateImport                    | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.confirmImport                   | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.stopImport                      | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.pauseImport                     | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.resumeImport                    | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.leaveOrganization               | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | ok            | NOT_FOUND     | NOT_FOUND     | NOT_FOUND     | NOT_FOUND
Mutation.markOnboardingMessageCopied     | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.redeemInviteCode                | CODE_WRONG      | ok              | ok            | ok            | ok            | ok            | ok            | ok
Mutation.register                        | CODE_WRONG      | ok              | ok            | ok            | ok            | ok            | ok            | ok
Mutation.registerInvited                 | LINK_MISTYPED   | ok              | ADDRESS_TAKEN | ok            | ok            | ok            | ok            | ok
Mutation.removeAdministrator             | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | FORBIDDEN     | NOT_FOUND     | NOT_FOUND
Mutation.removeLearnerFromGroup          | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.removeLearners                  | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.removeLogo                      | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.requestEmailChange              | UNAUTHENTICATED | UNAUTHENTICATED | ok            | ok            | ok            | ok            | ok            | ok
Mutation.requestNewInvite                | LINK_MISTYPED   | ok              | ok            | ok            | ok            | ok            | ok            | ok
Mutation.requestNewInviteByEmail         | ok              | ok              | ok            | ok            | ok            | ok            | ok            | ok
Mutation.requestPremium                  | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.resendAdministratorInvite       | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | FORBIDDEN     | NOT_FOUND     | NOT_FOUND
Mutation.resendInvite                    | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.resendInvites                   | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.resetPassword                   | CODE_WRONG      | ok              | ok            | ok            | ok            | ok            | ok            | ok
Mutation.restoreLearners                 | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.saveOnboardingMessage           | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.sendCode                        | ok              | ok              | ok            | ok            | ok            | ok            | ok            | ok
Mutation.setRequestsDigest               | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.signIn                          | SIGN_IN_FAILED  | ok              | ok            | ok            | ok            | ok            | ok            | ok
Mutation.signInWithCode                  | CODE_WRONG      | ok              | ok            | ok            | ok            | ok            | ok            | ok
Mutation.signOut                         | ok              | ok              | ok            | ok            | ok            | ok            | ok            | ok
Mutation.stopEmails                      | LINK_MISTYPED   | ok              | ok            | ok            | ok            | ok            | ok            | ok
Mutation.updateGroup                     | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.updateOrganization              | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND
Mutation.updateProfile                   | UNAUTHENTICATED | UNAUTHENTICATED | ok            | ok            | ok            | ok            | ok            | ok
Mutation.uploadLogo                      | UNAUTHENTICATED | UNAUTHENTICATED | NOT_FOUND     | NOT_FOUND     | ok            | ok            | NOT_FOUND     | NOT_FOUND

Account.email                            | null            | null            | null          | ok            | null          | null          | null          | null
Account.firstName                        | null            | null            | null          | ok            | null          | null          | null          | null
Account.id                               | null            | null            | null          | ok            | null          | null          | null          | null
Account.language                         | null            | null            | null          | ok            | null          | null          | null          | null
Account.lastName                         | null            | null            | null          | ok            | null          | null          | null          | null
Account.name                             | null            | null            | null          | ok            | null          | null          | null          | null
Account.zip                              | null            | null            | null          | ok            | null          | null          | null          | null

Assignment.assignedAt                    | null            | null            | null          | ok            | null          | null          | null          | null
Assignment.id                            | null            | null            | null          | ok            | null          | null          | null          | null
Assignment.organization                  | null            | null            | null          | ok            | null          | null          | null          | null
Assignment.training                      | null            | null            | null          | ok            | null          | null          | null          | null

Group.activeLearners                     | null            | null            | null          | null          | ok            | ok            | null          | null
Group.changedAt                          | null            | null            | null          | null          | ok            | ok            | null          | null
Group.changedBy                          | null            | null            | null          | null          | ok            | ok            | null          | null
Group.id                                 | null            | null            | null          | null          | ok            | ok            | null          | null
Group.name                               | null            | null            | null          | null          | ok            | ok            | null          | null
Group.pendingInvites                     | null            | null            | null          | null          | ok            | ok            | null          | null
Group.reach                              | null            | null            | null          | null          | ok            | ok            | null          | null
Group.status                             | null            | null            | null          | null          | ok            | ok            | null          | null
Group.trainings                          | null            | null            | null          | null          | ok            | ok            | null          | null
Group.version                            | null            | null            | null          | null          | ok            | ok            | null          | null

Learner.acceptedAt                       | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.assignments                      | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.canCancel                        | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.canCorrect                       | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.canRemove                        | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.canResend                        | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.cancelledAt                      | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.correctedFrom                    | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.correctedTo                      | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.declinedAt                       | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.delivery                         | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.email                            | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.emailTyped                       | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.emailsStopped                    | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.events                           | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.expired                          | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.expiresAt                        | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.groupInactive                    | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.groups                           | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.id                               | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.invitedAt                        | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.lastSentAt                       | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.name                             | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.progress                         | null            | null            | null          | null          | ok            | ok            | null          | null
Learner.removedAt                        | null            | null            | null          | null          | null          | null          | null          | null
Learner.status                           | null            | null            | null          | null          | ok            | ok            | null          | null

Organization.abilities                   | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.administratorInvites        | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.administrators              | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.card                        | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.contact                     | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.group                       | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.groups                      | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.import                      | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.learnersByEmails            | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.imports                     | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.id                          | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.invitationPreview           | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.language                    | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.learner                     | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.learners                    | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.linkDays                    | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.logoUrl                     | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.mailPause                   | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.name                        | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.onboardingMessage           | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.plan                        | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.postalAddress               | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.premium                     | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.premiumRequestedAt          | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.premiumUntil                | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.reminderDays                | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.requests                    | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.requestsDigest              | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.selectionForecast           | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.setup                       | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.shortName                   | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.tally                       | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.timeZone                    | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.trainings                   | null            | null            | null          | null          | ok            | ok            | null          | null
Organization.version                     | null            | null            | null          | null          | ok            | ok            | null          | null

Training.audience                        | null            | null            | ok            | ok            | ok            | ok            | ok            | ok
Training.id                              | null            | null            | ok            | ok            | ok            | ok            | ok            | ok
Training.jurisdiction                    | null            | null            | ok            | ok            | ok            | ok            | ok            | ok
Training.language                        | null            | null            | ok            | ok            | ok            | ok            | ok            | ok
Training.lesson                          | null            | null            | ok            | ok            | ok            | ok            | ok            | ok
Training.lessons                         | null            | null            | ok            | ok            | ok            | ok            | ok            | ok
Training.minutes                         | null            | null            | ok            | ok            | ok            | ok            | ok            | ok
Training.slug                            | null            | null            | ok            | ok            | ok            | ok            | ok            | ok
Training.summary                         | null            | null            | ok            | ok            | ok            | ok            | ok            | ok
Training.title                           | null            | null            | ok            | ok            | ok            | ok            | ok            | ok

Viewer.account                           | null            | null            | ok            | ok            | ok            | ok            | ok            | ok
Viewer.assignments                       | null            | null            | empty         | ok            | empty         | empty         | empty         | empty
Viewer.dataExport                        | null            | null            | ok            | ok            | ok            | ok            | ok            | ok
Viewer.memberships                       | null            | null            | empty         | ok            | ok            | ok            | empty         | ok
Viewer.platformRole                      | null            | null            | null          | null          | null          | null          | null          | null
`;
