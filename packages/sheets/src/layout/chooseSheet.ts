import type { SheetFile } from "../model.ts";
import { findLayout } from "./findLayout.ts";

/** Which sheet is meant, by its place in `sheets`. */
export interface SheetChoice {
  /** Null: a person must choose one of `choices`. */
  readonly sheet: number | null;
  /** Those with an e-mail column that are not hidden; where there are none, hidden ones; else all. Never empty. */
  readonly choices: readonly number[];
}

/** Finds the sheet of people. Hidden sheets are left wherever another one will do. */
export function chooseSheet({ sheets }: Pick<SheetFile, "sheets">): SheetChoice {
  const all = sheets.map((sheet, place) => ({ sheet, place }));
  const withPeople = all.filter(({ sheet }) => {
    const { email, emailChoices } = findLayout(sheet);
    return email !== null || emailChoices.length > 0;
  });
  const shown = withPeople.filter(({ sheet }) => !sheet.hidden);
  const pool = [shown, withPeople, all].find(({ length }) => length > 0) ?? [];
  const choices = pool.map(({ place }) => place);
  return { sheet: choices.length === 1 ? (choices[0] ?? null) : null, choices };
}
