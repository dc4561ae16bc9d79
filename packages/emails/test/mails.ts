import type { Mail, MailLocale, MailOrganization, MailTraining } from "../src/index.ts";

/** The people and trainings of the drawings. */
export const riverbend: MailOrganization = {
  name: "Riverbend Community Care",
  shortName: "Riverbend",
  initials: "RC",
  logoUrl: "https://muster.example/logo/riverbend.png",
  contact: {
    name: "Carmen Ruiz",
    role: "Human resources",
    email: "hr@riverbendcare.example",
    phone: "+1 555 010 0142",
  },
  postalAddress: "40 Mill Road\nRiverbend, TX",
  timeZone: "America/Chicago",
};

export const threeTrainings: MailTraining[] = [
  { title: "Safe lifting at home", minutes: 25 },
  { title: "Hand hygiene", minutes: 15 },
  { title: "Recognizing neglect", minutes: 40 },
];

export const manyTrainings = (count: number): MailTraining[] =>
  Array.from({ length: count }, (_, index) => ({ title: `Caring well, part ${index + 1}`, minutes: 30 }));

type Kind = Mail["kind"];
export type MailOf<K extends Kind> = Extract<Mail, { kind: K }>;

const common = (locale: MailLocale) => ({
  locale,
  to: "m.delgado@mail.example",
  publicUrl: "https://muster.example",
});

const invitation = (locale: MailLocale) => ({
  ...common(locale),
  organization: riverbend,
  inviter: { name: "Carmen Ruiz", role: "Human resources" },
  note: "Please finish these by December 15. Call me if anything is unclear.",
  trainings: threeTrainings,
  groups: ["Home carers"],
  role: "LEARNER" as const,
  url: "https://muster.example/i/7fK2-qm9X-Tb4w",
  code: "482913",
  codeUrl: "https://muster.example/code",
  declineUrl: "https://muster.example/i/7fK2-qm9X-Tb4w/decline",
  stopUrl: "https://muster.example/stop/7fK2",
  otherLanguageUrl: "https://muster.example/i/7fK2-qm9X-Tb4w?language=es",
  sentAt: new Date("2026-11-23T15:00:00Z"),
  expiresAt: new Date("2026-12-23T15:00:00Z"),
});

const samples: { [K in Kind]: (locale: MailLocale) => MailOf<K> } = {
  invite: (locale) => ({ kind: "invite", ...invitation(locale) }),
  reminder: (locale) => ({ kind: "reminder", ...invitation(locale), note: null }),
  welcome: (locale) => ({
    kind: "welcome",
    ...common(locale),
    organization: riverbend,
    firstName: "María",
    trainings: threeTrainings,
    joinedAt: new Date("2026-11-23T15:00:00Z"),
    myTrainingsUrl: "https://muster.example/my-trainings",
    loginUrl: "https://muster.example/login",
    otherLanguageUrl: "https://muster.example/my-trainings?language=es",
  }),
  administratorWelcome: (locale) => ({
    kind: "administratorWelcome",
    ...common(locale),
    organization: riverbend,
    firstName: "María",
    joinedAt: new Date("2026-11-23T15:00:00Z"),
    administrationUrl: "https://muster.example/admin/",
    loginUrl: "https://muster.example/login",
  }),
  administratorRemoved: (locale) => ({
    kind: "administratorRemoved",
    ...common(locale),
    organization: riverbend,
    removedAt: new Date("2026-11-23T15:00:00Z"),
  }),
  requestsDigest: (locale) => ({
    kind: "requestsDigest",
    ...common(locale),
    organization: riverbend,
    count: 5,
    requests: [
      { email: "f.novak@mail.example", reason: "NEW_INVITE" },
      { email: "m.delgado@mail.example", reason: "BOUNCED" },
      { email: "a.okafor@mail.example", reason: "INACTIVE_GROUP" },
    ],
    requestsUrl: "https://muster.example/admin/o/7fK2/requests",
    settingsUrl: "https://muster.example/admin/o/7fK2/organization/administrators",
  }),
  learnerRemoved: (locale) => ({
    kind: "learnerRemoved",
    ...common(locale),
    organization: riverbend,
    firstName: "María",
    removedAt: new Date("2026-11-23T15:00:00Z"),
    myTrainingsUrl: "https://muster.example/my",
  }),
  proof: (locale) => ({
    kind: "proof",
    ...common(locale),
    organization: riverbend,
    code: "482913",
    url: "https://muster.example/p/7fK2-qm9X-Tb4w",
    validUntil: new Date("2026-11-23T16:42:00Z"),
    minutes: 30,
    otherLanguageUrl: "https://muster.example/p/7fK2-qm9X-Tb4w?language=es",
  }),
  code: (locale) => ({ kind: "code", ...common(locale), purpose: "SIGN_IN", code: "482913", minutes: 10 }),
  addressHasAccount: (locale) => ({
    kind: "addressHasAccount",
    ...common(locale),
    loginUrl: "https://muster.example/login",
  }),
  noAccount: (locale) => ({
    kind: "noAccount",
    ...common(locale),
    registerUrl: "https://muster.example/register",
  }),
  emailChanged: (locale) => ({ kind: "emailChanged", ...common(locale) }),
};

/** A mail as drawn, with some of its facts changed. */
export function mail<K extends Kind>(kind: K, changes: Partial<MailOf<K>> = {}): MailOf<K> {
  return { ...samples[kind](changes.locale ?? "en"), ...changes };
}

export const kinds = Object.keys(samples) as Kind[];
export const locales: MailLocale[] = ["en", "es"];
