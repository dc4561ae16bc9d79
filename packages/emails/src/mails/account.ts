import type { MailDocument } from "../document.ts";
import { m } from "../generated/paraglide/messages.js";
import type { AddressHasAccountMail, CodeMail, EmailChangedMail, NoAccountMail } from "../mail.ts";
import { duration, groupedCode, plain, rich, shownUrl } from "../words.ts";
import { buttonLeads } from "./shared.ts";

const fromMuster = { fromName: "Muster", head: { kind: "muster" } } as const;

const codeWords = {
  SIGN_IN: { subject: m.code_subject_sign_in, title: m.code_title_sign_in },
  REGISTER: { subject: m.code_subject_register, title: m.code_title_register },
  RESET_PASSWORD: { subject: m.code_subject_reset, title: m.code_title_reset },
  DELETE_ACCOUNT: { subject: m.code_subject_delete, title: m.code_title_delete },
  CHANGE_EMAIL: { subject: m.code_subject_change, title: m.code_title_change },
};

/** A code that proves an address, whatever for. It holds no link: a code is typed. */
export function codeDocument(mail: CodeMail): MailDocument {
  const options = { locale: mail.locale };
  const words = codeWords[mail.purpose];
  const code = groupedCode(mail.code);
  const life = duration(mail.minutes, mail.locale);
  return {
    ...fromMuster,
    locale: mail.locale,
    subject: words.subject({ code }, options),
    preheader: m.code_preheader({ duration: life }, options),
    body: [
      { kind: "title", text: words.title({}, options) },
      { kind: "paragraph", tone: "body", text: rich(m.code_intro.parts({ to: mail.to }, options)) },
      { kind: "code", code, line: m.code_works({ duration: life }, options) },
      { kind: "paragraph", tone: "bold", text: plain(m.code_secret({}, options)) },
    ],
    foot: [
      {
        kind: "paragraph",
        tone: "foot",
        text: rich(m.foot_code.parts({ site: shownUrl(mail.publicUrl) }, options)),
      },
    ],
  };
}

/** Somebody wanted an address for an account, and it has one. */
export function addressHasAccountDocument(mail: AddressHasAccountMail): MailDocument {
  const options = { locale: mail.locale };
  const subject = m.has_account_subject({}, options);
  return {
    ...fromMuster,
    locale: mail.locale,
    subject,
    preheader: m.has_account_preheader({}, options),
    body: [
      { kind: "title", text: subject },
      { kind: "paragraph", tone: "body", text: rich(m.has_account_intro.parts({ to: mail.to }, options)) },
      { kind: "button", label: m.has_account_button({}, options), href: mail.loginUrl },
      buttonLeads(mail.loginUrl, options),
      { kind: "paragraph", tone: "body", text: plain(m.has_account_forgot({}, options)) },
    ],
    foot: [
      {
        kind: "paragraph",
        tone: "foot",
        text: rich(m.foot_has_account.parts({ site: shownUrl(mail.publicUrl) }, options)),
      },
    ],
  };
}

/** Somebody asked for a code, and the address has no account. */
export function noAccountDocument(mail: NoAccountMail): MailDocument {
  const options = { locale: mail.locale };
  return {
    ...fromMuster,
    locale: mail.locale,
    subject: m.no_account_subject({}, options),
    preheader: m.no_account_preheader({}, options),
    body: [
      { kind: "title", text: m.no_account_title({}, options) },
      { kind: "paragraph", tone: "body", text: rich(m.no_account_intro.parts({ to: mail.to }, options)) },
      { kind: "button", label: m.no_account_button({}, options), href: mail.registerUrl },
      buttonLeads(mail.registerUrl, options),
    ],
    foot: [
      {
        kind: "paragraph",
        tone: "foot",
        text: rich(m.foot_no_account.parts({ site: shownUrl(mail.publicUrl) }, options)),
      },
    ],
  };
}

/** The account signs in with another address now. The former mailbox may be an employer's, so the new one is not named. */
export function emailChangedDocument(mail: EmailChangedMail): MailDocument {
  const options = { locale: mail.locale };
  const subject = m.email_changed_subject({}, options);
  return {
    ...fromMuster,
    locale: mail.locale,
    subject,
    preheader: m.email_changed_preheader({}, options),
    body: [
      { kind: "title", text: subject },
      { kind: "paragraph", tone: "body", text: rich(m.email_changed_intro.parts({ to: mail.to }, options)) },
      { kind: "paragraph", tone: "body", text: plain(m.email_changed_stays({}, options)) },
      { kind: "paragraph", tone: "bold", text: plain(m.email_changed_not_you({}, options)) },
    ],
    foot: [
      {
        kind: "paragraph",
        tone: "foot",
        text: rich(m.foot_email_changed.parts({ site: shownUrl(mail.publicUrl) }, options)),
      },
    ],
  };
}
