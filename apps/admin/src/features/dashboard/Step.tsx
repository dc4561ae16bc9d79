import { IconCheck } from "@tabler/icons-react";
import { Link } from "react-router";
import type { SetupFactsFragment, SetupStepKind } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";
import { useHere } from "../../shell/context.ts";
import { listed } from "../../text/numbers.ts";

interface StepWords {
  readonly path: string;
  readonly title: () => string;
  readonly done: (organization: SetupFactsFragment) => string;
  readonly current: () => string;
  readonly later: (organization: SetupFactsFragment) => string;
  readonly act: () => string;
}

const words: Readonly<Record<SetupStepKind, StepWords>> = {
  PROFILE: {
    path: "/organization/profile",
    title: () => m.step_profile(),
    done: ({ logoUrl }) => (logoUrl ? m.step_profile_done() : m.step_profile_done_no_logo()),
    current: () => m.step_profile_text(),
    later: () => m.step_profile_text(),
    act: () => m.step_profile_act(),
  },
  TRAININGS: {
    path: "/trainings",
    title: () => m.nav_trainings(),
    done: ({ trainings }) => m.step_trainings_done({ count: trainings.length }),
    current: () => m.step_trainings_text(),
    later: () => m.step_trainings_text(),
    act: () => m.step_trainings_act(),
  },
  GROUPS: {
    path: "/groups",
    title: () => m.nav_groups(),
    done: ({ groups }) =>
      m.step_groups_done({ count: groups.length, names: listed(groups.map(({ name }) => name)) }),
    current: () => m.step_groups_text(),
    later: () => m.step_groups_later(),
    act: () => m.step_groups_act(),
  },
  ONBOARDING_MESSAGE: {
    path: "/organization/onboarding-message",
    title: () => m.nav_onboarding_message(),
    done: () => m.step_message_done(),
    current: () => m.step_message_text(),
    later: () => m.step_message_text(),
    act: () => m.step_message_act(),
  },
  FIRST_INVITE: {
    path: "/learners/add",
    title: () => m.step_invite(),
    done: () => m.step_invite_done(),
    current: () => m.step_invite_text(),
    later: ({ groups }) => (groups.length > 0 ? m.step_invite_text() : m.step_invite_later()),
    act: () => m.nav_add_learners(),
  },
};

interface StepProps {
  readonly number: number;
  readonly kind: SetupStepKind;
  readonly state: "done" | "current" | "later";
  readonly organization: SetupFactsFragment;
}

/** One step: done ones shrink to a tick and Change, the current one is large, later ones may be opened. */
export function Step({ number, kind, state, organization }: StepProps) {
  const here = useHere();
  const { path, title, done, current, later, act } = words[kind];
  const to = here(kind === "GROUPS" && state === "current" ? "/groups/new" : path);
  const name = title();
  return (
    <li className={`step ${state}`} aria-current={state === "current" ? "step" : undefined}>
      <span className="step-number">
        {state === "done" ? <IconCheck size={18} stroke={2} aria-hidden="true" /> : number}
        {state === "done" && <span className="unseen">{m.step_is_done()}</span>}
      </span>
      <div className="step-text">
        <h2>
          {state === "later" ? (
            <Link className="alone-link" to={to}>
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        <p>{state === "done" ? done(organization) : state === "current" ? current() : later(organization)}</p>
        {state === "current" && (
          <div className="step-acts">
            <ButtonLink look="filled" to={to}>
              {act()}
            </ButtonLink>
            {kind === "GROUPS" && (
              <ButtonLink look="plain" to={here("/help#groups")}>
                {m.step_groups_help()}
              </ButtonLink>
            )}
          </div>
        )}
      </div>
      {state === "done" && (
        <Link to={to} className="step-change">
          {m.change()}
          <span className="unseen">: {name}</span>
        </Link>
      )}
    </li>
  );
}
