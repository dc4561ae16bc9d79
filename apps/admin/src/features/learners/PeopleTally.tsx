import { m } from "../../generated/paraglide/messages.js";
import { Tally } from "../../parts/Tally.tsx";
import { figure } from "../../text/numbers.ts";

interface Counts {
  readonly active: number;
  readonly pending: number;
  readonly cancelled: number;
}

/** Everyone, by status. */
export function PeopleTally({ active, pending, cancelled }: Counts) {
  return (
    <div className="learners-tally">
      <Tally
        label={m.tally_sentence({
          active: figure(active),
          pending: figure(pending),
          cancelled: figure(cancelled),
        })}
        parts={[
          { pattern: "solid", count: active, shown: figure(active), word: m.status_active() },
          { pattern: "hatch", count: pending, shown: figure(pending), word: m.status_pending() },
          { pattern: "open", count: cancelled, shown: figure(cancelled), word: m.status_cancelled() },
        ]}
      />
    </div>
  );
}
