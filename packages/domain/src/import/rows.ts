import type { EmailAddress } from "../email/address.ts";
import type { Verdict } from "./verdict.ts";

/** One row of a spreadsheet: two of its cells, and what is known about them. */
export interface ImportRow {
  /** The number that the spreadsheet shows, from 1; the header counts. Unique within an import. */
  readonly row: number;
  /** The e-mail cell as it stands, or as an administrator corrected it. */
  readonly email: string;
  /** The groups cell as it stands, or as an administrator corrected it; several names are separated by `;` or `,`. */
  readonly groups: string;
  /** The spreadsheet hides or filters the row. It is read all the same, and said. */
  readonly hidden?: boolean;
  /** The e-mail cell holds a formula. It is never evaluated; `email` is the value that the spreadsheet kept. */
  readonly formula?: boolean;
  /** The groups cell is empty because it lies under a merged cell, which shows this text. */
  readonly mergedGroups?: string;
  /** An administrator took the row out. It stays listed. */
  readonly leftOut?: boolean;
}

/** One name in a groups cell, and the group that it was read as; null where there is none. */
export interface ReadName {
  readonly name: string;
  readonly groupId: string | null;
}

/** A row after its two cells were read: what is decided about, now and once more at Continue. */
export interface ReadRow {
  readonly row: number;
  readonly hidden: boolean;
  /** The address to show: as typed, with an answered typo put right. */
  readonly email: string;
  /** The normal form, or null where the cell holds no address. */
  readonly address: EmailAddress | null;
  readonly groups: readonly ReadName[];
  /** Places in the list of answers that this row was read with. */
  readonly answers: readonly number[];
}

/** A row of a plan. */
export interface PlannedRow extends ReadRow {
  readonly verdict: Verdict;
}

/** What will happen, row by row, in the order of the file. Plain data that survives JSON; `facts` of later make another. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
}
