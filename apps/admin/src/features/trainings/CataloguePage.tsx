import { useQuery } from "@apollo/client/react";
import { useSearchParams } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { CatalogueFilters } from "./CatalogueFilters.tsx";
import {
  type CatalogueState,
  catalogueFilter,
  firstCatalogue,
  isCatalogueFiltered,
  readCatalogueState,
  writeCatalogueState,
} from "./catalogueState.ts";
import { TrainingRows } from "./TrainingRows.tsx";
import { CatalogueDocument, ChosenTrainingsDocument } from "./trainings.graphql.ts";
import { useChoosing } from "./useChoosing.ts";
import "./trainings.css";

/** The catalogue, to choose from; what is chosen is marked. */
export function CataloguePage() {
  const { id } = useOrganization();
  const [query, setQuery] = useSearchParams();
  const state = readCatalogueState(query);
  const variables = { filter: catalogueFilter(state), after: null };
  const catalogue = useQuery(CatalogueDocument, { variables });
  const own = useQuery(ChosenTrainingsDocument, { variables: { id } });
  const chosen = own.data?.organization?.trainings;
  const { isChosen, choose } = useChoosing(new Set(chosen?.map((training) => training.id)));

  const go = (next: CatalogueState, options?: { readonly replace: boolean }) =>
    setQuery(writeCatalogueState(next), options);
  const connection = (catalogue.data ?? catalogue.previousData)?.trainings;
  const found = connection?.edges.map(({ node }) => node) ?? [];
  const rows = state.chosenOnly ? found.filter((training) => isChosen(training.id)) : found;
  const error = catalogue.error ?? own.error;
  const ready = connection !== undefined && chosen !== undefined;
  const retry = () => {
    catalogue.refetch().catch(() => undefined);
    own.refetch().catch(() => undefined);
  };
  if (own.data?.organization === null) return <NotHere />;
  return (
    <Page
      title={m.nav_trainings()}
      lead={
        chosen && (chosen.length > 0 ? m.trainings_lead({ count: chosen.length }) : m.trainings_lead_none())
      }
    >
      <CatalogueFilters state={state} facets={connection?.facets} onChange={go} />
      {error && <Problem error={error} title={m.trainings_failed()} onRetry={retry} />}
      {!ready && !error && <Loading what={m.what_trainings()} rows={8} />}
      {ready && rows.length === 0 && <NoTrainings state={state} onClear={() => go(firstCatalogue)} />}
      {ready && rows.length > 0 && (
        <TrainingRows
          trainings={rows}
          dimmed={catalogue.loading && !catalogue.data}
          isChosen={isChosen}
          onChoose={choose}
        />
      )}
      {connection?.pageInfo.hasNextPage && (
        <p style={{ marginTop: 16 }}>
          <Button
            busy={catalogue.loading}
            onClick={() =>
              void catalogue
                .fetchMore({ variables: { after: connection.pageInfo.endCursor } })
                .catch(() => undefined)
            }
          >
            {m.trainings_more()}
          </Button>
        </p>
      )}
    </Page>
  );
}

function NoTrainings({ state, onClear }: { readonly state: CatalogueState; readonly onClear: () => void }) {
  const filtered = isCatalogueFiltered(state);
  const search = state.search.trim();
  return (
    <div className="empty" role="status">
      <p className="break">
        {search && m.trainings_not_found({ search })}
        {!search && (filtered || !state.chosenOnly) && m.trainings_none_match()}
        {!search && !filtered && state.chosenOnly && m.trainings_none_chosen()}
      </p>
      <Button onClick={onClear}>{m.trainings_show_all()}</Button>
    </div>
  );
}
