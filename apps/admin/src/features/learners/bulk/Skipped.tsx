import { Link } from "react-router";
import type { SkipFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { useHere } from "../../../shell/context.ts";
import { figure } from "../../../text/numbers.ts";
import { learnerPath } from "../listAddress.ts";
import { skipPhrase } from "./skipText.ts";

/** Who is left as they are: each reason with its number, which opens to the people. */
export function Skipped({ skipped }: { readonly skipped: readonly SkipFragment[] }) {
  return skipped.map((skip) => (
    <li key={skip.reason} className="sum-line skipped">
      <span className="sum-count">{figure(skip.count)}</span>
      <div>
        <SkippedPeople skip={skip} />
      </div>
    </li>
  ));
}

function SkippedPeople({ skip }: { readonly skip: SkipFragment }) {
  const here = useHere();
  const more = skip.count - skip.learners.length;
  if (skip.learners.length === 0) return <b>{skipPhrase(skip)}</b>;
  return (
    <details>
      <summary>
        <b>{skipPhrase(skip)}</b>
      </summary>
      <ul className="small">
        {skip.learners.map(({ id, name, email }) => (
          <li key={id}>
            <Link to={here(learnerPath(id))} className="break" dir="auto">
              {name ?? email}
            </Link>
          </li>
        ))}
        {more > 0 && <li className="soft">{m.skipped_more({ count: more, shown: figure(more) })}</li>}
      </ul>
    </details>
  );
}
