import type { MailDocument } from "../document.ts";
import { m } from "../generated/paraglide/messages.js";
import type { LearnerRemovedMail, ProofMail, WelcomeMail } from "../mail.ts";
import { bounded, senderName } from "../plain.ts";
import { dayOf, duration, groupedCode, number, plain, rich, timeOf } from "../words.ts";
import { organizationHead, questionsWell } from "./contact.ts";
import { buttonLeads, languageOffer, trainingRows, wayBack } from "./shared.ts";

/** Sent on acceptance: the trainings, and how to find the way back. */
export function welcomeDocument(mail: WelcomeMail): MailDocument {
  const { organization, locale, trainings } = mail;
  const options = { locale };
  const date = dayOf(mail.joinedAt, { locale, timeZone: organization.timeZone });
  return {
    locale,
    ...welcomeLines(mail),
    fromName: senderName([organization.name]),
    head: organizationHead(organization),
    body: [
      { kind: "title", text: welcomeTitle(mail) },
      {
        kind: "paragraph",
        tone: "body",
        text: plain(m.welcome_intro({ organization: organization.name, date }, options)),
      },
      ...(trainings.length > 0 ? [trainingRows(trainings, options)] : []),
      { kind: "button", label: m.welcome_button({}, options), href: mail.myTrainingsUrl },
      wayBack(mail),
      questionsWell(organization, options),
    ],
    foot: [
      {
        kind: "paragraph",
        tone: "foot",
        text: plain(
          m.foot_welcome({ organization: organization.name, short: organization.shortName, date }, options),
        ),
      },
      languageOffer(mail.otherLanguageUrl, options),
    ],
  };
}

function welcomeLines({ organization, trainings, locale }: WelcomeMail): {
  subject: string;
  preheader: string;
} {
  const options = { locale };
  const [first] = trainings;
  if (first === undefined) {
    return {
      subject: m.welcome_subject_plain({ organization: organization.name }, options),
      preheader: m.welcome_preheader_plain({}, options),
    };
  }
  const value = trainings.length;
  return {
    subject: m.welcome_subject(
      { organization: organization.name, value, count: number(value, locale) },
      options,
    ),
    preheader: m.welcome_preheader({ training: bounded(first.title, 80) }, options),
  };
}

function welcomeTitle({ firstName, trainings, locale }: WelcomeMail): string {
  const options = { locale };
  if (trainings.length === 0) return m.welcome_title_plain({ name: firstName }, options);
  return m.welcome_title({ name: firstName, value: trainings.length }, options);
}

/** Sent to somebody whom an administrator removed: what stays, and whom to ask. */
export function learnerRemovedDocument(mail: LearnerRemovedMail): MailDocument {
  const { organization, locale } = mail;
  const options = { locale };
  const date = dayOf(mail.removedAt, { locale, timeZone: organization.timeZone });
  const said = { organization: organization.name, short: organization.shortName, date };
  const paragraph = (text: string) => ({ kind: "paragraph", tone: "body", text: plain(text) }) as const;
  return {
    locale,
    subject: m.learner_removed_subject(said, options),
    preheader: m.learner_removed_preheader({}, options),
    fromName: senderName([organization.name]),
    head: organizationHead(organization),
    body: [
      { kind: "title", text: m.learner_removed_title({ ...said, name: mail.firstName }, options) },
      paragraph(m.learner_removed_intro(said, options)),
      paragraph(m.learner_removed_stays(said, options)),
      { kind: "button", label: m.learner_removed_button({}, options), href: mail.myTrainingsUrl },
      paragraph(m.learner_removed_ask(said, options)),
      questionsWell(organization, options),
    ],
    foot: [{ kind: "paragraph", tone: "foot", text: plain(m.foot_learner_removed(said, options)) }],
  };
}

/** The join page's proof of an address: the code first, then the link. */
export function proofDocument(mail: ProofMail): MailDocument {
  const { organization, locale } = mail;
  const options = { locale };
  const code = groupedCode(mail.code);
  const life = duration(mail.minutes, locale);
  const time = timeOf(mail.validUntil, { locale, timeZone: organization.timeZone });
  const intro = m.proof_intro.parts({ to: mail.to, organization: organization.shortName }, options);
  const why = m.foot_proof({ organization: organization.name, short: organization.shortName }, options);
  return {
    locale,
    subject: m.proof_subject({ code, organization: organization.name }, options),
    preheader: m.proof_preheader({ duration: life }, options),
    fromName: senderName([organization.name]),
    head: organizationHead(organization),
    body: [
      { kind: "title", text: m.proof_title({}, options) },
      { kind: "paragraph", tone: "body", text: rich(intro) },
      { kind: "code", code, line: m.proof_until({ time, duration: life }, options) },
      { kind: "paragraph", tone: "body", text: plain(m.proof_or_press({}, options)) },
      { kind: "button", label: m.proof_button({}, options), href: mail.url },
      buttonLeads(mail.url, options),
      { kind: "paragraph", tone: "bold", text: plain(m.code_secret({}, options)) },
    ],
    foot: [
      { kind: "paragraph", tone: "foot", text: plain(why) },
      languageOffer(mail.otherLanguageUrl, options),
    ],
  };
}
