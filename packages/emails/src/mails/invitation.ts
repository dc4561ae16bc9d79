import type { Block, MailDocument } from "../document.ts";
import { m } from "../generated/paraglide/messages.js";
import type { InviteMail, ReminderMail } from "../mail.ts";
import { senderName } from "../plain.ts";
import { dayOf, duration, groupedCode, number, plain, rich, shownUrl } from "../words.ts";
import { checkWell, organizationHead } from "./contact.ts";
import { languageOffer, trainingRows } from "./shared.ts";

type InvitationMail = InviteMail | ReminderMail;

/** The letter: who, to whom, note, button, what it does, trainings, what happens, how to check, link and code. */
export function inviteDocument(mail: InviteMail): MailDocument {
  const { organization, locale } = mail;
  const options = { locale };
  const title = (mail.role === "ADMIN" ? m.invite_title_admin : m.invite_title)(
    { organization: organization.name },
    options,
  );
  return {
    locale,
    subject: title,
    preheader: invitePreheader(mail),
    fromName: senderName([mail.inviter.name, organization.name]),
    head: organizationHead(organization),
    body: [
      { kind: "title", text: title },
      fromAndTo(mail),
      ...noteQuote(mail),
      { kind: "button", label: m.invite_button({}, options), href: mail.url },
      {
        kind: "paragraph",
        tone: "small",
        text: plain(m.invite_button_does({ date: openUntil(mail) }, options)),
      },
      ...whatYouGet(mail),
      { kind: "heading", text: m.steps_title({}, options) },
      { kind: "steps", items: steps(mail) },
      checkWell(organization, options),
      fallbackWell(mail),
    ],
    foot: invitationFoot(mail),
  };
}

/** The same invitation once more, shorter. It says that nothing has changed. */
export function reminderDocument(mail: ReminderMail): MailDocument {
  const { organization, locale } = mail;
  const options = { locale };
  const date = openUntil(mail);
  return {
    locale,
    subject: m.reminder_subject({ organization: organization.shortName, date }, options),
    preheader: m.reminder_preheader({}, options),
    fromName: senderName([mail.inviter.name, organization.name]),
    head: organizationHead(organization),
    body: [
      { kind: "title", text: m.reminder_title({}, options) },
      { kind: "paragraph", tone: "body", text: rich(reminderIntro(mail)) },
      ...noteQuote(mail),
      { kind: "button", label: m.invite_button({}, options), href: mail.url },
      checkWell(organization, options),
      fallbackWell(mail),
      { kind: "paragraph", tone: "small", text: plain(m.reminder_first_works({}, options)) },
    ],
    foot: invitationFoot(mail),
  };
}

function openUntil({ expiresAt, sentAt, organization, locale }: InvitationMail): string {
  return dayOf(expiresAt, { locale, timeZone: organization.timeZone, beside: sentAt });
}

function invitePreheader({ inviter, trainings, locale }: InviteMail): string {
  const options = { locale };
  const { name, role } = inviter;
  const from = role === null ? name : m.name_and_role({ name, role }, options);
  const value = trainings.length;
  if (value === 0) return m.invite_preheader_plain({ from }, options);
  const minutes = trainings.reduce((sum, training) => sum + training.minutes, 0);
  return m.invite_preheader(
    { from, value, count: number(value, locale), duration: duration(minutes, locale) },
    options,
  );
}

function fromAndTo({ inviter, to, locale }: InviteMail): Block {
  const options = { locale };
  const { name, role } = inviter;
  const from =
    role === null ? m.from_value.parts({ name }, options) : m.from_value_role.parts({ name, role }, options);
  return {
    kind: "facts",
    rows: [
      { label: m.from_label({}, options), value: rich(from) },
      { label: m.to_label({}, options), value: rich(m.to_value.parts({ to }, options)) },
    ],
  };
}

function noteQuote({ note, locale }: InvitationMail): Block[] {
  const text = note?.trim() ?? "";
  if (text === "") return [];
  return [
    { kind: "quote", lines: m.note_quoted({ note: text }, { locale }).split(/\r\n|[\n\r\u2028\u2029]/) },
  ];
}

function whatYouGet({ role, trainings, groups, organization, locale }: InviteMail): Block[] {
  const options = { locale };
  const text = (words: string): Block => ({ kind: "paragraph", tone: "body", text: plain(words) });
  if (role === "ADMIN") {
    return [{ kind: "heading", text: m.admin_title({}, options) }, text(m.admin_text({}, options))];
  }
  const heading: Block = { kind: "heading", text: m.trainings_title({}, options) };
  if (trainings.length > 0) return [heading, trainingRows(trainings, options)];
  if (groups.length === 0) {
    return [heading, text(m.trainings_none({ organization: organization.shortName }, options))];
  }
  const names = new Intl.ListFormat(locale).format(groups);
  return [heading, text(m.trainings_none_group({ value: groups.length, groups: names }, options))];
}

function steps({ role, trainings, organization, locale }: InviteMail): string[] {
  const options = { locale };
  const last = (): string => {
    if (role === "ADMIN") return m.step_ready_admin({ organization: organization.shortName }, options);
    return trainings.length > 0 ? m.step_ready({}, options) : m.step_ready_later({}, options);
  };
  return [m.step_answer({}, options), m.step_account({}, options), last()];
}

function reminderIntro(mail: ReminderMail): Parameters<typeof rich>[0] {
  const { organization, inviter, to, trainings, locale } = mail;
  const options = { locale };
  const said = {
    date: dayOf(mail.sentAt, { locale, timeZone: organization.timeZone, beside: mail.expiresAt }),
    inviter: inviter.name,
    organization: organization.name,
    to,
    until: openUntil(mail),
  };
  const value = trainings.length;
  if (mail.role === "ADMIN") return m.reminder_intro_admin.parts(said, options);
  if (value === 0) return m.reminder_intro.parts(said, options);
  return m.reminder_intro_trainings.parts({ ...said, value, count: number(value, locale) }, options);
}

function fallbackWell({ url, code, codeUrl, locale }: InvitationMail): Block {
  const options = { locale };
  return {
    kind: "well",
    title: m.fallback_title({}, options),
    lines: [
      rich(m.fallback_link.parts({ url }, options)),
      rich(m.fallback_code.parts({ url: codeUrl, shown: shownUrl(codeUrl) }, options)),
    ],
    code: groupedCode(code),
  };
}

function invitationFoot(mail: InvitationMail): Block[] {
  const { organization, locale, to, inviter } = mail;
  const options = { locale };
  const said = { organization: organization.name, to, inviter: inviter.name };
  const postal = organization.postalAddress?.trim().replace(/\s*[\r\n]+\s*/g, ", ") ?? "";
  const why =
    postal === ""
      ? m.foot_invite.parts(said, options)
      : m.foot_invite_postal.parts({ ...said, postal }, options);
  return [
    { kind: "paragraph", tone: "foot", text: rich(why) },
    {
      kind: "links",
      links: [
        { label: m.decline_link({}, options), href: mail.declineUrl },
        { label: m.stop_link({ organization: organization.shortName }, options), href: mail.stopUrl },
      ],
    },
    languageOffer(mail.otherLanguageUrl, options),
  ];
}
