import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { m } from "../../../generated/paraglide/messages.js";
import { isNobody, type Selection, type Total } from "./selection.ts";
import { selectedText } from "./selectionText.ts";

const SETTLED_MS = 400;

/** Says politely who is selected, once it has settled. Silent until somebody was. */
export function SelectionSpoken({
  selection,
  total,
}: {
  readonly selection: Selection;
  readonly total: Total;
}) {
  const none = isNobody(selection, total);
  const [ever, setEver] = useState(!none);
  if (!none && !ever) setEver(true);
  const text = none ? m.selected_nobody() : selectedText(selection, total);
  const [settled] = useDebouncedValue(text, SETTLED_MS);
  return (
    <p className="unseen" role="status">
      {ever ? settled : ""}
    </p>
  );
}
