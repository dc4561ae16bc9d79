import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { sayRefused } from "../../../parts/notify.tsx";
import { figure } from "../../../text/numbers.ts";
import { saveStaying } from "../run/saveStaying.ts";
import type { PlanChanges } from "./usePlanChanges.ts";

interface PlanFootProps {
  readonly plan: ImportPlanFragment;
  readonly saved: PlanChanges["saved"];
  /** Shows what keeps the last changes from being saved. */
  readonly onUnsaved: () => void;
}

/** What would go and what would stay, always in view, with the way on. */
export function PlanFoot({ plan, saved, onUnsaved }: PlanFootProps) {
  const navigate = useNavigate();
  const [waiting, setWaiting] = useState(false);
  const { go, stay, emails } = plan.tally;
  const upload = async () => {
    setWaiting(true);
    // The last correction may be what makes a row ready.
    const done = await saved();
    setWaiting(false);
    if (!done) return onUnsaved();
    if (done.tally.go === 0) return sayRefused(m.plan_none_ready());
    navigate("?step=confirm");
  };
  return (
    <div className="plan-foot">
      <p>
        <b>{m.plan_sum({ go: figure(go), stay: figure(stay) })}</b>{" "}
        <span className="soft">
          {m.plan_emails({ count: emails, shown: figure(emails) })}
          <span className="plan-foot-more"> {moreText(plan)}</span>
        </span>
      </p>
      <div className="plan-foot-acts">
        {stay > 0 && <Rejects plan={plan} />}
        <Button look="filled" busy={waiting} onClick={() => void upload()}>
          {m.import_upload({ count: go, shown: figure(go) })}
        </Button>
      </div>
    </div>
  );
}

/** How many more go once the first question is answered; that the others never wait, where there is none. */
function moreText({ repairs: [first] }: ImportPlanFragment): string {
  const name = first?.name ?? first?.domain ?? first?.groups;
  return first && name
    ? m.plan_more_once({ count: first.rows.length, shown: figure(first.rows.length), name })
    : m.plan_never_block();
}

function Rejects({ plan }: Pick<PlanFootProps, "plan">) {
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    await saveStaying(plan).catch(() => sayRefused(m.file_not_written()));
    setBusy(false);
  };
  return (
    <Button
      look="plain"
      busy={busy}
      icon={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
      onClick={() => void download()}
    >
      {m.import_left_behind()}
    </Button>
  );
}
