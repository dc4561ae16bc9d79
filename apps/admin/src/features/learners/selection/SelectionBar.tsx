import { IconX } from "@tabler/icons-react";
import { m } from "../../../generated/paraglide/messages.js";
import { cappedFigure } from "../../../text/numbers.ts";
import { ActLinks } from "./ActLinks.tsx";
import { canSelectMore, everyone, nobody, type Selection, type Total } from "./selection.ts";
import { selectedText } from "./selectionText.ts";
import "./selection.css";

interface SelectionBarProps {
  readonly selection: Selection;
  readonly total: Total;
  /** On cards the acts stand at the bottom of the window instead. */
  readonly withActs: boolean;
  readonly onChange: (next: Selection) => void;
}

/** Takes the place of the caption: who is selected, everyone else who matches, and what can be done. */
export function SelectionBar({ selection, total, withActs, onChange }: SelectionBarProps) {
  const all = cappedFigure(total);
  return (
    <section className="selection-bar" aria-label={m.selection()}>
      <b>{selectedText(selection, total)}</b>
      {canSelectMore(selection, total) && (
        <button type="button" className="bar-all" onClick={() => onChange(everyone)}>
          {withActs ? m.select_all({ shown: all }) : m.select_all_short({ shown: all })}
        </button>
      )}
      {withActs && <ActLinks />}
      <button
        type="button"
        className="bar-icon"
        aria-label={m.select_none()}
        title={m.select_none()}
        onClick={() => onChange(nobody)}
      >
        <IconX size={18} stroke={1.75} aria-hidden="true" />
      </button>
    </section>
  );
}
