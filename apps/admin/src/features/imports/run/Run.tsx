import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { ButtonLink } from "../../../parts/Button.tsx";
import { Page } from "../../../parts/Page.tsx";
import { useHere } from "../../../shell/context.ts";
import { figure } from "../../../text/numbers.ts";

/** What became of an import. */
export function Run({ plan }: { readonly plan: ImportPlanFragment }) {
  const here = useHere();
  const { go, all } = plan.tally;
  return (
    <Page
      title={m.import_title()}
      heading={m.run_heading({ go: figure(go), all: figure(all) })}
      lead={plan.fileName}
      back={{ to: here("/premium/import"), label: m.nav_import_learners() }}
    >
      <ButtonLink to={here("/learners")}>{m.run_learners()}</ButtonLink>
    </Page>
  );
}
