import { locale } from "./locale.ts";

const NO_BREAK = "\u00a0";

/** "December 23" or "23 de diciembre" on the organization's calendar, on one line; with the year when it is another. */
export function day(iso: string | null, timeZone: string, now: Date = new Date()): string {
  if (iso === null) return "";
  const date = new Date(iso);
  const year = (moment: Date) => new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(moment);
  const format = new Intl.DateTimeFormat(locale(), {
    day: "numeric",
    month: "long",
    ...(year(date) === year(now) ? {} : { year: "numeric" as const }),
    timeZone,
  });
  return format.format(date).replaceAll(" ", NO_BREAK);
}

/** "Safe lifting at home, Hand hygiene and Recognizing neglect", with each name whole. */
export const list = (items: readonly string[]): string => items.join(", ");

/** Where "m.delgado@mail.example" is called by its first part. */
export const localPart = (email: string): string => email.slice(0, email.lastIndexOf("@"));

/** A phone number as a `tel:` address. */
export const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, "")}`;
