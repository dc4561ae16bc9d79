import type { Block, Inline, MailHead } from "../document.ts";
import { m } from "../generated/paraglide/messages.js";
import type { MailLocale, MailOrganization } from "../mail.ts";
import { plain, rich, together } from "../words.ts";

type Options = { locale: MailLocale };

/** The strip of an organization: name, then one line with the contact's role and the first way to reach it. */
export function organizationHead(organization: MailOrganization): MailHead {
  const { name, role, phone, email } = organization.contact;
  const line = [role ?? name, phone === null ? email : together(phone)].filter((part) => part !== null);
  return {
    kind: "organization",
    name: organization.name,
    line: line.length === 0 ? null : line.join(", "),
    initials: organization.initials,
    logoUrl: organization.logoUrl,
  };
}

/** How to check, without the link, that the organization sent this: phone before e-mail. */
export function checkWell(organization: MailOrganization, options: Options): Block {
  const { contact, shortName } = organization;
  const name = contact.name ?? contact.role ?? shortName;
  const ask = reach(organization, {
    both: (way) => m.check_both.parts({ name, ...way }, options),
    phone: (way) => m.check_phone.parts({ name, ...way }, options),
    email: (way) => m.check_email.parts({ name, ...way }, options),
    none: () => m.check_none({ name }, options),
  });
  return {
    kind: "well",
    title: m.check_title({ organization: shortName }, options),
    lines: [[...ask, ...plain(` ${m.check_never({}, options)}`)]],
    code: null,
  };
}

/** Whom to ask once one belongs to the organization. */
export function questionsWell(organization: MailOrganization, options: Options): Block {
  const { contact, shortName } = organization;
  const named = contact.name !== null && contact.role !== null;
  const who = named
    ? m.name_and_role({ name: contact.name ?? "", role: contact.role ?? "" }, options)
    : (contact.name ?? contact.role ?? shortName);
  const line = reach(organization, {
    both: (way) => m.questions_both.parts({ who, ...way }, options),
    phone: (way) => m.questions_phone.parts({ who, ...way }, options),
    email: (way) => m.questions_email.parts({ who, ...way }, options),
    none: () => m.questions_none({ who }, options),
  });
  return { kind: "well", title: m.questions_title({}, options), lines: [line], code: null };
}

type Parts = Parameters<typeof rich>[0];
type Phone = { phone: string; tel: string };
type Email = { email: string; mailto: string };

function reach(
  { contact }: MailOrganization,
  say: {
    both(way: Phone & Email): Parts;
    phone(way: Phone): Parts;
    email(way: Email): Parts;
    none(): string;
  },
): Inline[] {
  const phone =
    contact.phone === null ? null : { phone: together(contact.phone), tel: telUrl(contact.phone) };
  const email = contact.email === null ? null : { email: contact.email, mailto: mailtoUrl(contact.email) };
  if (phone !== null && email !== null) return rich(say.both({ ...phone, ...email }));
  if (phone !== null) return rich(say.phone(phone));
  if (email !== null) return rich(say.email(email));
  return plain(say.none());
}

// A number with words in it ("extension 4") is shown but not linked: dialling half of it helps nobody.
function telUrl(phone: string): string {
  return /^\+?[\d\s()./‑-]+$/u.test(phone) ? `tel:${phone.replace(/[^\d+]/g, "")}` : "";
}

function mailtoUrl(email: string): string {
  return `mailto:${encodeURIComponent(email).replace("%40", "@")}`;
}
