import { z } from "zod";
import { parseEmail } from "../email/parseEmail.ts";
import { locales } from "../locale.ts";
import { PASSWORD_MAX, passwordLength, passwordProblem } from "../password.ts";
import { findLocalTime } from "../time/localTime.ts";
import { code, fail, optionalText } from "./text.ts";

/** A new password, exactly as typed: nothing is trimmed or changed. Common ones are refused by the server. */
export const newPassword = z.string({ error: code("REQUIRED") }).superRefine((password, context) => {
  // Units bound characters from above, so that an endless text is not counted.
  const count = password.length > PASSWORD_MAX * 2 ? password.length : passwordLength(password);
  if (count > PASSWORD_MAX) fail(context, "TOO_LONG", { limit: PASSWORD_MAX });
  else if (count === 0) fail(context, "REQUIRED");
  else if (passwordProblem(password)) fail(context, "PASSWORD_TOO_SHORT", { count });
});

export const language = z.enum(locales, { error: code("INVALID_INPUT") });

/** An id that the API gave out: opaque, compared as it is. */
export const id = (refusal: Parameters<typeof code>[0]) =>
  z
    .string({ error: code(refusal) })
    .min(1, code(refusal))
    .max(200, code(refusal));

/** An address that may be left out, in the form in which it was typed. */
export const optionalEmail = optionalText({ max: 254 }).transform((text, context) => {
  if (text === null) return null;
  const parsed = parseEmail(text);
  return parsed.ok ? parsed.typed : fail(context, parsed.code, { email: text });
});

/** A chosen sending time, YYYY-MM-DDTHH:mm; null: at once. Which moment it names depends on the time zone. */
export const localTime = z
  .string({ error: code("SEND_TIME_UNREADABLE") })
  .refine((text) => findLocalTime(text, "UTC") !== null, code("SEND_TIME_UNREADABLE"))
  .nullish()
  .transform((text) => text ?? null);

/** A time zone by its IANA name, as given. Offsets such as +02:00 know no summer time, so they are none. */
export const timeZone = z
  .string({ error: code("REQUIRED") })
  .min(1, code("REQUIRED"))
  .max(64, code("TIME_ZONE_UNKNOWN"))
  .refine(isTimeZone, code("TIME_ZONE_UNKNOWN"));

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
