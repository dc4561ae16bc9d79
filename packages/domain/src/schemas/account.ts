import { z } from "zod";
import { language, newPassword } from "./fields.ts";
import { optionalText, requiredText } from "./text.ts";

/** First and last name, zip and language: what a person says of oneself. */
export const profileSchema = z.object({
  firstName: requiredText({ max: 80 }),
  lastName: requiredText({ max: 80 }),
  zip: optionalText({ max: 12 }),
  language,
});

/** A new account. The e-mail is no field of it: it is proven before, by a link or a code. */
export const registerSchema = profileSchema.extend({ password: newPassword });

export type Profile = z.output<typeof profileSchema>;
export type Registration = z.output<typeof registerSchema>;
