import { Link } from "react-router";
import type { ImportLearnersQuery, ListedImportFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { dayAndTime } from "../../text/dates.ts";
import { figure } from "../../text/numbers.ts";

type Imports = NonNullable<ImportLearnersQuery["organization"]>["imports"];

/** How far an import is, in a word or two. */
export function importState(
  { status, sendAt }: ListedImportFragment,
  timeZone: string,
  now = new Date(),
): string {
  if (status === "PREVIEW") return m.import_state_preview();
  if (status === "STOPPED") return m.import_state_stopped();
  return sendAt !== null && new Date(sendAt) > now
    ? m.import_state_later({ at: dayAndTime(sendAt, timeZone) })
    : m.import_state_uploaded();
}

/** How many of its rows went, or would go. */
export function importCount({ status, tally }: Pick<ListedImportFragment, "status" | "tally">): string {
  const counts = { go: figure(tally.go), all: figure(tally.all), count: tally.all };
  if (status === "PREVIEW") return m.import_count_ready(counts);
  return status === "STOPPED" ? m.import_count_stopped(counts) : m.import_count_uploaded(counts);
}

interface ImportHistoryProps {
  readonly imports: Imports;
  /** Not the first page. */
  readonly older: boolean;
}

/** Every list that was uploaded here, newest first: who, when, which file, how many, how far. */
export function ImportHistory({ imports, older }: ImportHistoryProps) {
  const here = useHere();
  const { edges, pageInfo } = imports;
  return (
    <section className="import-history" aria-labelledby="import-history">
      <h2 id="import-history">{m.import_history()}</h2>
      {edges.length === 0 && (
        <p className="soft">{older ? m.import_history_end() : m.import_history_none()}</p>
      )}
      {edges.length > 0 && (
        <ul className="card">
          {edges.map(({ node }) => (
            <HistoryRow key={node.id} listed={node} />
          ))}
        </ul>
      )}
      {(older || pageInfo.hasNextPage) && (
        <nav className="import-paging" aria-label={m.paging()}>
          {older && <ButtonLink to={here("/premium/import")}>{m.import_history_newest()}</ButtonLink>}
          {pageInfo.hasNextPage && pageInfo.endCursor && (
            <ButtonLink to={here(`/premium/import?after=${encodeURIComponent(pageInfo.endCursor)}`)}>
              {m.import_history_older()}
            </ButtonLink>
          )}
        </nav>
      )}
    </section>
  );
}

function HistoryRow({ listed }: { readonly listed: ListedImportFragment }) {
  const here = useHere();
  const { timeZone } = useOrganization();
  const { id, fileName, createdAt, createdBy, confirmedAt, confirmedBy } = listed;
  const by = confirmedBy ?? createdBy;
  const at = dayAndTime(confirmedAt ?? createdAt, timeZone);
  return (
    <li>
      <Link to={here(`/premium/import/${encodeURIComponent(id)}`)} className="history-file break">
        {fileName}
      </Link>
      <span className="history-who small soft">{by ? m.import_by({ by, at }) : at}</span>
      <span className="history-count">{importCount(listed)}</span>
      <span className={`history-state ${listed.status.toLowerCase()}`}>{importState(listed, timeZone)}</span>
    </li>
  );
}
