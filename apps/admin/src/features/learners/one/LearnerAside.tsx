import { Link } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { useHere, useOrganization } from "../../shell/context.ts";
import { shortDay } from "../../text/dates.ts";
import { listed } from "../../text/numbers.ts";
import type { LearnerDetails } from "./LearnerPage.tsx";

/** Trainings with every reason for them, and groups. */
export function LearnerAside({ learner }: { readonly learner: LearnerDetails }) {
  const here = useHere();
  const { timeZone } = useOrganization();
  return (
    <aside className="learner-aside">
      <section aria-labelledby="trainings">
        <h2 id="trainings">{m.nav_trainings()}</h2>
        {learner.status !== "ACTIVE" && <p className="small soft">{m.learner_trainings_later()}</p>}
        {learner.status === "ACTIVE" && learner.assignments.length === 0 && (
          <p className="small soft">{m.learner_trainings_none()}</p>
        )}
        <ul>
          {learner.assignments.map(({ training, assignedAt, byHand, groups }) => (
            <li key={training.id} className="learner-training">
              <b>{training.title}</b>
              <span className="small soft nowrap">
                {m.learner_assigned({ day: shortDay(assignedAt, timeZone) })}
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
      <section aria-labelledby="groups">
        <h2 id="groups">{m.nav_groups()}</h2>
        <ul className="row">
          {learner.groups.map(({ id, name }) => (
            <li key={id}>
              <Link to={here(`/groups/${encodeURIComponent(id)}`)} className="tag" dir="auto">
                {name}
              </Link>
            </li>
          ))}
        </ul>
        {learner.groups.length === 0 && <p className="small soft">{m.learner_groups_none()}</p>}
      </section>
    </aside>
  );
}

/** "From Bus drivers, and by hand" */
function reasons(groups: readonly string[], byHand: boolean): string {
  const names = listed(groups);
  if (groups.length === 0) return m.reason_by_hand();
  return byHand ? m.reason_groups_and_hand({ groups: names }) : m.reason_groups({ groups: names });
}
