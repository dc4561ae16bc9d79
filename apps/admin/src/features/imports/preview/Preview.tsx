import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { ButtonLink } from "../../../parts/Button.tsx";
import { Page } from "../../../parts/Page.tsx";
import { useHere } from "../../../shell/context.ts";
import { figure } from "../../../text/numbers.ts";

/** What will happen, row by row, before anything does. */
export function Preview({ plan }: { readonly plan: ImportPlanFragment }) {
  const here = useHere();
  const { all, go } = plan.tally;
  return (
    <Page
      title={m.import_title()}
      heading={m.import_heading({ all: figure(all), go: figure(go) })}
      back={{ to: here("/premium/import"), label: m.nav_import_learners() }}
    >
      <ButtonLink look="filled" to="?step=confirm">
        {m.import_upload({ count: go, shown: figure(go) })}
      </ButtonLink>
    </Page>
  );
}
