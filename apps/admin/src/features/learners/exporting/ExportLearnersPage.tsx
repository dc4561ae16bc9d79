import { useQuery } from "@apollo/client/react";
import { IconDownload } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useSearchParams } from "react-router";
import { type TableFormat, tableFormats } from "../../../app/files/saveTable.ts";
import { useTabStore } from "../../../app/tabStore.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../../parts/Button.tsx";
import { Loading } from "../../../parts/Loading.tsx";
import { Note } from "../../../parts/Note.tsx";
import { Page } from "../../../parts/Page.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { NotHere } from "../../../shell/NotHere.tsx";
import { cappedFigure } from "../../../text/numbers.ts";
import { apiFilter, filtersOf, isFiltered, readListState } from "../listState.ts";
import { keptSelection, selectionIn } from "../selection/keptSelection.ts";
import { everyone, isNobody, selectedCount, type Total } from "../selection/selection.ts";
import { ExportRunning } from "./ExportRunning.tsx";
import { ExportCountDocument } from "./exporting.graphql.ts";
import { useExport } from "./useExport.ts";
import "../../../parts/fields.css";
import "./exporting.css";

/** Learners as a file: all that match the filters of the list, or those that are selected in it. */
export function ExportLearnersPage() {
  const { id } = useOrganization();
  const here = useHere();
  const [query] = useSearchParams();
  const filter = apiFilter(readListState(query));
  const { data, error, refetch } = useQuery(ExportCountDocument, {
    variables: { id, filter },
    fetchPolicy: "network-only",
  });
  const list = here(`/learners${query.size > 0 ? `?${query}` : ""}`);
  const total = data?.organization?.learners.total;
  if (data?.organization === null) return <NotHere />;
  if (total) return <ExportForm total={total} list={list} />;
  return (
    <Page narrow title={m.export_title()} back={{ to: list, label: m.nav_learners() }}>
      {error ? (
        <Problem error={error} title={m.learners_failed()} onRetry={() => refetch()} />
      ) : (
        <Loading what={m.what_learners()} rows={3} />
      )}
    </Page>
  );
}

type Who = "selected" | "all";

const formatNames: Readonly<Record<TableFormat, () => string>> = {
  xlsx: () => m.export_xlsx(),
  csv: () => m.export_csv(),
};

function ExportForm({ total, list }: { readonly total: Total; readonly list: string }) {
  const { id } = useOrganization();
  const [query] = useSearchParams();
  const state = readListState(query);
  const kept = useTabStore(keptSelection);
  const selection = selectionIn({ organizationId: id, filters: filtersOf(state) }, kept);
  const some = !isNobody(selection, total);
  const [who, setWho] = useState<Who>(some ? "selected" : "all");
  const [format, setFormat] = useState<TableFormat>("xlsx");
  const { state: exporting, start, cancel } = useExport();
  const wanted = who === "selected" && some ? selection : everyone;
  const count = selectedCount(wanted, total);
  const run = () => void start({ filter: apiFilter(state), sort: state.sort, selection: wanted }, format);
  const values = { count: count.count, shown: cappedFigure(count) };
  const all = { count: total.count, shown: cappedFigure(total) };
  const selected = selectedCount(selection, total);
  return (
    <Page narrow title={m.export_title()} lead={m.export_lead()} back={{ to: list, label: m.nav_learners() }}>
      {exporting.step === "RUNNING" ? (
        <ExportRunning read={exporting.read} count={count} onCancel={cancel} />
      ) : (
        <form
          className="fields"
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          <Choices
            legend={m.export_who()}
            chosen={who}
            onChoose={setWho}
            choices={[
              ...(some
                ? [
                    {
                      value: "selected" as const,
                      name: m.export_selected({ count: selected.count, shown: cappedFigure(selected) }),
                    },
                  ]
                : []),
              { value: "all" as const, name: isFiltered(state) ? m.export_match(all) : m.export_all(all) },
            ]}
          />
          <Choices
            legend={m.export_as()}
            chosen={format}
            onChoose={setFormat}
            choices={tableFormats.map((value) => ({ value, name: formatNames[value]() }))}
          />
          {exporting.step === "DONE" && (
            <Note
              tone="leaf"
              urgent
              title={m.export_done({
                count: exporting.count,
                shown: cappedFigure({ count: exporting.count, more: false }),
              })}
            >
              {m.export_done_text()}
            </Note>
          )}
          {exporting.step === "TOO_MANY" && (
            <Note tone="marigold" urgent title={m.export_too_many()}>
              {m.export_too_many_text()}
            </Note>
          )}
          {exporting.step === "FAILED" && (
            <Problem error={exporting.error} title={m.export_failed()} onRetry={run} />
          )}
          <div className="form-acts export-acts">
            <Button
              look="filled"
              type="submit"
              icon={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
            >
              {m.export_act(values)}
            </Button>
            <ButtonLink look="plain" to={list}>
              {m.add_back()}
            </ButtonLink>
          </div>
        </form>
      )}
    </Page>
  );
}

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly { readonly value: Value; readonly name: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choices<Value extends string>({ legend, choices, chosen, onChoose }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="export-choices">
      <legend className="mantine-InputWrapper-label">{legend}</legend>
      {choices.map(({ value, name: text }) => (
        <label key={value} className="choice">
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
