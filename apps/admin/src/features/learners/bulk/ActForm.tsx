import { useState } from "react";
import { useNavigate } from "react-router";
import type { SelectionForecastQuery } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../../parts/Button.tsx";
import { Note } from "../../../parts/Note.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { useHere } from "../../../shell/context.ts";
import { figure } from "../../../text/numbers.ts";
import { serverRefusalText } from "../../../text/refusals.ts";
import { useListAddress, useListState } from "../listAddress.ts";
import { keptRemoval } from "../removal/keptRemoval.ts";
import { sayRemoved, useUndo } from "../removal/useUndo.tsx";
import { keptSelection } from "../selection/keptSelection.ts";
import { actPath } from "./acts.ts";
import { type ActValues, actTexts } from "./actText.ts";
import type { BulkResult } from "./resultState.ts";
import { Skipped } from "./Skipped.tsx";
import { skippedSentence } from "./skipText.ts";
import { type BulkRequest, useBulkAct } from "./useBulkAct.ts";

type Forecast = NonNullable<SelectionForecastQuery["organization"]>["selectionForecast"];

interface ActFormProps {
  readonly act: BulkRequest["act"];
  readonly values: ActValues;
  readonly forecast: Forecast;
  readonly request: BulkRequest;
  /** Things are not as they were counted. */
  readonly onRefused: () => void;
}

/** The sum, and the one button. */
export function ActForm({ act, values, forecast, request, onRefused }: ActFormProps) {
  const back = useListAddress();
  const { busy, error, refused, run } = useRunning(values, request, onRefused);
  const words = actTexts[act];
  const { affected, skipped, selected } = forecast;
  if (selected.more) return <TooMany limit={selected.count} back={back} />;
  const reach = affected > 0 ? words.reach(values) : m.act_reaches_nobody();
  return (
    <>
      <p className="lead" role="status">
        {[reach, skippedSentence(skipped)].filter(Boolean).join(" ")}
      </p>
      <ul className="sum">
        {affected > 0 && (
          <li className="sum-line">
            <span className="sum-count">{figure(affected)}</span>
            <div>
              <b>{words.line(values)}</b>
              <p className="small soft">{words.meaning(values)}</p>
            </div>
          </li>
        )}
        <Skipped skipped={skipped} />
      </ul>
      {refused && <Note tone="clay" urgent title={refused} />}
      {error !== null && (
        <Problem error={error} title={m.act_failed()} kept={m.act_kept()} onRetry={() => void run()} />
      )}
      <div className="form-acts">
        {affected > 0 && (
          <Button
            look={act === "cancel" || act === "remove" ? "destroy" : "filled"}
            busy={busy}
            onClick={() => void run()}
          >
            {words.act(values)}
          </Button>
        )}
        <ButtonLink to={back}>{m.add_back()}</ButtonLink>
      </div>
    </>
  );
}

/** Runs the act and goes on to its result. */
function useRunning(values: ActValues, request: BulkRequest, onRefused: () => void) {
  const here = useHere();
  const navigate = useNavigate();
  const from = useListState()?.from ?? "";
  const undo = useUndo();
  const { busy, error, run } = useBulkAct();
  const [refused, setRefused] = useState<string | null>(null);
  const press = async () => {
    const outcome = await run(request);
    const refusal = outcome?.errors[0];
    setRefused(refusal ? serverRefusalText(refusal) : null);
    if (refusal) return onRefused();
    if (!outcome) return;
    const { affected, skipped, removalId, undoUntil } = outcome;
    keptSelection.write(null);
    if (removalId && undoUntil && affected > 0) {
      const { organizationId } = request;
      const removal = { organizationId, removalId, undoUntil, count: affected, person: null };
      keptRemoval.write(removal);
      sayRemoved(removal, undo);
    }
    const result: BulkResult = { act: request.act, affected, skipped, target: values.target, from };
    navigate(here(`${actPath(request.act)}/result`), { replace: true, state: result });
  };
  return { busy, error, refused, run: press };
}

/** More than the API acts on at once: narrowing the filters is the way out. */
function TooMany({ limit, back }: { readonly limit: number; readonly back: string }) {
  return (
    <>
      <div className="act-note">
        <Note tone="marigold" title={m.act_too_many({ limit: figure(limit) })}>
          {m.act_too_many_text()}
        </Note>
      </div>
      <div className="form-acts">
        <ButtonLink to={back}>{m.add_back()}</ButtonLink>
      </div>
    </>
  );
}
