import { useQuery } from "@apollo/client/react";
import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Heading } from "../../parts/Page.tsx";
import { PauseNote } from "../../parts/PauseNote.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useCancel } from "../../parts/useCancel.tsx";
import { useResend } from "../../parts/useResend.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { Caption } from "./Caption.tsx";
import { Filters } from "./Filters.tsx";
import { importChoices } from "./importChoices.ts";
import { LearnerCards } from "./LearnerCards.tsx";
import { LearnerTable } from "./LearnerTable.tsx";
import { ListActs } from "./ListActs.tsx";
import { LearnersDocument } from "./learners.graphql.ts";
import { learnerPath } from "./listAddress.ts";
import {
  apiFilter,
  filtersOf,
  firstState,
  isFiltered,
  type ListState,
  narrowed,
  readListState,
  writeListState,
} from "./listState.ts";
import { NoLearners, NothingFound } from "./NoRows.tsx";
import { Paging } from "./Paging.tsx";
import { PeopleTally } from "./PeopleTally.tsx";
import { RemovalNote } from "./removal/RemovalNote.tsx";
import { BottomActs } from "./selection/ActLinks.tsx";
import { SelectionBar } from "./selection/SelectionBar.tsx";
import { SelectionSpoken } from "./selection/SelectionSpoken.tsx";
import { isNobody } from "./selection/selection.ts";
import { useSelection } from "./selection/useSelection.ts";
import { useFocusKept } from "./useFocusKept.ts";
import "../../parts/page.css";
import "./learners.css";

/** Its code comes with the first list that is narrowed to an import. */
const ImportBanner = lazy(() =>
  import("../imports/index.ts").then((module) => ({ default: module.ImportBanner })),
);

const POLL_MS = 10_000;
const noTotal = { count: 0, more: false };

/** Everyone in one list: invited, Active and cancelled. */
export function LearnersPage() {
  const { id, timeZone } = useOrganization();
  const here = useHere();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const state = readListState(query);
  const { organization, stale, error, gone, refetch } = useLearners(id, state);
  const rows = organization?.learners.edges.map(({ node }) => node) ?? [];
  const total = organization?.learners.total ?? noTotal;
  const resending = useResend();
  const selecting = useSelection(
    id,
    filtersOf(state),
    rows.map((row) => row.id),
  );
  const asCards = useMediaQuery("(max-width: 61.99em)", undefined, { getInitialValueInEffect: false });
  const list = useRef<HTMLDivElement>(null);
  const cancelling = useCancel(useFocusKept(list, rows));

  const go = (next: ListState, options?: { readonly replace: boolean }) =>
    setQuery(writeListState(next), options);
  if (gone) return <NotHere />;
  const List = asCards ? LearnerCards : LearnerTable;
  const { selection, change } = selecting;
  const selected = !isNobody(selection, total);
  const coming = !organization && !error;
  const empty = organization !== null && rows.length === 0;
  return (
    <main id="content" tabIndex={-1} className="page">
      <div className="learners-head">
        <Heading title={m.nav_learners()}>{m.nav_learners()}</Heading>
        <ListActs />
        {organization && <PeopleTally {...organization.tally} />}
      </div>
      {organization?.mailPause ? <PauseNote organization={organization} /> : <RemovalNote />}
      <Filters
        state={state}
        groups={organization?.groups ?? []}
        trainings={organization?.trainings ?? []}
        imports={organization ? importChoices(organization.imports, timeZone) : []}
        onChange={go}
      />
      {state.importId && (
        <Suspense fallback={null}>
          <ImportBanner
            key={state.importId}
            importId={state.importId}
            onNews={() => void refetch().catch(() => undefined)}
            onShowAll={() => go(narrowed(state, { importId: null }))}
          />
        </Suspense>
      )}
      {error && <Problem error={error} title={m.learners_failed()} onRetry={() => refetch()} />}
      {empty && !isFiltered(state) && state.passed.length === 0 && <NoLearners />}
      {empty && (isFiltered(state) || state.passed.length > 0) && (
        <NothingFound search={state.search} onClear={() => go({ ...firstState, sort: state.sort })} />
      )}
      {(coming || rows.length > 0) && (
        <div
          ref={list}
          tabIndex={-1}
          className={stale ? "learners-list dimmed" : "learners-list"}
          aria-busy={stale || coming}
        >
          <List
            rows={rows}
            timeZone={timeZone}
            selecting={selecting}
            busyId={resending.busyId}
            onResend={resending.resend}
            onCancel={cancelling.cancel}
            onCorrect={({ id: learnerId }) =>
              navigate(here(learnerPath(learnerId, "/correct")), { state: { from: `?${query}` } })
            }
            sort={state.sort}
            onSort={(sort) => go({ ...state, sort, passed: [] })}
            caption={
              selected ? (
                <SelectionBar selection={selection} total={total} withActs={!asCards} onChange={change} />
              ) : (
                <Caption total={organization ? total : null} filtered={isFiltered(state)} />
              )
            }
            coming={coming && <Loading what={m.what_learners()} rows={8} />}
          />
          {organization && (
            <Paging
              state={state}
              pageInfo={organization.learners.pageInfo}
              onGo={(next) => {
                go(next);
                list.current?.focus({ preventScroll: true });
                scrollTo({ top: 0 });
              }}
            />
          )}
        </div>
      )}
      {selected && asCards && <BottomActs />}
      <SelectionSpoken selection={selection} total={total} />
      {resending.dialog}
      {cancelling.dialog}
    </main>
  );
}

/** One page of rows. While others come the former ones stay; those that wait to be sent are asked for again. */
function useLearners(id: string, state: ListState) {
  const variables = { id, filter: apiFilter(state), sort: state.sort, after: state.passed.at(-1) ?? null };
  const { data, previousData, error, refetch, startPolling, stopPolling } = useQuery(LearnersDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const organization = (data ?? previousData)?.organization ?? null;
  const waiting =
    state.passed.length === 0 &&
    organization?.learners.edges.some(({ node }) => node.delivery?.state === "QUEUED");
  useEffect(() => {
    if (!waiting) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [waiting, startPolling, stopPolling]);
  return {
    organization,
    stale: !data && organization !== null,
    error,
    gone: data?.organization === null,
    refetch,
  };
}
