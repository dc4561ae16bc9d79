import { m } from "../../../generated/paraglide/messages.js";
import { Note } from "../../../parts/Note.tsx";
import { driftText } from "./driftText.ts";
import type { RunFacts } from "./heading.ts";

const SHOWN_MAX = 5;

/** What came to something else than the preview had said, row by row. */
export function DriftNote({ drift }: Pick<RunFacts, "drift">) {
  if (drift.length === 0) return null;
  const lines = drift.map((one) => <li key={one.row}>{driftText(one)}</li>);
  return (
    <Note tone="marigold" title={m.drift_title({ count: drift.length })}>
      <ul className="drift small">{lines.slice(0, SHOWN_MAX)}</ul>
      {lines.length > SHOWN_MAX && (
        <details className="small">
          <summary>{m.drift_more({ count: lines.length - SHOWN_MAX })}</summary>
          <ul className="drift">{lines.slice(SHOWN_MAX)}</ul>
        </details>
      )}
    </Note>
  );
}
