import { chooseSheet, findLayout, importRows, type Reader, type Sheet } from "@muster/sheets";
import { m } from "../../../generated/paraglide/messages.js";
import { fileRefusalText } from "../../imports/index.ts";
import { emailsIn } from "./emailsIn.ts";

export type ReadEmails =
  | { readonly ok: true; readonly emails: readonly string[] }
  /** `text`: why, and what to do; null where it was given up. */
  | { readonly ok: false; readonly text: string | null };

/** The addresses of a spreadsheet or text file: those of its e-mail column, else all that stand in it. Never rejects. */
export async function emailsOfFile(reader: Pick<Reader, "read">, file: File): Promise<ReadEmails> {
  const result = await reader.read(file, file.name);
  if (!result.ok) return { ok: false, text: fileRefusalText(result.refusal) };
  const sheet = result.file.sheets[chooseSheet(result.file).sheet ?? 0];
  const emails = sheet ? emailsOfSheet(sheet) : [];
  return emails.length > 0 ? { ok: true, emails } : { ok: false, text: m.by_list_file_empty() };
}

function emailsOfSheet(sheet: Sheet): string[] {
  const taken = importRows(sheet, findLayout(sheet));
  if (taken.ok) return emailsIn(taken.rows.map(({ email }) => email).join("\n"));
  const cells = sheet.rows.flatMap((row) => row.cells.filter((cell) => cell.includes("@")));
  return emailsIn(cells.join("\n"));
}
