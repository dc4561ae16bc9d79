import type { Sheet } from "../model.ts";

/**
 * Names of the template's sheets, in every language in which it is written: a filled template is known by them,
 * whatever program saved it.
 */
export const templateNames = {
  en: { learners: "Learners", instructions: "Instructions", groups: "Your groups" },
  es: { learners: "Alumnos", instructions: "Instrucciones", groups: "Sus grupos" },
} as const;

export type TemplateLanguage = keyof typeof templateNames;

/** The address of the template's example, which is nobody's and never invited. */
export const TEMPLATE_EXAMPLE = "sample.person@example.com";

/** Whether a sheet is one of the two that the template explains itself with: only where both are there. */
export function isTemplateSheet({ name }: Sheet, all: readonly Sheet[]): boolean {
  return Object.values(templateNames).some(({ instructions, groups }) => {
    const has = (wanted: string) => all.some((sheet) => sheet.name === wanted);
    return (name === instructions || name === groups) && has(instructions) && has(groups);
  });
}
