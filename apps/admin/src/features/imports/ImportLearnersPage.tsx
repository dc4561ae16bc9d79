import { useQuery } from "@apollo/client/react";
import { layoutAt } from "@muster/sheets";
import { type ReactNode, useEffect } from "react";
import { Link, useLocation, useSearchParams } from "react-router";
import type { ImportLearnersQuery } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { Note } from "../../parts/Note.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { ImportHistory } from "./ImportHistory.tsx";
import { ImportLearnersDocument } from "./imports.graphql.ts";
import { keptFile } from "./keptFile.ts";
import { ChosenFile } from "./reading/ChosenFile.tsx";
import { FileField } from "./reading/FileField.tsx";
import { useUpload } from "./reading/useUpload.ts";
import { Steps } from "./Steps.tsx";
import { TemplateStep } from "./TemplateStep.tsx";
import "./importLearners.css";

type Organization = NonNullable<ImportLearnersQuery["organization"]>;

/** Import Learners: the template, the file, and every list that was uploaded before. */
export function ImportLearnersPage() {
  const { id } = useOrganization();
  const here = useHere();
  const [query] = useSearchParams();
  const after = query.get("after");
  const { data, error, refetch } = useQuery(ImportLearnersDocument, { variables: { id, after } });
  if (data?.organization === null) return <NotHere />;
  const organization = data?.organization;
  return (
    <Page
      title={m.nav_import_learners()}
      lead={m.import_lead()}
      back={{ to: here("/premium"), label: m.nav_premium() }}
      narrow
    >
      {!organization && error && (
        <Problem error={error} title={m.imports_failed()} onRetry={() => refetch()} />
      )}
      {!organization && !error && <Loading what={m.what_imports()} rows={6} />}
      {organization &&
        !after &&
        (organization.premium ? <NewImport organization={organization} /> : <NeedsPremium />)}
      {organization && <ImportHistory imports={organization.imports} older={after !== null} />}
    </Page>
  );
}

/** On Free, and after a lapse: what it would do, and how to get it. */
function NeedsPremium() {
  const here = useHere();
  return (
    <div className="import-premium">
      <Note
        tone="marigold"
        title={m.import_premium_title()}
        acts={<ButtonLink to={here("/premium")}>{m.premium_request()}</ButtonLink>}
      >
        {m.import_premium_text()}
      </Note>
    </div>
  );
}

function NewImport({ organization }: { readonly organization: Organization }) {
  const { state } = useLocation();
  const again = keptFile(typeof state?.again === "string" ? state.again : "");
  const { upload, take, cancel, ...choosing } = useUpload(
    again && {
      file: again.file,
      sheet: again.file.sheets.indexOf(again.sheet),
      found: layoutAt(again.sheet, again.layout.headerRow),
      layout: again.layout,
    },
  );
  useEffect(() => {
    // On its way while a file is looked for.
    void import("./one.ts");
  }, []);
  const active = organization.groups.filter(({ status }) => status === "ACTIVE");
  const chosen = upload.step === "CHOSEN" ? upload.chosen : null;
  return (
    <>
      <Steps current={chosen ? 3 : 2} />
      <Step number={1} title={m.import_step_1()}>
        {active.length === 0 && <NoGroups />}
        <TemplateStep groupNames={active.map(({ name }) => name)} />
      </Step>
      <Step number={2} title={m.import_step_2()}>
        <FileField upload={upload} onTake={take} onCancel={cancel} />
      </Step>
      <Step number={3} title={m.import_step_3()}>
        {!chosen && <p className="soft">{m.import_step_3_text()}</p>}
        {chosen && (
          <ChosenFile
            // What was said to another file does not hold for this one.
            key={chosen.file.name}
            chosen={chosen}
            groups={active}
            onSheet={choosing.chooseSheet}
            onHeader={choosing.chooseHeader}
            onColumns={choosing.chooseColumns}
          />
        )}
      </Step>
    </>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}

function Step({ number, title, children }: StepProps) {
  return (
    <section className="import-step" aria-labelledby={`import-step-${number}`}>
      <span className="import-step-figure" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2 id={`import-step-${number}`}>{title}</h2>
        {children}
      </div>
    </section>
  );
}

function NoGroups() {
  const here = useHere();
  return (
    <p className="text">
      {m.import_no_groups()} <Link to={here("/groups/new")}>{m.missing_group_act()}</Link>
    </p>
  );
}
