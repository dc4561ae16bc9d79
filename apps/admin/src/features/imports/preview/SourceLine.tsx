import { IconFileSpreadsheet } from "@tabler/icons-react";
import { Link } from "react-router";
import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { dayAndTime } from "../../../text/dates.ts";
import { type KeptFile, keptFile } from "../keptFile.ts";
import { columnLetters } from "../reading/columns.ts";

/** Which file this is, what of it was read, and the way to read it otherwise. */
export function SourceLine({ plan }: { readonly plan: ImportPlanFragment }) {
  const here = useHere();
  const { timeZone } = useOrganization();
  const { id, fileName, createdBy, createdAt } = plan;
  const kept = keptFile(id);
  const at = dayAndTime(createdAt, timeZone);
  return (
    <p className="plan-source small soft">
      <IconFileSpreadsheet size={16} stroke={1.75} aria-hidden="true" />
      <span className="break">
        {kept
          ? sourceText(kept)
          : createdBy
            ? m.plan_source_by({ file: fileName, by: createdBy, at })
            : m.plan_source({ file: fileName, at })}{" "}
        <Link to={here("/premium/import")} state={{ again: id }}>
          {kept ? m.plan_source_change() : m.plan_source_again()}
        </Link>
      </span>
    </p>
  );
}

/** The file, its sheet where it has several to choose from, and the columns. */
function sourceText({ file, sheet, layout }: KeptFile): string {
  const name = file.kind === "csv" ? file.name : m.plan_source_sheet({ file: file.name, sheet: sheet.name });
  const from = { file: name, email: columnLetters(layout.email ?? 0) };
  return layout.groups === null
    ? m.plan_source_email(from)
    : m.plan_source_columns({ ...from, groups: columnLetters(layout.groups) });
}
