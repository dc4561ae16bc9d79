import { TEMPLATE_EXAMPLE, type TemplateLanguage, templateNames } from "../layout/template.ts";
import { workbookFile } from "./workbookFile.ts";

/** What stands in the template besides its sheets' names and the two headers. */
export interface TemplateTexts {
  /** The steps, a line each. */
  readonly instructions: readonly string[];
  /** Above the example. */
  readonly example: string;
  /** Header of the list of groups. */
  readonly groups: string;
}

/**
 * The template of an organization as an .xlsx: a sheet to fill in, with the columns `email` and `groups`, a sheet that
 * explains it with an example, and a sheet with the names of its own groups. Read again, only the first one counts.
 */
export function templateFile(
  language: TemplateLanguage,
  texts: TemplateTexts,
  groupNames: readonly string[],
): Uint8Array {
  const names = templateNames[language];
  const header = ["email", "groups"];
  const example = [TEMPLATE_EXAMPLE, groupNames.slice(0, 2).join("; ")];
  return workbookFile([
    { name: names.learners, rows: [header], widths: [40, 40] },
    {
      name: names.instructions,
      rows: [...texts.instructions.map((line) => [line]), [], [texts.example], header, example],
      widths: [60, 40],
    },
    { name: names.groups, rows: [[texts.groups], ...groupNames.map((name) => [name])] },
  ]);
}
