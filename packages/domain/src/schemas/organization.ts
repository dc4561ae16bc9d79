import { z } from "zod";
import { LINK_DAYS_MAX, LINK_DAYS_MIN } from "../limits.ts";
import { language, optionalEmail, timeZone } from "./fields.ts";
import { code, optionalText, requiredText } from "./text.ts";

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
  .refine(({ contactEmail, contactPhone }) => contactEmail !== null || contactPhone !== null, {
    error: code("CONTACT_REQUIRED"),
    path: ["contactEmail"],
  });

/** The message to the team before inviting. Both empty: the ready text again. */
export const onboardingMessageSchema = z.object({
  subject: requiredText({ max: 200 }),
  body: requiredText({ max: 5000, lines: true }),
});

export type NewOrganization = z.output<typeof createOrganizationSchema>;
export type OrganizationProfile = z.output<typeof organizationSchema>;
export type OnboardingMessage = z.output<typeof onboardingMessageSchema>;
