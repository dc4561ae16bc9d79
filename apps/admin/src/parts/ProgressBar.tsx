import "./progress.css";

interface ProgressBarProps {
  readonly done: number;
  readonly of: number;
  readonly wide?: boolean;
}

/** How far something is, as a bar. The words beside it say the same. */
export function ProgressBar({ done, of, wide = false }: ProgressBarProps) {
  return (
    <i className={wide ? "progress-bar wide" : "progress-bar"} aria-hidden="true">
      <i style={{ width: `${of === 0 ? 0 : (100 * done) / of}%` }} />
    </i>
  );
}
