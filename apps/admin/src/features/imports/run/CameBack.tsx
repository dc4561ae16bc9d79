import { IconMailOff } from "@tabler/icons-react";
import { Link } from "react-router";
import type { DoneRowFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { useHere } from "../../../shell/context.ts";
import { deliveryReason } from "../../../text/deliveryReason.ts";
import { figure } from "../../../text/numbers.ts";
import { addressText } from "../cellAddress.ts";
import { cameBack } from "./rows.ts";
import type { Results } from "./useResults.ts";

const SHOWN_MAX = 20;

interface CameBackProps {
  readonly results: Results;
  readonly importId: string;
}

/** E-mails that came back or could not be sent, at once, each with the way to put it right. */
export function CameBack({ results, importId }: CameBackProps) {
  const here = useHere();
  const rows = cameBack(results.rows ?? []);
  if (rows.length === 0) return null;
  const all = `/learners?${new URLSearchParams({ import: importId, delivery: "BOUNCED,FAILED" })}`;
  return (
    <section className="came-back" aria-labelledby="came-back">
      <h2 id="came-back">{m.run_came_back({ count: rows.length, shown: figure(rows.length) })}</h2>
      <ul className="run-rows">
        {rows.slice(0, SHOWN_MAX).map((row) => (
          <BackRow key={row.row} row={row} />
        ))}
      </ul>
      {rows.length > SHOWN_MAX && <Link to={here(all)}>{m.run_came_back_all()}</Link>}
    </section>
  );
}

function BackRow({ row: done }: { readonly row: DoneRowFragment }) {
  const here = useHere();
  const { row, learner } = done;
  const email = addressText(done);
  const reason = learner?.delivery?.reason;
  return (
    <li className="run-row back-row">
      <span className="run-number">{m.result_row_number({ row })}</span>
      <b className="break" dir="auto">
        {email}
      </b>
      <span className="fact clay">
        <IconMailOff size={16} stroke={1.75} aria-hidden="true" />
        <span>{reason ? sentence(deliveryReason(reason)) : m.fact_bounced_plain()}</span>
      </span>
      {learner?.canCorrect && (
        <Link
          to={here(`/learners/${encodeURIComponent(learner.id)}/correct`)}
          className="button plain small"
          aria-label={m.correct_of({ email })}
        >
          {m.correct()}
        </Link>
      )}
    </li>
  );
}

/** A part of a sentence that stands alone. */
const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
