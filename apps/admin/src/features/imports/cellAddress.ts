import { parseEmail } from "@muster/domain";

/** An e-mail cell, and the address (normal form) that is invited for it; null where it holds none. */
export interface EmailCell {
  readonly email: string;
  readonly address: string | null;
}

/** How the address of a cell is shown. */
export interface ShownAddress {
  /** The address, as it was typed where that says the same. */
  readonly text: string;
  /** What stands in the cell, where it says something else or more. */
  readonly typed: string | null;
  /** The address as mail programs write it, where its letters are others. */
  readonly written: string | null;
}

/** The address that is invited, and what stands in the cell where that is not the same. */
export function shownAddress({ email, address }: EmailCell): ShownAddress {
  const typed = email.trim();
  if (address === null || typed.normalize("NFC").toLowerCase() === address)
    return { text: typed, typed: null, written: null };
  const parsed = parseEmail(typed);
  // The same letter by letter, but for the domain, which mail programs write in others.
  return parsed.ok && parsed.typed === typed && parsed.email === address
    ? { text: typed, typed: null, written: address }
    : { text: address, typed, written: null };
}

/** The address of a cell where it stands alone; the cell where it holds none. */
export const addressText = (cell: EmailCell): string => shownAddress(cell).text;

/** The address of a cell at the domain that is likely meant. */
export function atDomain(cell: EmailCell, domain: string): string {
  const text = addressText(cell);
  return `${text.slice(0, text.lastIndexOf("@") + 1)}${domain}`;
}
