export { TEMPLATE_EXAMPLE, type TemplateLanguage } from "./layout/template.ts";
export { readFile } from "./reading/readFile.ts";
export { csvFile } from "./writing/csvFile.ts";
export { rejectsFile } from "./writing/rejectsFile.ts";
export { safeText } from "./writing/safeText.ts";
export { type TemplateTexts, templateFile } from "./writing/templateFile.ts";
export { type TableSheet, workbookFile } from "./writing/workbookFile.ts";
