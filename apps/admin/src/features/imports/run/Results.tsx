import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { DoneRowFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { Loading } from "../../../parts/Loading.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { StatusPill } from "../../../parts/StatusPill.tsx";
import { useHere } from "../../../shell/context.ts";
import { figure } from "../../../text/numbers.ts";
import { AddressText } from "../AddressText.tsx";
import { countKinds, kindOf, outcomeText, type ResultKind, reasonText, resultKinds } from "./rows.ts";
import type { Results as Found } from "./useResults.ts";

const FIRST = 20;
const MORE = 50;

const kindWords: Readonly<Record<ResultKind, () => string>> = {
  invited: () => m.rows_invited(),
  merged: () => m.rows_merged(),
  added: () => m.rows_added(),
  unchanged: () => m.rows_unchanged(),
  stayed: () => m.rows_stayed(),
};

/** Every row with what was done about it. What is shown stands in the address. */
export function Results({ results: { rows, error, again } }: { readonly results: Found }) {
  const [query, setQuery] = useSearchParams();
  const [most, setMost] = useState(FIRST);
  if (!rows)
    return error ? (
      <Problem error={error} title={m.results_failed()} onRetry={() => void again().catch(() => undefined)} />
    ) : (
      <Loading what={m.what_results()} rows={6} />
    );
  const counts = countKinds(rows);
  const chosen = resultKinds.find((kind) => kind === query.get("rows") && counts[kind] > 0) ?? null;
  const matching = chosen ? rows.filter((row) => kindOf(row) === chosen) : rows;
  const choose = (kind: ResultKind | null) => {
    setMost(FIRST);
    setQuery(kind ? { rows: kind } : {}, { replace: true });
  };
  const shown = matching.slice(0, most);
  const chip = (kind: ResultKind | null, name: string, count: number) => (
    <button
      key={kind ?? "all"}
      type="button"
      className="chip-filter"
      aria-pressed={chosen === kind}
      onClick={() => choose(kind)}
    >
      {name} <b>{figure(count)}</b>
    </button>
  );
  return (
    <section className="run-results" aria-labelledby="results">
      <h2 id="results">{m.results_title()}</h2>
      <fieldset className="chip-filters">
        <legend className="unseen">{m.results_filter()}</legend>
        {chip(null, m.rows_all(), rows.length)}
        {resultKinds
          .filter((kind) => counts[kind] > 0)
          .map((kind) => chip(kind, kindWords[kind](), counts[kind]))}
      </fieldset>
      <ul className="run-rows">
        {shown.map((row) => (
          <ResultRow key={row.row} row={row} />
        ))}
      </ul>
      {matching.length > shown.length && (
        <Button onClick={() => setMost(most + MORE)}>
          {m.results_more({ count: Math.min(MORE, matching.length - shown.length) })}
        </Button>
      )}
    </section>
  );
}

function ResultRow({ row }: { readonly row: DoneRowFragment }) {
  const here = useHere();
  const { learner, groups } = row;
  return (
    <li className="run-row">
      <span className="run-number">{m.result_row_number({ row: row.row })}</span>
      <span className="run-who">
        <AddressText cell={row}>
          {(text) =>
            learner ? (
              <Link to={here(`/learners/${encodeURIComponent(learner.id)}`)} className="break" dir="auto">
                {text}
              </Link>
            ) : (
              <b className="break" dir="auto">
                {text || "–"}
              </b>
            )
          }
        </AddressText>
        {groups !== "" && (
          <span className="small soft break" dir="auto">
            {groups}
          </span>
        )}
      </span>
      <span className="run-outcome small">
        {outcomeText(row)}
        {kindOf(row) === "stayed" && <span className="soft">{reasonText(row)}</span>}
      </span>
      <span className="run-status">{learner && <StatusPill status={learner.status} />}</span>
    </li>
  );
}
