import { z } from "zod";
import { LINK_DAYS_MAX, LINK_DAYS_MIN, REMINDER_DAY_MAX, REMINDERS_MAX } from "../limits.ts";
import { language, optionalEmail, timeZone } from "./fields.ts";
import { code, optionalText, requiredText } from "./text.ts";

const unfit = code("REMINDER_DAYS_UNFIT");

/** What a new organization starts with. */
export const createOrganizationSchema = z.object({
  name: requiredText({ max: 120 }),
  timeZone,
  language,
});

/** The organization's profile. People are told to check an invitation with its contact, so one way to reach it is needed. */
export const organizationSchema = createOrganizationSchema
  .extend({
    shortName: optionalText({ max: 40 }),
    contactName: requiredText({ max: 120 }),
    contactRole: optionalText({ max: 120 }),
    contactEmail: optionalEmail,
    contactPhone: optionalText({ max: 40 }),
    postalAddress: optionalText({ max: 300, lines: true }),
    linkDays: z
      .int({ error: code("LINK_DAYS_OUT_OF_RANGE") })
      .min(LINK_DAYS_MIN, code("LINK_DAYS_OUT_OF_RANGE"))
      .max(LINK_DAYS_MAX, code("LINK_DAYS_OUT_OF_RANGE")),
  })
  .extend({
    /** Left out: they stay as they are. */
    reminderDays: z
      .array(z.int({ error: unfit }).min(1, unfit).max(REMINDER_DAY_MAX, unfit), { error: unfit })
      .max(REMINDERS_MAX, unfit)
      .refine((days) => days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0)), unfit)
      .optional(),
  })
  .refine(remindsInTime, { error: unfit, path: ["reminderDays"], when: isRead })
  .refine(hasContact, { error: code("CONTACT_REQUIRED"), path: ["contactEmail"], when: isRead });

function remindsInTime(profile: { reminderDays?: number[] | undefined; linkDays: number }): boolean {
  const last = profile.reminderDays?.at(-1);
  return last === undefined || typeof profile.linkDays !== "number" || last < profile.linkDays;
}

/** Said together with the other mistakes, so that nobody learns of them one by one. A contact that was refused is not missing. */
function isRead({ value }: { value: unknown }): boolean {
  return typeof value === "object" && value !== null;
}

function hasContact(profile: { contactEmail: string | null; contactPhone: string | null }): boolean {
  return profile.contactEmail !== null || profile.contactPhone !== null;
}

/** The message to the team before inviting. An empty one is none: whoever empties both wants the ready text back. */
export const onboardingMessageSchema = z.object({
  subject: requiredText({ max: 200 }),
  body: requiredText({ max: 5000, lines: true }),
});

export type NewOrganization = z.output<typeof createOrganizationSchema>;
export type OrganizationProfile = z.output<typeof organizationSchema>;
export type OnboardingMessage = z.output<typeof onboardingMessageSchema>;
