import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { ConflictNote } from "../../../parts/ConflictNote.tsx";
import { Note } from "../../../parts/Note.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { serverRefusalText } from "../../../text/refusals.ts";
import { changedRows } from "./changes.ts";
import type { Trouble } from "./planQueue.ts";
import type { PlanChanges } from "./usePlanChanges.ts";

/** So many rows of somebody else's are told one by one. */
const LINES = 12;

function linesOf({ mine, theirs }: Extract<Trouble, { kind: "CONFLICT" }>): string[] {
  const rows = changedRows(mine, theirs);
  const lines = rows.slice(0, LINES).map(({ was, is }) => {
    if (was.leftOut !== is.leftOut)
      return is.leftOut ? m.conflict_row_out({ row: is.row }) : m.conflict_row_in({ row: is.row });
    return m.conflict_row({
      row: is.row,
      was: `${was.email}, ${was.groups}`,
      is: `${is.email}, ${is.groups}`,
    });
  });
  const more = rows.length - lines.length;
  const answers = theirs.answers.length - mine.answers.length;
  return [
    ...lines,
    ...(more > 0 ? [m.conflict_rows_more({ count: more })] : []),
    ...(answers === 0 ? [] : [m.conflict_answers()]),
  ];
}

/** What keeps a change from being saved, and the ways on. What was typed stays until one is chosen. */
export function TroubleNote({ trouble, retry, discard }: Pick<PlanChanges, "trouble" | "retry" | "discard">) {
  if (trouble === null) return null;
  switch (trouble.kind) {
    case "FAILED":
      return (
        <Problem error={trouble.error} title={m.plan_not_saved()} kept={m.typed_kept()} onRetry={retry} />
      );
    case "CONFLICT":
      return (
        <ConflictNote
          title={serverRefusalText(trouble.refusal)}
          lines={linesOf(trouble)}
          onTakeTheirs={discard}
          onSaveMine={retry}
        />
      );
    case "REFUSED":
      return (
        <Note
          tone="clay"
          urgent
          title={serverRefusalText(trouble.refusal)}
          acts={
            <>
              <Button small onClick={retry}>
                {m.try_again()}
              </Button>
              <Button small look="plain" onClick={discard}>
                {m.discard()}
              </Button>
            </>
          }
        >
          {m.typed_kept()}
        </Note>
      );
  }
}
