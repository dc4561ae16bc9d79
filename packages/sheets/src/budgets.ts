/**
 * What a file may cost. All are far above any list of 500 people, and low enough that the worst file is refused in
 * seconds and within some hundred megabytes.
 */
export const budgets = {
  /** Octets of all parts of a packed file together, once unpacked. */
  unpackedOctets: 20 * 1024 * 1024,
  zipEntries: 2_000,
  /** Rows and cells that are written down in a file, empty ones too. */
  rows: 100_000,
  cells: 500_000,
  /** Different texts of a workbook. */
  texts: 200_000,
  /** UTF-16 units of one row, cell or text of an .xlsx with all its formatting, down to the next. */
  elementLength: 2 * 1024 * 1024,
  /** UTF-16 units of one cell: what Excel allows. */
  cellLength: 32_767,
  /** Columns that are read; further ones are left. */
  columns: 256,
  /** Rows that are handed on of a sheet with more people than fit. */
  sampleRows: 60,
  /** Lines within one cell of a text file; more mean a quote that nobody closed. */
  linesInCell: 30,
} as const;
