import { address, type Refusal } from "./refusal.ts";

/** Why a spreadsheet, or a row of it, was not taken as it is. */
export const importRefusals = {
  IMPORT_EMPTY: {
    description: "There is no row with an e-mail address in it.",
    message: () => "There is no row with an e-mail address. Fill in the e-mail column, then try again.",
  },
  IMPORT_TOO_MANY_ROWS: {
    description: "More rows than one import takes. `count` were given, `limit` fit.",
    message: (p) =>
      `${p.count === undefined ? "There are too many rows" : `There are ${p.count} rows with an e-mail`}; ${p.limit ?? 500} fit. Nothing was uploaded.`,
  },
  IMPORT_ROW_REPEATED: {
    description: "Two rows have the same number. `row` is that number.",
    message: (p) =>
      `${p.row === undefined ? "A row number" : `Row number ${p.row}`} is there twice. Give each row its own.`,
  },
  IMPORT_CONFIRMED: {
    description: "The import was confirmed; its plan cannot be changed any more. `by` is who confirmed it.",
    message: (p) =>
      `${p.by ? `${p.by} has uploaded this list` : "This list was uploaded"} already. Upload it again to change something.`,
  },
  IMPORT_NOT_CONFIRMED: {
    description: "The import is a preview still; nothing of it has been done or sent.",
    message: () => "This list was not uploaded yet, so there is nothing to stop.",
  },
  IMPORT_STARTED: {
    description: "An e-mail of the import was handed over, so it cannot be taken back as a whole.",
    message: () =>
      "Its e-mails are on their way already, so it cannot be stopped as a whole. Pause it, or cancel single invites.",
  },
  IMPORT_DONE: {
    description: "No e-mail of the import waits any more.",
    message: () => "None of its e-mails waits any more, so there is nothing to pause.",
  },
  DUPLICATE_ROW: {
    description: "Another row has the same address and goes in its place. `row` is that row.",
    message: (p) =>
      p.row === undefined
        ? "Another row has the same address; that row is used."
        : `Same address as row ${p.row}; that row is used.`,
  },
  DUPLICATE_ROW_STAYS: {
    description:
      "Another row has the same address and stays behind itself. `row` is that row; it has the reason.",
    message: (p) =>
      `Same address as ${p.row === undefined ? "another row" : `row ${p.row}`}, which stays behind; the reason stands there.`,
  },
  NOTHING_TO_ADD: {
    description: "The address is Pending or Active already, in all of these groups.",
    message: (p) => `${address(p)} is in these groups already, so there was nothing to do.`,
  },
  ROW_LEFT_OUT: {
    description: "An administrator took the row out of the import.",
    message: () => "This row was taken out, so nothing was done.",
  },
  FORMULA_WITHOUT_VALUE: {
    description:
      "The e-mail cell holds a formula, and the file has no value for it. Formulas are not evaluated.",
    message: () => "The e-mail cell has a formula without a value. Type the address itself.",
  },
  ADDRESS_FROM_FORMULA: {
    description: "The e-mail cell holds a formula; the address is what the spreadsheet last showed for it.",
    message: (p) => `${address(p)} comes from a formula. Check that it is right, or type it in.`,
  },
  ADDRESS_TYPO: {
    description: "The domain nearly spells that of a large mail provider. `name` is the likely one.",
    message: (p) =>
      p.name
        ? `${address(p)} may be mistyped. Use ${p.name}, or keep it as typed.`
        : `${address(p)} may be mistyped. Check the part after the @, or keep it as typed.`,
  },
  ADDRESS_DISPOSABLE: {
    description: "The domain hands out mailboxes that vanish.",
    message: (p) => `${address(p)} is a throw-away mailbox. Ask for a lasting address, or keep this one.`,
  },
  ADDRESS_LOOKALIKE: {
    description: "The domain has letters that read as others.",
    message: (p) => `${address(p)} has look-alike letters after the @. Type that part again, or keep it.`,
  },
  ADDRESS_OF_ROLE: {
    description: "The address names a role, such as info@, and not a person.",
    message: (p) => `${address(p)} is for a role, not for one person. Use a personal address, or keep it.`,
  },
  ADDRESS_SAME_PERSON: {
    description: "But for a plus-tag or dots it is the address of another row. `row` is that row.",
    message: (p) =>
      `${address(p)} looks like the same person as ${p.row === undefined ? "another row" : `row ${p.row}`}. Take one out, or keep both.`,
  },
  ADDRESS_BOUNCED: {
    description: "An e-mail of this organization to the address came back for good.",
    message: (p) =>
      `An e-mail to ${address(p, "this address")} came back. Correct it, or keep it to try again.`,
  },
  TOO_MANY_GROUPS: {
    description: "A row names more groups than fit. `limit` is how many fit.",
    message: (p) => `More groups than fit. Name up to ${p.limit ?? 20}.`,
  },
  GROUP_UNDER_MERGED_CELL: {
    description: "The row has no group: its cell lies under a merged one, whose text is `name`.",
    message: (p) =>
      `No group of its own: the cell is merged with ${p.name ? `the one that says ${p.name}` : "another"}. Give each row its group.`,
  },
} as const satisfies Record<string, Refusal>;
