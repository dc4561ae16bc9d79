/** The languages that mails are written in. */
export type MailLocale = "en" | "es";

/** What an organization shows of itself in every mail that is sent for it. */
export type MailOrganization = {
  name: string;
  /** The name after its first mention, "Riverbend" for "Riverbend Community Care". */
  shortName: string;
  /** One to three characters on the white plate of an organization without a logo. */
  initials: string;
  /** Absolute URL of a picture that we host; shown 44 pixels wide and high. */
  logoUrl: string | null;
  contact: { name: string | null; role: string | null; email: string | null; phone: string | null };
  /** On one line or several; shown on one. */
  postalAddress: string | null;
  /** IANA name. Dates and times of the mail are those of this zone. */
  timeZone: string;
};

/** A training as the mail lists it; `minutes` is the catalogue's estimate. */
export type MailTraining = { title: string; minutes: number };

type Common = {
  locale: MailLocale;
  /** The recipient's address as it was typed. */
  to: string;
  /** Where Muster is, "https://muster.example". */
  publicUrl: string;
};

type Invitation = Common & {
  organization: MailOrganization;
  inviter: { name: string; role: string | null };
  /** A personal note, shown as plain text with its line breaks. */
  note: string | null;
  trainings: readonly MailTraining[];
  /** Names of the groups; shown where a learner's groups have no trainings yet. */
  groups: readonly string[];
  role: "LEARNER" | "ADMIN";
  url: string;
  /** Six digits. */
  code: string;
  codeUrl: string;
  declineUrl: string;
  stopUrl: string;
  /** The invite page in the other language. */
  otherLanguageUrl: string;
  /** When the first e-mail of this invite was sent, also in a reminder. */
  sentAt: Date;
  expiresAt: Date;
};

export type InviteMail = Invitation & { kind: "invite" };
export type ReminderMail = Invitation & { kind: "reminder" };

/** Sent on acceptance: the way back. */
export type WelcomeMail = Common & {
  kind: "welcome";
  organization: MailOrganization;
  firstName: string;
  trainings: readonly MailTraining[];
  joinedAt: Date;
  myTrainingsUrl: string;
  loginUrl: string;
  otherLanguageUrl: string;
};

/** Sent to a new administrator on acceptance. */
export type AdministratorWelcomeMail = Common & {
  kind: "administratorWelcome";
  organization: MailOrganization;
  firstName: string;
  joinedAt: Date;
  administrationUrl: string;
  loginUrl: string;
};

/** Sent to somebody whom an owner removed from the administrators. */
export type AdministratorRemovedMail = Common & {
  kind: "administratorRemoved";
  organization: MailOrganization;
  removedAt: Date;
};

/** What needs an administrator, by address: nobody is named. */
export type DigestRequest = { email: string; reason: "NEW_INVITE" | "BOUNCED" | "INACTIVE_GROUP" };

/** Sent to an administrator once a day at most, while something new waits. */
export type RequestsDigestMail = Common & {
  kind: "requestsDigest";
  organization: MailOrganization;
  /** How many wait in all. */
  count: number;
  /** The newest of them. */
  requests: readonly DigestRequest[];
  requestsUrl: string;
  /** Where the digest is switched off. */
  settingsUrl: string;
};

/** Sent to a learner whom an administrator removed, once the removal can no longer be taken back. */
export type LearnerRemovedMail = Common & {
  kind: "learnerRemoved";
  organization: MailOrganization;
  firstName: string;
  removedAt: Date;
  myTrainingsUrl: string;
};

/** The join page's proof that an address belongs to its visitor: a code and a link, either works. */
export type ProofMail = Common & {
  kind: "proof";
  organization: MailOrganization;
  code: string;
  url: string;
  validUntil: Date;
  /** How long the code lives, in minutes. */
  minutes: number;
  otherLanguageUrl: string;
};

/** Muster's own code: to log in, to make an account, to choose a new password, to take a new address. */
export type CodeMail = Common & {
  kind: "code";
  purpose: "SIGN_IN" | "REGISTER" | "RESET_PASSWORD" | "DELETE_ACCOUNT" | "CHANGE_EMAIL";
  code: string;
  /** How long the code lives, in minutes. */
  minutes: number;
};

/** Somebody wanted an address for an account, and it has one: told to its owner, and only there. */
export type AddressHasAccountMail = Common & { kind: "addressHasAccount"; loginUrl: string };

/** Somebody asked for a code, and the address has no account. */
export type NoAccountMail = Common & { kind: "noAccount"; registerUrl: string };

/** The account signs in with another address now: told to the former one, without the new one. */
export type EmailChangedMail = Common & { kind: "emailChanged" };

/** Every mail that Muster sends. */
export type Mail =
  | InviteMail
  | ReminderMail
  | WelcomeMail
  | AdministratorWelcomeMail
  | AdministratorRemovedMail
  | RequestsDigestMail
  | LearnerRemovedMail
  | ProofMail
  | CodeMail
  | AddressHasAccountMail
  | NoAccountMail
  | EmailChangedMail;
