import { useQuery } from "@apollo/client/react";
import { useMediaQuery } from "@mantine/hooks";
import { useEffect } from "react";
import { useSearchParams } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Heading } from "../../parts/Page.tsx";
import { PauseNote } from "../../parts/PauseNote.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { Tally } from "../../parts/Tally.tsx";
import { useCancel } from "../../parts/useCancel.tsx";
import { useResend } from "../../parts/useResend.tsx";
import { useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { figure } from "../../text/numbers.ts";
import { AddLearnersMenu } from "./AddLearnersMenu.tsx";
import { Filters } from "./Filters.tsx";
import { LearnerCards } from "./LearnerCards.tsx";
import { LearnerTable } from "./LearnerTable.tsx";
import { LearnersDocument } from "./learners.graphql.ts";
import {
  apiFilter,
  firstState,
  isFiltered,
  type ListState,
  readListState,
  writeListState,
} from "./listState.ts";
import { NoLearners, NothingFound } from "./NoRows.tsx";
import { Paging } from "./Paging.tsx";
import "../../parts/page.css";
import "./learners.css";

const POLL_MS = 10_000;

/** Everyone in one list: invited, Active and cancelled. */
export function LearnersPage() {
  const { id, timeZone } = useOrganization();
  const [query, setQuery] = useSearchParams();
  const state = readListState(query);
  const variables = { id, filter: apiFilter(state), sort: state.sort, after: state.passed.at(-1) ?? null };
  const { data, previousData, loading, error, refetch, startPolling, stopPolling } = useQuery(
    LearnersDocument,
    {
      variables,
      notifyOnNetworkStatusChange: true,
    },
  );
  const resending = useResend();
  const cancelling = useCancel();
  const asCards = useMediaQuery("(max-width: 61.99em)", undefined, { getInitialValueInEffect: false });

  const organization = (data ?? previousData)?.organization;
  const rows = organization?.learners.edges.map(({ node }) => node) ?? [];
  const waiting = state.passed.length === 0 && rows.some(({ delivery }) => delivery?.state === "QUEUED");
  useEffect(() => {
    if (!waiting) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [waiting, startPolling, stopPolling]);

  const go = (next: ListState, options?: { readonly replace: boolean }) =>
    setQuery(writeListState(next), options);
  if (data?.organization === null) return <NotHere />;
  const List = asCards ? LearnerCards : LearnerTable;
  const rowProps = { rows, timeZone, onCancel: cancelling.cancel, onResend: resending.resend };
  return (
    <main id="content" tabIndex={-1} className="page">
      <div className="learners-head">
        <Heading title={m.nav_learners()}>{m.nav_learners()}</Heading>
        <AddLearnersMenu />
        {organization && <PeopleTally {...organization.tally} />}
      </div>
      {organization && <PauseNote organization={organization} />}
      <Filters state={state} groups={organization?.groups ?? []} onChange={go} />
      {error && <Problem error={error} title={m.learners_failed()} onRetry={() => refetch()} />}
      {!organization && !error && <Loading what={m.what_learners()} rows={8} />}
      {organization && rows.length === 0 && !isFiltered(state) && state.passed.length === 0 && <NoLearners />}
      {organization && rows.length === 0 && isFiltered(state) && (
        <NothingFound search={state.search} onClear={() => go({ ...firstState, sort: state.sort })} />
      )}
      {organization && rows.length > 0 && (
        <div className={loading && !data ? "dimmed" : undefined} aria-busy={loading && !data}>
          <List
            {...rowProps}
            total={organization.learners.total}
            filtered={isFiltered(state)}
            busyId={resending.busyId}
            sort={state.sort}
            onSort={(sort) => go({ ...state, sort, passed: [] })}
          />
          <Paging state={state} pageInfo={organization.learners.pageInfo} onGo={go} />
        </div>
      )}
      {resending.dialog}
      {cancelling.dialog}
    </main>
  );
}

interface Counts {
  readonly active: number;
  readonly pending: number;
  readonly cancelled: number;
}

function PeopleTally({ active, pending, cancelled }: Counts) {
  return (
    <div className="learners-tally">
      <Tally
        label={m.tally_sentence({
          active: figure(active),
          pending: figure(pending),
          cancelled: figure(cancelled),
        })}
        parts={[
          { pattern: "solid", count: active, shown: figure(active), word: m.status_active() },
          { pattern: "hatch", count: pending, shown: figure(pending), word: m.status_pending() },
          { pattern: "open", count: cancelled, shown: figure(cancelled), word: m.status_cancelled() },
        ]}
      />
    </div>
  );
}
