export type {
  AddressHasAccountMail,
  AdministratorRemovedMail,
  AdministratorWelcomeMail,
  CodeMail,
  InviteMail,
  LearnerRemovedMail,
  Mail,
  MailLocale,
  MailOrganization,
  MailTraining,
  NoAccountMail,
  ProofMail,
  ReminderMail,
  WelcomeMail,
} from "./mail.ts";
export { type OnboardingMessage, onboardingMessage } from "./onboardingMessage.ts";
export { type RenderedMail, renderMail } from "./renderMail.tsx";
