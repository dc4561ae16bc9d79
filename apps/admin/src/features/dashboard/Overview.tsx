import { IconUserPlus } from "@tabler/icons-react";
import { Link } from "react-router";
import type { DashboardQuery } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";
import { Page } from "../../parts/Page.tsx";
import { PauseNote } from "../../parts/PauseNote.tsx";
import { Tally } from "../../parts/Tally.tsx";
import { useHere } from "../../shell/context.ts";
import { figure } from "../../text/numbers.ts";
import { NeedsYou } from "./NeedsYou.tsx";

type DashboardOrganization = NonNullable<DashboardQuery["organization"]>;

/** From the first invite on: who has said yes, as a sentence and as one bar, and what needs the administrator. */
export function Overview({ organization }: { readonly organization: DashboardOrganization }) {
  const here = useHere();
  const { active, pending, cancelled } = organization.tally;
  const asked = active + pending;
  const heading =
    asked === 0
      ? m.overview_nobody()
      : m.overview_title({ active: figure(active), count: asked, asked: figure(asked) });
  return (
    <Page
      title={m.nav_dashboard()}
      heading={heading}
      sentence
      lead={
        pending === 0 ? m.overview_all() : m.overview_waiting({ count: pending, pending: figure(pending) })
      }
      acts={
        <ButtonLink look="filled" to={here("/learners/add")} icon={<IconUserPlus size={18} stroke={1.75} />}>
          {m.nav_add_learners()}
        </ButtonLink>
      }
    >
      <PauseNote organization={organization} />
      <div className="columns close overview">
        <section aria-labelledby="answers">
          <h2 id="answers" style={{ marginBottom: 12 }}>
            {m.overview_answers()}
          </h2>
          <Tally
            label={m.tally_sentence({ active, pending, cancelled: 0 })}
            parts={[
              { pattern: "solid", count: active, shown: figure(active), word: m.status_active() },
              { pattern: "hatch", count: pending, shown: figure(pending), word: m.status_pending() },
            ]}
          />
          {cancelled > 0 && (
            <p className="small soft" style={{ marginTop: 12 }}>
              {m.overview_cancelled({ count: cancelled, cancelled: figure(cancelled) })}
            </p>
          )}
          <p style={{ marginTop: 16 }}>
            <Link className="alone-link" to={here("/learners")}>
              {m.overview_list()}
            </Link>
          </p>
          <RemainingSteps organization={organization} />
        </section>
        <NeedsYou organization={organization} />
      </div>
    </Page>
  );
}

/** Steps that were passed by: an invite can go out before the team was told. */
function RemainingSteps({ organization }: { readonly organization: DashboardOrganization }) {
  const here = useHere();
  const open = organization.setup.steps.filter(({ done }) => !done).map(({ kind }) => kind);
  if (open.length === 0) return null;
  return (
    <section className="next" aria-labelledby="remaining">
      <h2 id="remaining">{m.overview_remaining()}</h2>
      <ul>
        {open.includes("PROFILE") && (
          <li>
            <Link to={here("/organization/profile")}>{m.step_profile()}</Link>: {m.step_profile_text()}
          </li>
        )}
        {open.includes("TRAININGS") && (
          <li>
            <Link to={here("/trainings")}>{m.nav_trainings()}</Link>: {m.step_trainings_text()}
          </li>
        )}
        {open.includes("GROUPS") && (
          <li>
            <Link to={here("/groups")}>{m.nav_groups()}</Link>: {m.step_groups_later()}
          </li>
        )}
        {open.includes("ONBOARDING_MESSAGE") && (
          <li>
            <Link to={here("/organization/onboarding-message")}>{m.nav_onboarding_message()}</Link>:{" "}
            {m.step_message_text()}
          </li>
        )}
      </ul>
    </section>
  );
}
