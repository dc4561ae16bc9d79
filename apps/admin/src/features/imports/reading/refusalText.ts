import type { FileRefusal, SheetRefusal } from "@muster/sheets";
import { language } from "../../../app/language.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { figure, listed } from "../../../text/numbers.ts";

const megabytes = (octets: number): string =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(octets / 1024 / 1024);

/** Why a file was not read, and what to do; null where the person gave it up. */
export function fileRefusalText(refusal: FileRefusal): string | null {
  switch (refusal.code) {
    case "FILE_TOO_LARGE":
      return m.file_too_large({ size: megabytes(refusal.octets), limit: megabytes(refusal.limit) });
    case "NOT_A_SPREADSHEET":
      return refusal.found === null ? m.file_not_a_spreadsheet() : m.file_is({ found: refusal.found });
    case "PASSWORD_PROTECTED":
      return m.file_password();
    case "DAMAGED":
      return m.file_damaged();
    case "TOO_COMPLEX":
      return m.file_too_complex();
    case "UNSAFE":
      return m.file_unsafe();
    case "UNKNOWN_ENCODING":
      return m.file_encoding();
    case "UNCLOSED_QUOTE":
      return m.file_quote({ line: figure(refusal.line) });
    case "EMPTY":
      return m.file_empty();
    case "TOOK_TOO_LONG":
      return m.file_too_long();
    case "READER_FAILED":
      return m.file_reader_failed();
    case "CANCELLED":
      return null;
  }
}

/** Why a sheet cannot be previewed as its columns are chosen. */
export function sheetRefusalText(refusal: SheetRefusal): string {
  switch (refusal.code) {
    case "NO_EMAIL_COLUMN":
      return refusal.headers.length === 0
        ? m.sheet_no_email_column_bare()
        : m.sheet_no_email_column({
            headers: listed(refusal.headers.slice(0, 8).map((name) => `“${name}”`)),
          });
    case "NO_ROWS":
      return m.sheet_no_rows();
    case "TOO_MANY_ROWS":
      return m.sheet_too_many({ count: figure(refusal.count), limit: figure(refusal.limit) });
  }
}
