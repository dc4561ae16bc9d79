import { m } from "../../generated/paraglide/messages.js";
import { cappedFigure } from "../../text/numbers.ts";
import { Rich } from "../../text/Rich.tsx";

interface CaptionProps {
  /** Null while it is not known. */
  readonly total: { readonly count: number; readonly more: boolean } | null;
  readonly filtered: boolean;
}

/** How many there are, or how many match. */
export function Caption({ total, filtered }: CaptionProps) {
  if (!total) return <p className="learners-caption" />;
  const values = { count: total.count, shown: cappedFigure(total) };
  return (
    <p className="learners-caption" role="status">
      <Rich parts={filtered ? m.caption_match.parts(values) : m.caption_all.parts(values)} />
    </p>
  );
}
