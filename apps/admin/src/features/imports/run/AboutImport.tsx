import { IconDownload } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { saveTable, type TableFormat } from "../../../app/files/saveTable.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { sayRefused } from "../../../parts/notify.tsx";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { dayAndTime } from "../../../text/dates.ts";
import { figure } from "../../../text/numbers.ts";
import { DriftNote } from "./DriftNote.tsx";
import type { RunFacts } from "./heading.ts";
import { resultTable } from "./resultTable.ts";
import { countOf } from "./tally.ts";
import type { Results } from "./useResults.ts";

interface AboutImportProps {
  readonly run: RunFacts;
  readonly results: Results;
}

/** Who, when, how many, what changed since the preview; and the rows as a file. */
export function AboutImport({ run, results }: AboutImportProps) {
  const { timeZone } = useOrganization();
  const here = useHere();
  const { fileName, tally, sendAt, confirmedAt, confirmedBy, stoppedAt, stoppedBy } = run;
  const whoAndWhen = (by: string | null, at: string) =>
    by ? m.about_by({ by, when: dayAndTime(at, timeZone) }) : dayAndTime(at, timeZone);
  return (
    <aside className="run-about">
      <h2>{m.about_title()}</h2>
      <dl className="run-facts small">
        <Fact name={m.about_file()}>{fileName}</Fact>
        {confirmedAt && <Fact name={m.about_who()}>{whoAndWhen(confirmedBy, confirmedAt)}</Fact>}
        {sendAt && <Fact name={m.about_goes_out()}>{dayAndTime(sendAt, timeZone)}</Fact>}
        {stoppedAt && <Fact name={m.about_stopped()}>{whoAndWhen(stoppedBy, stoppedAt)}</Fact>}
        <Fact name={m.about_uploaded()}>
          {m.about_counts({
            go: figure(tally.go),
            invited: figure(tally.emails),
            merged: figure(countOf(tally, "MERGE")),
            active: figure(countOf(tally, "ADD_GROUP")),
          })}
        </Fact>
        <Fact name={m.about_left()}>{m.about_rows({ count: tally.stay, shown: figure(tally.stay) })}</Fact>
      </dl>
      <DriftNote drift={run.drift} />
      <Link
        to={here(`/learners?${new URLSearchParams({ import: run.id })}`)}
        className="button outline block"
      >
        {m.run_learners()}
      </Link>
      <ResultFile run={run} results={results} />
    </aside>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd className="break">{children}</dd>
    </div>
  );
}

/** The rows with their results as they are now, as the spreadsheet program likes them. */
function ResultFile({ run, results: { rows, again } }: AboutImportProps) {
  const { timeZone } = useOrganization();
  const [busy, setBusy] = useState<TableFormat | null>(null);
  if (!rows) return null;
  const save = async (format: TableFormat) => {
    setBusy(format);
    await again()
      .then((now) => saveTable(resultTable(run.fileName, now, timeZone), format))
      .catch(() => sayRefused(m.file_not_written()));
    setBusy(null);
  };
  return (
    <div className="run-file">
      <Button
        block
        busy={busy === "xlsx"}
        icon={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
        onClick={() => void save("xlsx")}
      >
        {m.result_file()}
      </Button>
      <Button look="plain" small busy={busy === "csv"} onClick={() => void save("csv")}>
        {m.result_file_csv()}
      </Button>
    </div>
  );
}
