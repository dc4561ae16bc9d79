import type { ReactNode } from "react";
import { type EmailCell, shownAddress } from "./cellAddress.ts";

interface AddressTextProps {
  readonly cell: EmailCell;
  /** Draws the address itself. */
  readonly children?: (text: string) => ReactNode;
}

/** The address that is invited; what stands in the cell otherwise is struck beside it. */
export function AddressText({ cell, children = (text) => text }: AddressTextProps) {
  const { text, typed, written } = shownAddress(cell);
  return (
    <>
      {children(text)} {typed !== null && <s className="typed break">{typed}</s>}
      {written !== null && <span className="typed break">{written}</span>}
    </>
  );
}
