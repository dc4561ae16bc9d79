import { useMutation } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { importRows, type Layout } from "@muster/sheets";
import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { useClientKey } from "../../../app/useClientKey.ts";
import type { PlanGroupFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { LabelText, SelectChevron } from "../../../parts/fields.tsx";
import { Note } from "../../../parts/Note.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { serverRefusalText } from "../../../text/refusals.ts";
import { PreviewImportDocument } from "../imports.graphql.ts";
import { keepFile } from "../keptFile.ts";
import { keepPlan } from "../keptPlan.ts";
import { ColumnFields } from "./ColumnFields.tsx";
import { type Chosen, leftColumns } from "./columns.ts";
import { sheetRefusalText } from "./refusalText.ts";
import { SheetFields } from "./SheetFields.tsx";
import { TakenFacts } from "./TakenFacts.tsx";

interface ChosenFileProps {
  readonly chosen: Chosen;
  readonly groups: readonly PlanGroupFragment[];
  readonly onSheet: (place: number) => void;
  readonly onHeader: (row: number | null) => void;
  readonly onColumns: (columns: Partial<Pick<Layout, "email" | "groups">>) => void;
}

/** A file that was read: what is taken of it, shown and to be changed, and Preview Upload. */
export function ChosenFile({ chosen, groups, onSheet, onHeader, onColumns }: ChosenFileProps) {
  const { file, sheet: place, found, layout } = chosen;
  const sheet = place === null ? undefined : file.sheets[place];
  const [defaultGroupId, setDefaultGroupId] = useState("");
  const taken = useMemo(() => (sheet && layout ? importRows(sheet, layout) : null), [sheet, layout]);
  const preview = usePreview();
  const unfit = taken?.ok === false;
  const press = () => {
    if (!sheet || !layout || !taken?.ok) return preview.refuse(m.import_choose_sheet());
    const rows = taken.rows.map((row) => ({ ...row }));
    preview.run({ fileName: file.name, rows, defaultGroupId: defaultGroupId || null }, (id) =>
      keepFile(id, { file, sheet, layout }),
    );
  };
  return (
    <div className="chosen-file">
      <p className="chosen-name break">{file.name}</p>
      <SheetFields file={file} chosen={place} onChoose={onSheet} />
      {sheet && found && layout && (
        <ColumnFields sheet={sheet} found={found} layout={layout} onHeader={onHeader} onColumns={onColumns} />
      )}
      {taken?.ok && found && layout && (
        <TakenFacts taken={taken} sheetHidden={sheet?.hidden ?? false} left={leftColumns(found, layout)} />
      )}
      {taken && !taken.ok && (
        <Note tone="clay" urgent title={sheetRefusalText(taken)}>
          {found && found.emailChoices.length > 0 ? m.import_two_columns() : m.import_nothing_uploaded()}
        </Note>
      )}
      {taken?.ok && groups.length > 0 && (
        <NativeSelect
          className="default-group"
          label={<LabelText need="optional">{m.import_default_group()}</LabelText>}
          description={m.import_default_group_hint()}
          value={defaultGroupId}
          rightSection={<SelectChevron />}
          onChange={(event) => setDefaultGroupId(event.currentTarget.value)}
        >
          <option value="">{m.import_default_group_none()}</option>
          {groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      )}
      {preview.refused && !unfit && <Note tone="clay" urgent title={preview.refused} />}
      {preview.error && !unfit && (
        <Problem
          error={preview.error}
          title={m.import_not_previewed()}
          kept={m.import_file_kept()}
          onRetry={press}
        />
      )}
      {!unfit && (
        <Button look="filled" busy={preview.loading} onClick={press}>
          {m.import_preview_upload()}
        </Button>
      )}
    </div>
  );
}

interface Wanted {
  readonly fileName: string;
  readonly rows: { row: number; email: string; groups: string }[];
  readonly defaultGroupId: string | null;
}

/** Has the rows planned, and goes on to the plan. */
function usePreview() {
  const { id: organizationId } = useOrganization();
  const here = useHere();
  const navigate = useNavigate();
  const [refused, refuse] = useState<string | null>(null);
  const [previewImport, { loading, error }] = useMutation(PreviewImportDocument, { fetchPolicy: "no-cache" });
  const clientKey = useClientKey();
  const send = async (wanted: Wanted, keep: (importId: string) => void) => {
    const input = { organizationId, ...wanted };
    const { data } = await previewImport({ variables: { input: { ...input, clientKey: clientKey(input) } } });
    const { import: made, errors = [] } = data?.previewImport ?? {};
    const [refusal] = errors;
    refuse(refusal ? serverRefusalText(refusal) : null);
    if (!made) return;
    keepPlan(made);
    keep(made.id);
    navigate(here(`/premium/import/${encodeURIComponent(made.id)}`));
  };
  const run = (...given: Parameters<typeof send>) => void send(...given).catch(() => undefined);
  return { run, loading, error, refused, refuse };
}
