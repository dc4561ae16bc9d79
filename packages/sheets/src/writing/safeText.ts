/** What Excel, LibreOffice and Google Sheets take for the beginning of a formula, full-width signs included. */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/** A text that no spreadsheet program evaluates: an apostrophe before what would begin a formula. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
