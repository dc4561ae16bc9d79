import type { Layout, Sheet } from "@muster/sheets";
import type { TableSheet, TemplateLanguage, TemplateTexts } from "@muster/sheets/files";

/** A file to be written. */
export type WantedFile =
  /** The template of an organization. */
  | {
      readonly kind: "template";
      readonly language: TemplateLanguage;
      readonly texts: TemplateTexts;
      readonly groupNames: readonly string[];
    }
  /** The person's own rows that stayed behind, with the reasons by row number. */
  | {
      readonly kind: "rejects";
      readonly sheet: Sheet;
      readonly layout: Pick<Layout, "headerRow">;
      readonly reasons: ReadonlyMap<number, string>;
      readonly reasonHeader: string;
    }
  /** Tables as an .xlsx. */
  | { readonly kind: "workbook"; readonly sheets: readonly TableSheet[] }
  /** One table as text that opens well in Excel. */
  | { readonly kind: "csv"; readonly rows: readonly (readonly string[])[] };
