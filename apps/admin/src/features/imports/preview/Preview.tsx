import { IconArrowBackUp, IconRefresh } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import type { ImportPlanFragment, PlanGroupFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { sayDone } from "../../../parts/notify.tsx";
import { BackLink, Heading } from "../../../parts/Page.tsx";
import { useHere } from "../../../shell/context.ts";
import { figure } from "../../../text/numbers.ts";
import { Steps } from "../Steps.tsx";
import { withEdits } from "./changes.ts";
import { LapsedNote } from "./LapsedNote.tsx";
import { PlanFoot } from "./PlanFoot.tsx";
import { PlanGrid } from "./PlanGrid.tsx";
import { PlanTally } from "./PlanTally.tsx";
import { Repairs } from "./Repairs.tsx";
import { GROUP_LIST } from "./RowView.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { TroubleNote } from "./TroubleNote.tsx";
import { type PlanChanges, usePlanChanges } from "./usePlanChanges.ts";
import { useRowsOfView } from "./useRowsOfView.ts";
import { groupNamesOf } from "./verdictText.ts";
import { readView } from "./views.ts";
import "../../../parts/page.css";
import "../../../parts/tally.css";
import "./preview.css";
import "./grid.css";

interface PreviewProps {
  readonly plan: ImportPlanFragment;
  readonly groups: readonly PlanGroupFragment[];
  readonly premium: boolean;
}

/** What will happen, row by row, before anything does: to be corrected, and then uploaded. */
export function Preview({ plan, groups, premium }: PreviewProps) {
  const here = useHere();
  const [query] = useSearchParams();
  const view = readView(query);
  const changes = usePlanChanges(plan);
  const names = useMemo(() => groupNamesOf(groups), [groups]);
  const active = useMemo(() => groups.filter(({ status }) => status === "ACTIVE"), [groups]);
  const shown = useMemo(() => withEdits(plan.rows, changes.waiting), [plan.rows, changes.waiting]);
  const { rows, places } = useRowsOfView(view, shown, plan.repairs);
  const repairs = useRef<HTMLElement>(null);
  const trouble = useRef<HTMLDivElement>(null);
  const showTrouble = () => {
    trouble.current?.scrollIntoView({ block: "center" });
    trouble.current?.focus({ preventScroll: true });
  };
  useFocusAfterAnswer(repairs, plan.version);
  useUndoKey(changes.undo);
  useWholeListForLink(plan.rows, rows);
  const { all, go } = plan.tally;
  return (
    <main id="content" tabIndex={-1} className="page plan">
      <div className="plan-top">
        <BackLink to={here("/premium/import")} label={m.nav_import_learners()} />
        <Steps current={3} />
      </div>
      <Heading title={m.import_title()}>
        {m.import_heading({ all: figure(all), go: figure(go), count: all })}
      </Heading>
      <SourceLine plan={plan} />
      <div ref={trouble} tabIndex={-1} className="plan-trouble">
        <TroubleNote {...changes} />
        {!premium && changes.trouble === null && <LapsedNote />}
      </div>
      <Repairs plan={plan} groups={groups} names={names} change={changes.change} section={repairs} />
      <PlanTally tally={plan.tally} view={view}>
        {plan.tally.stay > 0 && <CheckAgain checkAgain={changes.checkAgain} onUnsaved={showTrouble} />}
        {changes.undoable !== null && (
          <Button
            small
            look="plain"
            icon={<IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" />}
            aria-label={m.undo_what({ what: changes.undoable })}
            title={changes.undoable}
            onClick={changes.undo}
          >
            {m.undo()}
          </Button>
        )}
      </PlanTally>
      <PlanGrid rows={rows} all={all} places={places} names={names} change={changes.change} />
      <datalist id={GROUP_LIST}>
        {active.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <Spoken plan={plan} saving={changes.saving} />
      <PlanFoot plan={plan} saved={changes.saved} onUnsaved={showTrouble} />
    </main>
  );
}

interface CheckAgainProps {
  readonly checkAgain: PlanChanges["checkAgain"];
  readonly onUnsaved: () => void;
}

/** For what was put right elsewhere, or by time: a group that is Active again, a limit that is over. */
function CheckAgain({ checkAgain, onUnsaved }: CheckAgainProps) {
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    const plan = await checkAgain();
    setBusy(false);
    if (!plan) return onUnsaved();
    const { go, all } = plan.tally;
    sayDone(m.plan_checked({ go: figure(go), all: figure(all) }));
  };
  return (
    <Button
      small
      look="plain"
      busy={busy}
      icon={<IconRefresh size={16} stroke={1.75} aria-hidden="true" />}
      onClick={() => void check()}
    >
      {m.plan_check_again()}
    </Button>
  );
}

/** Says the new counts once a change is saved; the page itself stays quiet while more of it is typed. */
function Spoken({ plan, saving }: { readonly plan: ImportPlanFragment; readonly saving: boolean }) {
  const [said, setSaid] = useState("");
  const before = useRef(plan.version);
  useEffect(() => {
    if (saving || before.current === plan.version) return;
    before.current = plan.version;
    setSaid(m.plan_spoken({ go: figure(plan.tally.go), all: figure(plan.tally.all) }));
  }, [saving, plan]);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}

/** The button that answered is gone with its question: the focus goes to the questions that are left. */
function useFocusAfterAnswer(section: { readonly current: HTMLElement | null }, version: number): void {
  const first = useRef(version);
  useEffect(() => {
    // The page has only just opened: its heading comes first.
    if (version === first.current) return;
    if (document.activeElement === document.body)
      (section.current ?? document.querySelector<HTMLElement>("main h1"))?.focus({ preventScroll: true });
  }, [section, version]);
}

/** Ctrl+Z anywhere but in a field, which has an undo of its own. */
function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "z" || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select")) return;
      event.preventDefault();
      undo();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [undo]);
}

interface Numbered {
  readonly row: number;
}

/** A link to a row that the filter hides shows all rows. */
function useWholeListForLink(all: readonly Numbered[], shown: readonly Numbered[]): void {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const has = (rows: readonly Numbered[]) => rows.some(({ row }) => hash === `#row-${row}`);
  const lost = has(all) && !has(shown);
  useEffect(() => {
    if (lost) navigate({ search: "", hash }, { replace: true });
  }, [lost, hash, navigate]);
}
