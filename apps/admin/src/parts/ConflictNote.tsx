import { useState } from "react";
import { m } from "../generated/paraglide/messages.js";
import { Button } from "./Button.tsx";
import { Note } from "./Note.tsx";

interface ConflictNoteProps {
  /** "Nothing was saved: … was changed by … while you had it open." */
  readonly title: string;
  /** What the other person changed, one line each. */
  readonly lines: readonly string[];
  readonly onTakeTheirs: () => void;
  readonly onSaveMine: () => void;
}

/** Somebody else saved in between: nothing was saved, and both ways on are open. */
export function ConflictNote({ title, lines, onTakeTheirs, onSaveMine }: ConflictNoteProps) {
  const [shown, setShown] = useState(false);
  return (
    <Note
      tone="clay"
      urgent
      title={title}
      acts={
        <>
          <Button small onClick={() => setShown(!shown)} aria-expanded={shown}>
            {m.conflict_see()}
          </Button>
          <Button small onClick={onSaveMine}>
            {m.conflict_save_mine()}
          </Button>
          {shown && (
            <Button small look="plain" onClick={onTakeTheirs}>
              {m.conflict_take_theirs()}
            </Button>
          )}
        </>
      }
    >
      {!shown && m.conflict_text()}
      {shown && lines.length === 0 && m.conflict_nothing()}
      {shown && lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Note>
  );
}
