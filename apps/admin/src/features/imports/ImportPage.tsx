import { useQuery } from "@apollo/client/react";
import { lazy } from "react";
import { useParams, useSearchParams } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { ImportDocument } from "./imports.graphql.ts";
import { Preview } from "./preview/Preview.tsx";

/** What comes after the preview is loaded when it is opened. */
const AreYouSure = lazy(() =>
  import("./run/AreYouSure.tsx").then(({ AreYouSure: Component }) => ({ default: Component })),
);
const Run = lazy(() => import("./run/Run.tsx").then(({ Run: Component }) => ({ default: Component })));

/** The page of one import: its plan, the last question, or what became of it. */
export function ImportPage() {
  const { id } = useOrganization();
  const here = useHere();
  const { importId = "" } = useParams();
  const [query] = useSearchParams();
  const { data, error, refetch } = useQuery(ImportDocument, { variables: { id, importId } });
  const found = data?.organization?.import;
  if (data && !found) return <NotHere />;
  if (!found) {
    return (
      <Page title={m.import_title()} back={{ to: here("/premium/import"), label: m.nav_import_learners() }}>
        {error ? (
          <Problem error={error} title={m.import_failed()} onRetry={() => refetch()} />
        ) : (
          <Loading what={m.what_import()} rows={8} />
        )}
      </Page>
    );
  }
  if (found.status !== "PREVIEW") return <Run plan={found} />;
  if (query.get("step") === "confirm") return <AreYouSure plan={found} />;
  return <Preview plan={found} groups={data?.organization?.groups ?? []} />;
}
