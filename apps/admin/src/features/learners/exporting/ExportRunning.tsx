import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { ProgressBar } from "../../../parts/ProgressBar.tsx";
import { cappedFigure, figure } from "../../../text/numbers.ts";
import type { Total } from "../selection/selection.ts";

interface ExportRunningProps {
  readonly read: number;
  readonly count: Total;
  readonly onCancel: () => void;
}

/** How far the reading is, with the way to give it up. */
export function ExportRunning({ read, count, onCancel }: ExportRunningProps) {
  return (
    <div className="export-running">
      <p role="status">{m.export_read({ read: figure(read), all: cappedFigure(count) })}</p>
      <ProgressBar done={Math.min(read, count.count)} of={count.count} wide />
      <div className="form-acts">
        <Button onClick={onCancel}>{m.export_cancel()}</Button>
      </div>
    </div>
  );
}
