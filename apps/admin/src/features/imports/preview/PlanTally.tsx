import type { ReactNode } from "react";
import { Link } from "react-router";
import type { ImportTallyFactsFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { figure } from "../../../text/numbers.ts";
import { verdictWord } from "./verdictText.ts";
import { type View, viewAddress } from "./views.ts";

interface PlanTallyProps {
  readonly tally: ImportTallyFactsFragment;
  readonly view: View;
  /** Stands beside the filters. */
  readonly children: ReactNode;
}

/** What becomes of all rows, as one bar; its parts are filters, and add up to all. */
export function PlanTally({ tally, view, children }: PlanTallyProps) {
  const parts = tally.by.filter(({ count }) => count > 0);
  const label = m.plan_tally({
    parts: parts.map(({ verdict, count }) => `${verdictWord(verdict)} ${figure(count)}`).join(", "),
    all: figure(tally.all),
  });
  return (
    <div className="plan-tally">
      <div className="tally" role="img" aria-label={label}>
        {parts.map(({ verdict, count }) => (
          <i key={verdict} className={`part ${verdict}`} style={{ flexGrow: count, flexBasis: 0 }} />
        ))}
      </div>
      <div className="plan-tools">
        <nav className="plan-chips" aria-label={m.plan_filter()}>
          <Chip to="?" current={view.kind === "ALL"} count={tally.all} name={m.plan_all()} />
          {parts.map(({ verdict, count }) => (
            <Chip
              key={verdict}
              to={viewAddress({ kind: "VERDICT", verdict })}
              current={view.kind === "VERDICT" && view.verdict === verdict}
              count={count}
              name={verdictWord(verdict)}
              part={verdict}
            />
          ))}
        </nav>
        {children}
      </div>
    </div>
  );
}

interface ChipProps {
  readonly to: string;
  readonly current: boolean;
  readonly count: number;
  readonly name: string;
  readonly part?: string;
}

const Chip = ({ to, current, count, name, part }: ChipProps) => (
  <Link to={to} replace className="plan-chip" aria-current={current ? "true" : undefined} preventScrollReset>
    {part && <i className={`part ${part}`} />}
    <span>
      {name} <b>{figure(count)}</b>
    </span>
  </Link>
);
