/**
 * What a refusal's sentence may name. All are optional: a sentence without its value still reads well.
 * `seconds` is a whole number of seconds; `limit` and `count` are numbers of the thing the sentence counts.
 * `row` is a row's number as its spreadsheet shows it.
 */
export interface RefusalParams {
  /** The address in question, as it was typed. */
  email?: string | undefined;
  /** The address of the account that is signed in. */
  visitorEmail?: string | undefined;
  /** A name or value that the sentence repeats: of a group, a person, a time zone. */
  name?: string | undefined;
  /** Who did it, by name. */
  by?: string | undefined;
  /** Why, in words: the mail provider's reason, the part of the set-up that is missing. */
  reason?: string | undefined;
  /** A day of the calendar, as YYYY-MM-DD, in the organization's time zone. */
  day?: string | undefined;
  limit?: number | undefined;
  count?: number | undefined;
  row?: number | undefined;
  seconds?: number | undefined;
}

/** One refusal: what it stands for (for integrators) and the English sentence with the way out. */
export interface Refusal {
  readonly description: string;
  readonly message: (params: RefusalParams) => string;
}

/** "40 seconds", "3 minutes", "2 hours": whole units, rounded up, so that waiting that long is enough. */
export function waitInWords(seconds: number | undefined): string {
  if (seconds === undefined) return "a moment";
  const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
  if (seconds <= 90) return counted(Math.max(1, Math.ceil(seconds)), "second");
  if (seconds <= 90 * 60) return counted(Math.ceil(seconds / 60), "minute");
  return counted(Math.ceil(seconds / 3600), "hour");
}

/** The address of the sentence, or words that stand for it. */
export const address = (params: RefusalParams, otherwise = "This address"): string =>
  params.email ?? otherwise;
