import type { Inline } from "./document.ts";
import { m } from "./generated/paraglide/messages.js";
import type { MessagePart } from "./generated/paraglide/runtime.js";
import type { MailLocale } from "./mail.ts";

// The catalogue is by state of the U.S.: its readers know "CST" and "1,200" in both languages.
const regional: Record<MailLocale, string> = { en: "en-US", es: "es-US" };

/** Keeps a date, a phone number or a number with its unit on one line. */
export function together(text: string): string {
  return text.replace(/\s/g, "\u00a0").replaceAll("-", "\u2011");
}

/** A message with markup as runs of text. The names of its marks are the kinds of `Inline`. */
export function rich(parts: readonly MessagePart[]): Inline[] {
  const runs: Inline[] = [];
  let mark: { name: string; to: string | null } | null = null;
  for (const part of parts) {
    if (part.type === "text") runs.push(run(mark, part.value));
    else if (part.type === "markup-start") {
      const to = part.options?.to;
      mark = { name: part.name, to: typeof to === "string" && to !== "" ? to : null };
    } else mark = null;
  }
  return runs;
}

function run(mark: { name: string; to: string | null } | null, text: string): Inline {
  if (mark === null) return { kind: "text", text };
  switch (mark.name) {
    case "strong":
    case "quiet":
      return { kind: mark.name, text };
    case "address":
    case "phone":
      return { kind: mark.name, text, href: mark.to };
    case "link":
      return { kind: "link", text, href: mark.to ?? text };
    default:
      throw new Error(`A message uses the mark "${mark.name}", which no mail can show.`);
  }
}

/** Plain text as runs. */
export const plain = (text: string): Inline[] => [{ kind: "text", text }];

/** "482 913": six digits in two groups. Anything else stays as it is. */
export function groupedCode(code: string): string {
  return code.replace(/^(\d{3})(\d{3})$/, "$1\u00a0$2");
}

/** "December 23", in the organization's zone; with the year when it differs from the year of `beside`. */
export function dayOf(date: Date, options: { locale: MailLocale; timeZone: string; beside?: Date }): string {
  const year = (of: Date): string => format(of, options, { year: "numeric" });
  const sameYear = options.beside !== undefined && year(date) === year(options.beside);
  return format(date, options, { month: "long", day: "numeric", ...(sameYear ? {} : { year: "numeric" }) });
}

/** "10:42 AM CST", in the organization's zone, which is named because the reader may be in another. */
export function timeOf(date: Date, options: { locale: MailLocale; timeZone: string }): string {
  return format(date, options, { hour: "numeric", minute: "2-digit", timeZoneName: "short" });
}

function format(
  date: Date,
  { locale, timeZone }: { locale: MailLocale; timeZone: string },
  shape: Intl.DateTimeFormatOptions,
): string {
  return together(new Intl.DateTimeFormat(regional[locale], { ...shape, timeZone }).format(date));
}

/** "1,200", as the language groups digits. */
export function number(value: number, locale: MailLocale): string {
  return new Intl.NumberFormat(regional[locale]).format(value);
}

/** "80 minutes"; over two hours "3 hours", rounded to whole hours. */
export function duration(minutes: number, locale: MailLocale): string {
  const hours = Math.round(minutes / 60);
  const text =
    minutes > 120
      ? m.duration_hours({ value: hours, count: number(hours, locale) }, { locale })
      : m.duration_minutes({ value: minutes, count: number(minutes, locale) }, { locale });
  return together(text);
}

/** An address as a person types it: "muster.example/code" for "https://muster.example/code". */
export function shownUrl(url: string): string {
  return url.replace(/^https?:\/\//, "").replace(/\/$/, "");
}
