import { organizationSchema, parseLocale, zodRefusals } from "@muster/domain";
import type { Language, ProfileFragment, UpdateOrganizationInput } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { refusalText } from "../../text/refusals.ts";
import { languageName } from "../../text/trainings.ts";

/** The profile as it stands in the fields: texts only. */
export interface ProfileValues {
  readonly name: string;
  readonly shortName: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly contactName: string;
  readonly contactRole: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly postalAddress: string;
  readonly linkDays: string;
  /** Days with commas between them; empty: no reminders. */
  readonly reminderDays: string;
}

export const profileFields = [
  ...(["name", "shortName", "language", "timeZone", "contactName", "contactRole"] as const),
  ...(["contactEmail", "contactPhone", "postalAddress", "linkDays", "reminderDays"] as const),
] as const satisfies readonly (keyof ProfileValues)[];

export function valuesOf(profile: ProfileFragment): ProfileValues {
  const { name, shortName, language, timeZone, contact, postalAddress, linkDays, reminderDays } = profile;
  return {
    ...{ name, shortName: shortName ?? "", language, timeZone, postalAddress: postalAddress ?? "" },
    ...{ contactName: contact.name ?? "", contactRole: contact.role ?? "" },
    ...{ contactEmail: contact.email ?? "", contactPhone: contact.phone ?? "", linkDays: String(linkDays) },
    reminderDays: reminderDays.join(", "),
  };
}

const parsed = (values: ProfileValues) =>
  organizationSchema.safeParse({
    ...values,
    language: parseLocale(values.language),
    linkDays: values.linkDays.trim() === "" ? Number.NaN : Number(values.linkDays),
    reminderDays: values.reminderDays.split(/[\s,;]+/).flatMap((day) => (day === "" ? [] : Number(day))),
  });

/** The mistakes by field, in words. */
export function profileMistakes(values: ProfileValues): Record<string, string> {
  const result = parsed(values);
  const mistakes: Record<string, string> = {};
  for (const { path, code, params } of result.success ? [] : zodRefusals(result.error)) {
    const [field = "name"] = path;
    mistakes[field] ??= code === "REQUIRED" ? requiredText(field) : refusalText(code, { ...params });
  }
  return mistakes;
}

const requiredText = (field: string): string =>
  field === "contactName" ? m.profile_contact_name_required() : m.profile_name_required();

/** What is sent; null while there is a mistake. */
export function profileInput(
  values: ProfileValues,
  organizationId: string,
  version: number,
): UpdateOrganizationInput | null {
  const result = parsed(values);
  return result.success ? { ...result.data, language: values.language, organizationId, version } : null;
}

/** Whether a kept draft has the form's shape. */
export function isProfileValues(value: unknown): value is ProfileValues {
  if (typeof value !== "object" || value === null) return false;
  const texts = value as Record<string, unknown>;
  return profileFields.every((field) => typeof texts[field] === "string");
}

/** A field's name, as above the field. */
export function fieldName(field: keyof ProfileValues): string {
  const names: Readonly<Record<keyof ProfileValues, () => string>> = {
    name: () => m.profile_name(),
    shortName: () => m.profile_short_name(),
    language: () => m.language_label(),
    timeZone: () => m.profile_time_zone(),
    contactName: () => m.profile_contact_name(),
    contactRole: () => m.profile_contact_role(),
    contactEmail: () => m.profile_contact_email(),
    contactPhone: () => m.profile_contact_phone(),
    postalAddress: () => m.profile_address(),
    linkDays: () => m.profile_link_days(),
    reminderDays: () => m.profile_reminder_days(),
  };
  return names[field]();
}

/** What somebody else changed since the page was opened, one line each. */
export function profileDifferences(opened: ProfileValues, theirs: ProfileValues): string[] {
  const shown = (field: keyof ProfileValues, text: string): string =>
    field === "language" ? languageName(text === "ES" ? "ES" : "EN") : text || "–";
  return profileFields
    .filter((field) => opened[field] !== theirs[field])
    .map((field) => {
      const [from, to] = [shown(field, opened[field]), shown(field, theirs[field])];
      return m.conflict_field({ field: fieldName(field), from, to });
    });
}
