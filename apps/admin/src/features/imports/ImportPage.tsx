import { lazy } from "react";
import { useParams, useSearchParams } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Loading } from "../../parts/Loading.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useHere } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { Preview } from "./preview/Preview.tsx";
import { useImport } from "./useImport.ts";

/** What comes after the preview is loaded when it is opened. */
const AreYouSure = lazy(() =>
  import("./run/AreYouSure.tsx").then(({ AreYouSure: Component }) => ({ default: Component })),
);
const Run = lazy(() => import("./run/Run.tsx").then(({ Run: Component }) => ({ default: Component })));

/** The page of one import: its plan, the last question, or what became of it. */
export function ImportPage() {
  const here = useHere();
  const { importId = "" } = useParams();
  const [query] = useSearchParams();
  const { head, plan, groups, premium, missing, error, again } = useImport(importId);
  if (missing) return <NotHere />;
  if (head && head.status !== "PREVIEW") return <Run head={head} />;
  if (!plan || !groups) {
    return (
      <Page title={m.import_title()} back={{ to: here("/premium/import"), label: m.nav_import_learners() }}>
        {error ? (
          <Problem error={error} title={m.import_failed()} onRetry={again} />
        ) : (
          <Loading what={m.what_import()} rows={8} />
        )}
      </Page>
    );
  }
  if (query.get("step") === "confirm") return <AreYouSure plan={plan} />;
  return <Preview plan={plan} groups={groups} premium={premium} />;
}
