import { useQuery } from "@apollo/client/react";
import { useLocation, useParams, useSearchParams } from "react-router";
import { useTabStore } from "../../../app/tabStore.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { ButtonLink } from "../../../parts/Button.tsx";
import { Loading } from "../../../parts/Loading.tsx";
import { BackLink, Heading, Page } from "../../../parts/Page.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { useOrganization, useShell } from "../../../shell/context.ts";
import { NotHere } from "../../../shell/NotHere.tsx";
import { useListAddress } from "../listAddress.ts";
import { apiFilter, readListState } from "../listState.ts";
import { keptSelection } from "../selection/keptSelection.ts";
import { apiSelection } from "../selection/selection.ts";
import { ActForm } from "./ActForm.tsx";
import { type BulkAct, bulkActs, isBulkAct } from "./acts.ts";
import { actTexts } from "./actText.ts";
import { SelectionForecastDocument } from "./bulk.graphql.ts";
import { TargetField, useTargets } from "./TargetField.tsx";
import "../../../parts/page.css";
import "../../../parts/sum.css";
import "./bulk.css";

/** Before an act on many: whom it reaches and whom it skips, in words and as a sum. */
export function ActPage() {
  const { act } = useParams();
  const { id } = useOrganization();
  const kept = useTabStore(keptSelection);
  const back = useListAddress();
  if (!isBulkAct(act)) return <NotHere />;
  if (kept?.organizationId !== id) return <NobodySelected act={act} />;
  const filter = apiFilter(readListState(new URLSearchParams(kept.filters)));
  return <Act key={act} act={act} selection={apiSelection(kept.selection, filter)} back={back} />;
}

interface ActProps {
  readonly act: BulkAct;
  readonly selection: ReturnType<typeof apiSelection>;
  readonly back: string;
}

function Act({ act, selection, back }: ActProps) {
  const { id, name: organization } = useOrganization();
  const { senderAddress: sender } = useShell();
  const [query, setQuery] = useSearchParams();
  const { state } = useLocation();
  const targets = useTargets(act);
  const target = targets.choices.find((choice) => choice.id === query.get("to")) ?? null;
  const chosen = !targets.needed || target !== null;
  const { data, error, loading, refetch } = useQuery(SelectionForecastDocument, {
    variables: {
      ...{ id, selection, act: bulkActs[act] },
      groupId: act === "group" ? target?.id : null,
      trainingId: act === "training" ? target?.id : null,
    },
    skip: !chosen,
    fetchPolicy: "network-only",
  });
  const forecast = chosen ? data?.organization?.selectionForecast : undefined;
  const values = { count: forecast?.affected ?? 0, target: target?.name ?? "", organization, sender };
  const words = actTexts[act];
  const title = forecast && forecast.affected > 0 ? words.ask(values) : words.plain(values);
  return (
    <main id="content" tabIndex={-1} className="page narrow">
      <BackLink to={back} label={m.nav_learners()} />
      <Heading title={title} sentence>
        {title}
      </Heading>
      {targets.needed && (
        <TargetField
          act={act}
          targets={targets}
          chosen={target?.id ?? ""}
          onChoose={(to) => setQuery(to ? { to } : {}, { replace: true, state })}
        />
      )}
      {error && <Problem error={error} title={m.forecast_failed()} onRetry={() => refetch()} />}
      {chosen && loading && !forecast && <Loading what={m.what_forecast()} rows={3} />}
      {forecast && (
        <ActForm
          act={act}
          values={values}
          forecast={forecast}
          request={{ act, organizationId: id, selection, targetId: target?.id ?? "" }}
          onRefused={() => refetch()}
        />
      )}
      {!forecast && !loading && (
        <div className="form-acts">
          <ButtonLink to={back}>{m.add_back()}</ButtonLink>
        </div>
      )}
    </main>
  );
}

/** The address was opened without a selection: it stands in the tab in which it was made. */
function NobodySelected({ act }: { readonly act: BulkAct }) {
  const back = useListAddress();
  const values = { count: 0, target: "", organization: useOrganization().name, sender: "" };
  return (
    <Page
      narrow
      title={actTexts[act].plain(values)}
      back={{ to: back, label: m.nav_learners() }}
      lead={m.act_nobody()}
    >
      <ButtonLink look="filled" to={back}>
        {m.add_back()}
      </ButtonLink>
    </Page>
  );
}
