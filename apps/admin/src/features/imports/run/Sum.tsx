import type { ReactNode } from "react";
import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { useOrganization, useShell } from "../../../shell/context.ts";
import { figure } from "../../../text/numbers.ts";
import { StayingFile } from "./StayingFile.tsx";
import { stayingPhrases } from "./staying.ts";
import { countOf } from "./tally.ts";

/** Who is uploaded, as a sum that adds up; below the line what stays behind, and why. */
export function Sum({ plan }: { readonly plan: ImportPlanFragment }) {
  const { name: organization } = useOrganization();
  const { senderAddress: sender } = useShell();
  const { tally } = plan;
  const { go, stay, all, emails } = tally;
  const merged = countOf(tally, "MERGE");
  const added = countOf(tally, "ADD_GROUP");
  return (
    <ul className="sum import-sum">
      {emails > 0 && (
        <Line count={emails} name={m.sure_invited({ count: emails })}>
          {m.sure_invited_text({ sender, organization })}
        </Line>
      )}
      {merged > 0 && (
        <Line count={merged} name={m.sure_pending({ count: merged })}>
          {m.sure_pending_text()}
        </Line>
      )}
      {added > 0 && (
        <Line count={added} name={m.sure_active({ count: added })}>
          {m.sure_active_text()}
        </Line>
      )}
      <Line count={go} name={m.sure_uploaded({ count: go })} total />
      {stay > 0 && (
        <Line count={stay} name={m.sure_stay({ count: stay, all: figure(all) })} stays>
          {stayingPhrases(tally).join(", ")}. <StayingFile plan={plan} />
        </Line>
      )}
    </ul>
  );
}

interface LineProps {
  readonly count: number;
  readonly name: string;
  /** The line under the sum. */
  readonly total?: boolean;
  readonly stays?: boolean;
  readonly children?: ReactNode;
}

function Line({ count, name, total = false, stays = false, children }: LineProps) {
  return (
    <li className={["sum-line", total && "sum-total", stays && "skipped"].filter(Boolean).join(" ")}>
      <span className="sum-count">{figure(count)}</span>
      <div>
        <b>{name}</b>
        {children && <p className="small soft break">{children}</p>}
      </div>
    </li>
  );
}
