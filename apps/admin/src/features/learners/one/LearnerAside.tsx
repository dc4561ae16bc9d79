import { IconX } from "@tabler/icons-react";
import { Link } from "react-router";
import { m } from "../../../generated/paraglide/messages.js";
import { ProgressBar } from "../../../parts/ProgressBar.tsx";
import { TipButton } from "../../../parts/TipButton.tsx";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { shortDay } from "../../../text/dates.ts";
import { listed } from "../../../text/numbers.ts";
import { learnerPath, useListState } from "../listAddress.ts";
import type { LearnerDetails } from "./learnerDetails.ts";
import type { LearnerChanges } from "./useLearnerChanges.tsx";

interface LearnerAsideProps {
  readonly learner: LearnerDetails;
  readonly changes: LearnerChanges;
}

/** Trainings with every reason for them, groups, and the way out. */
export function LearnerAside({ learner, changes }: LearnerAsideProps) {
  const { name: organization } = useOrganization();
  return (
    <aside className="learner-aside">
      <Trainings learner={learner} />
      <Groups learner={learner} changes={changes} />
      {learner.canRemove && (
        <button type="button" className="linklike clay small" onClick={changes.remove}>
          {m.learner_remove({ organization })}
        </button>
      )}
    </aside>
  );
}

function Trainings({ learner }: { readonly learner: LearnerDetails }) {
  const { timeZone } = useOrganization();
  const { status, assignments, progress } = learner;
  return (
    <section aria-labelledby="trainings">
      <h2 id="trainings">{m.nav_trainings()}</h2>
      {status !== "ACTIVE" && <p className="small soft">{m.learner_trainings_later()}</p>}
      {status === "ACTIVE" && assignments.length === 0 && (
        <p className="small soft">{m.learner_trainings_none()}</p>
      )}
      {progress.assigned > 0 && (
        <div className="learner-progress">
          <ProgressBar wide done={progress.finished} of={progress.assigned} />
          <p className="small soft">{m.learner_progress({ ...progress, count: progress.assigned })}</p>
        </div>
      )}
      <ul>
        {assignments.map(({ training, assignedAt, byHand, groups }) => (
          <li key={training.id} className="learner-training">
            <b>{training.title}</b>
            <span className="small soft nowrap">
              {progress.begun === 0
                ? m.learner_not_started()
                : m.learner_assigned({ day: shortDay(assignedAt, timeZone) })}
            </span>
            <p className="small soft">
              {reasons(
                groups.map(({ name }) => name),
                byHand,
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Groups({ learner, changes }: LearnerAsideProps) {
  const here = useHere();
  const state = useListState();
  const active = learner.status === "ACTIVE";
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{m.nav_groups()}</h2>
      <ul className="row">
        {learner.groups.map(({ id, name, status }) => (
          <li key={id} className="tag">
            <Link to={here(`/groups/${encodeURIComponent(id)}`)} dir="auto">
              {name}
            </Link>
            {status === "INACTIVE" && <span className="soft">{m.group_inactive()}</span>}
            {active && (
              <TipButton
                label={m.group_leave_named({ group: name })}
                tip={m.group_leave_tip()}
                onPress={() => changes.leaveGroup({ id, name })}
              >
                <IconX size={14} stroke={1.75} aria-hidden="true" />
              </TipButton>
            )}
          </li>
        ))}
      </ul>
      {learner.groups.length === 0 && <p className="small soft">{m.learner_groups_none()}</p>}
      {learner.status === "PENDING" && (
        <p className="small learner-groups-change">
          <Link className="alone-link" to={here(learnerPath(learner.id, "/groups"))} state={state}>
            {m.invite_groups_change()}
          </Link>
        </p>
      )}
    </section>
  );
}

/** "From Bus drivers, and by hand" */
function reasons(groups: readonly string[], byHand: boolean): string {
  const names = listed(groups);
  if (groups.length === 0) return m.reason_by_hand();
  return byHand ? m.reason_groups_and_hand({ groups: names }) : m.reason_groups({ groups: names });
}
