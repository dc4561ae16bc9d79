import type { SetupFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Heading } from "../../parts/Page.tsx";
import { InvitationPreview } from "./InvitationPreview.tsx";
import { Step } from "./Step.tsx";
import "../../parts/page.css";
import { setUpSentence } from "./sentences.ts";

/** The checklist that leads to the first invite. */
export function SetUp({ organization }: { readonly organization: SetupFactsFragment }) {
  const { steps } = organization.setup;
  const done = steps.filter((step) => step.done).length;
  const current = steps.find((step) => !step.done)?.kind;
  const title = setUpSentence(done, steps.length - done);
  return (
    <main id="content" tabIndex={-1} className="page">
      <div className="columns wide">
        <div>
          <Heading title={m.nav_dashboard()} sentence>
            {title}
          </Heading>
          <p className="lead">{m.setup_lead()}</p>
          <div className="setup-tally">
            <span className="steps-bar" role="img" aria-label={m.setup_tally({ done, of: steps.length })}>
              {steps.map(({ kind }, index) => (
                <i key={kind} className={index < done ? "solid" : "open"} />
              ))}
            </span>
            <span className="small soft nowrap" aria-hidden="true">
              {m.setup_tally({ done, of: steps.length })}
            </span>
          </div>
          <ol className="steps">
            {steps.map((step, index) => (
              <Step
                key={step.kind}
                number={index + 1}
                kind={step.kind}
                state={step.done ? "done" : step.kind === current ? "current" : "later"}
                organization={organization}
              />
            ))}
          </ol>
        </div>
        <InvitationPreview organization={organization} />
      </div>
    </main>
  );
}
