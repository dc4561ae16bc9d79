import { m } from "./generated/paraglide/messages.js";
import type { MailLocale, MailOrganization } from "./mail.ts";
import { plainLine } from "./plain.ts";

/** What the ready text is filled with. */
interface OnboardingFacts {
  readonly organization: string;
  readonly contact: MailOrganization["contact"];
  /** The address that invitations come from. */
  readonly sender: string;
  /** Days that a link lives. */
  readonly linkDays: number;
}

/** The onboarding message as plain text. */
export interface OnboardingMessage {
  readonly subject: string;
  readonly body: string;
}

/** The ready text that an organization sends to its team itself, before it invites. */
export function onboardingMessage(locale: MailLocale, facts: OnboardingFacts): OnboardingMessage {
  const { organization, sender, linkDays } = facts;
  const options = { locale };
  const whom = contactLine(facts, locale);
  const steps = [
    m.onboarding_step_mail({ sender }, options),
    m.onboarding_step_open({}, options),
    m.onboarding_step_account({}, options),
    m.onboarding_step_accept({}, options),
  ];
  const paragraphs = [
    [m.onboarding_hello({}, options)],
    [m.onboarding_intro({ organization }, options)],
    [m.onboarding_steps({}, options), ...steps.map((step, index) => `${index + 1}. ${step}`)],
    [m.onboarding_link({ count: linkDays }, options)],
    [whom ? m.onboarding_questions({ whom }, options) : m.onboarding_questions_none({}, options)],
    [organization],
  ];
  return {
    subject: plainLine(m.onboarding_subject({ organization }, options)),
    body: paragraphs.map((lines) => lines.map(plainLine).join("\n")).join("\n\n"),
  };
}

/** "Ana Ruiz (Human resources), 555 0100 or ana@example.org": phone before e-mail. Empty where nothing is known. */
function contactLine({ contact }: OnboardingFacts, locale: MailLocale): string {
  const { name, role, email, phone } = contact;
  const ways = phone && email ? m.onboarding_ways({ phone, email }, { locale }) : (phone ?? email);
  const who = name && role ? m.onboarding_who({ name, role }, { locale }) : name;
  return [who, ways].filter(Boolean).join(", ");
}
