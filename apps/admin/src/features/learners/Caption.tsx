import { m } from "../../generated/paraglide/messages.js";
import { cappedFigure } from "../../text/numbers.ts";
import { Rich } from "../../text/Rich.tsx";

interface CaptionProps {
  readonly total: { readonly count: number; readonly more: boolean };
  readonly filtered: boolean;
}

/** How many there are, or how many match. */
export function Caption({ total, filtered }: CaptionProps) {
  const values = { count: total.count, shown: cappedFigure(total) };
  return (
    <p className="learners-caption" role="status">
      <Rich parts={filtered ? m.caption_match.parts(values) : m.caption_all.parts(values)} />
    </p>
  );
}
