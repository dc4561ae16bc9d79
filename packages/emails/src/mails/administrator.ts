import type { MailDocument } from "../document.ts";
import { m } from "../generated/paraglide/messages.js";
import type { AdministratorRemovedMail, AdministratorWelcomeMail } from "../mail.ts";
import { senderName } from "../plain.ts";
import { dayOf, plain } from "../words.ts";
import { organizationHead, questionsWell } from "./contact.ts";
import { wayBack } from "./shared.ts";

type AdministratorMail = AdministratorWelcomeMail | AdministratorRemovedMail;

const head = ({ organization, locale }: AdministratorMail) => ({
  locale,
  fromName: senderName([organization.name]),
  head: organizationHead(organization),
});

/** Sent to a new administrator on acceptance: what to do first, and how to find the way back. */
export function administratorWelcomeDocument(mail: AdministratorWelcomeMail): MailDocument {
  const { organization, locale } = mail;
  const options = { locale };
  const date = dayOf(mail.joinedAt, { locale, timeZone: organization.timeZone });
  const said = { organization: organization.name, short: organization.shortName, date };
  return {
    ...head(mail),
    subject: m.administrator_welcome_subject(said, options),
    preheader: m.welcome_preheader_plain({}, options),
    body: [
      { kind: "title", text: m.welcome_title_plain({ name: mail.firstName }, options) },
      { kind: "paragraph", tone: "body", text: plain(m.administrator_welcome_intro(said, options)) },
      { kind: "button", label: m.administrator_welcome_button({}, options), href: mail.administrationUrl },
      wayBack(mail),
      questionsWell(organization, options),
    ],
    foot: [{ kind: "paragraph", tone: "foot", text: plain(m.foot_administrator_welcome(said, options)) }],
  };
}

/** Sent to somebody whom an owner removed from the administrators. */
export function administratorRemovedDocument(mail: AdministratorRemovedMail): MailDocument {
  const { organization, locale } = mail;
  const options = { locale };
  const date = dayOf(mail.removedAt, { locale, timeZone: organization.timeZone });
  const said = { organization: organization.name, date };
  const subject = m.administrator_removed_subject(said, options);
  return {
    ...head(mail),
    subject,
    preheader: m.administrator_removed_preheader({}, options),
    body: [
      { kind: "title", text: subject },
      { kind: "paragraph", tone: "body", text: plain(m.administrator_removed_intro(said, options)) },
      { kind: "paragraph", tone: "body", text: plain(m.administrator_removed_stays({}, options)) },
      questionsWell(organization, options),
    ],
    foot: [{ kind: "paragraph", tone: "foot", text: plain(m.foot_administrator_removed(said, options)) }],
  };
}
