import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { type Column, columnsAt, columnWidths, readColumnChoices, writeColumnChoices } from "./columns.ts";

export interface Columns {
  readonly shown: readonly Column[];
  readonly widths: ReturnType<typeof columnWidths>;
  readonly toggle: (column: Column) => void;
}

const known = { getInitialValueInEffect: false };

/** Which columns the table has now. What was chosen is kept on this browser. */
export function useColumns(): Columns {
  const wide = useMediaQuery("(min-width: 90em)", undefined, known);
  const middle = useMediaQuery("(min-width: 80em)", undefined, known);
  const narrow = useMediaQuery("(min-width: 75em)", undefined, known);
  const width = wide ? 1440 : middle ? 1280 : narrow ? 1200 : 0;
  const [choices, setChoices] = useState(readColumnChoices);
  const shown = columnsAt(width, choices);
  const toggle = (column: Column) => {
    const next = { ...choices, [column]: !shown.includes(column) };
    setChoices(next);
    writeColumnChoices(next);
  };
  return { shown, widths: columnWidths(width, shown), toggle };
}
