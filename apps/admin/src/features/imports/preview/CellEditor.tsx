import { type KeyboardEvent, useEffect, useRef } from "react";

interface CellEditorProps {
  readonly label: string;
  readonly value: string;
  /** A letter that began the edit: it stands in the place of the value. */
  readonly begin: string | null;
  /** Names to choose from, by the id of their list. */
  readonly list?: string;
  /** Saves; where to go on: below, beside, or nowhere. */
  readonly onDone: (value: string, then: "DOWN" | "NEXT" | "STAY") => void;
  readonly onRestore: () => void;
}

/** A cell while it is typed in. */
export function CellEditor({ label, value, begin, list, onDone, onRestore }: CellEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  // Whatever ends the edit also takes the focus away, which would end it once more.
  const ended = useRef(false);
  useEffect(() => {
    field.current?.focus();
    if (begin === null) field.current?.select();
  }, [begin]);
  const end = (act: () => void) => {
    if (ended.current) return;
    ended.current = true;
    act();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value;
    if (event.key === "Escape") {
      event.stopPropagation();
      end(onRestore);
    } else if (event.key === "Enter") {
      event.preventDefault();
      end(() => onDone(typed, "DOWN"));
    } else if (event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      end(() => onDone(typed, "NEXT"));
    }
  };
  return (
    <input
      ref={field}
      className="cell-editor"
      aria-label={label}
      defaultValue={begin ?? value}
      list={list}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const typed = event.currentTarget.value;
        end(() => onDone(typed, "STAY"));
      }}
    />
  );
}
