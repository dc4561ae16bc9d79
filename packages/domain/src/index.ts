export {
  type Administrator,
  type AdministratorChange,
  type AdministratorRole,
  administratorChangeProblem,
} from "./administrators/administrators.ts";
export {
  type Assignment,
  type AssignmentChanges,
  type AssignmentReason,
  type GivingGroup,
  sameReason,
} from "./assignments/assignment.ts";
export {
  applyAssignmentChanges,
  assignmentsAfterGroupChange,
  assignmentsAfterLeavingGroup,
  assignmentsOnJoin,
} from "./assignments/changes.ts";
export { type GroupReachFacts, groupReach, type TrainingReach } from "./assignments/groupReach.ts";
export { type LearnerAct, refusalSkip, type SkipReason, statusSkip } from "./bulk/skip.ts";
export { formatCode, parseCode } from "./code.ts";
export { type DeliveryFact, type DeliveryState, deliveryOf, deliveryStates } from "./delivery/delivery.ts";
export {
  type MailPauseReason,
  type MailRecord,
  mailPauseBy,
  mailPauseReasons,
  PAUSE_BOUNCES_MIN,
  PAUSE_WINDOW_DAYS,
} from "./delivery/mailPause.ts";
export { type ProviderEvent, readProviderEvent } from "./delivery/providerEvent.ts";
export { type DeliveryReason, deliveryReasons } from "./delivery/reason.ts";
export {
  type SuppressionReason,
  strongerSuppression,
  suppressionBy,
  suppressionProblem,
  suppressionReasons,
} from "./delivery/suppression.ts";
export { type EmailAddress, emailDomain } from "./email/address.ts";
export { isLookalikeDomain } from "./email/lookalikeDomain.ts";
export { type ParsedEmail, parseEmail, type RefusedEmail } from "./email/parseEmail.ts";
export { samePersonKey } from "./email/samePerson.ts";
export { splitEmails } from "./email/splitEmails.ts";
export { groupNameKey, matchGroup } from "./groups/groupName.ts";
export { groupSpeller } from "./groups/groupSpeller.ts";
export * from "./import/index.ts";
export type { InviteCommand, InviteCommandType, InviteEvent, InviteEventType } from "./invite/command.ts";
export { decide } from "./invite/decide.ts";
export type { Decision } from "./invite/decision.ts";
export {
  type ActiveInvite,
  type CancelledInvite,
  type DeclinedInvite,
  type Invite,
  type InviteIdentity,
  type InviteRole,
  type InviteStatus,
  isExpired,
  type LinkState,
  linkState,
  type PendingInvite,
  type RevokedInvite,
  waitsToBeSent,
} from "./invite/invite.ts";
export { dueReminder, type ReminderPlan } from "./invite/reminders.ts";
export { type InviteTable, inviteTable, type StatusOrNone } from "./invite/table.ts";
export * from "./limits.ts";
export { type Locale, locales, parseLocale } from "./locale.ts";
export { PASSWORD_MAX, PASSWORD_MIN, passwordLength, passwordProblem } from "./password.ts";
export type { EmailRefusalCode } from "./refusals/email.ts";
export type { Refusal, RefusalParams } from "./refusals/refusal.ts";
export {
  isRefusalCode,
  notOfAdministration,
  type RefusalCode,
  refusalMessage,
  refusals,
} from "./refusals.ts";
export { type Profile, profileSchema, type Registration, registerSchema } from "./schemas/account.ts";
export { type GroupInput, groupSchema } from "./schemas/group.ts";
export {
  confirmImportSchema,
  type ImportEdit,
  type ImportRowInput,
  importAnswersSchema,
  importEditsSchema,
  importFileNameSchema,
  importRowsSchema,
} from "./schemas/import.ts";
export { type InviteLearners, inviteLearnersSchema } from "./schemas/invite.ts";
export {
  createOrganizationSchema,
  type NewOrganization,
  type OnboardingMessage,
  type OrganizationProfile,
  onboardingMessageSchema,
  organizationSchema,
} from "./schemas/organization.ts";
export { type FieldRefusal, zodRefusals } from "./schemas/refusals.ts";
export { requestPremiumSchema } from "./schemas/subscription.ts";
export {
  missingForInvite,
  type SetupFacts,
  type SetupStep,
  type SetupStepKind,
  setupStepKinds,
  setupSteps,
} from "./setup.ts";
export {
  dayIn,
  isPremium,
  lastDayProblem,
  SUBSCRIPTION_YEARS_MAX,
  type Subscription,
} from "./subscription/subscription.ts";
export { editDistance } from "./text/editDistance.ts";
export { digestTime } from "./time/digestTime.ts";
export { type FoundLocalTime, findLocalTime, localTimeAt } from "./time/localTime.ts";
export { sendTimeProblem } from "./time/sendTime.ts";
