import { Link } from "react-router";
import type { LearnerFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { AsciiDomain } from "../../parts/AsciiDomain.tsx";
import { DeliveryFact } from "../../parts/DeliveryFact.tsx";
import { StatusPill } from "../../parts/StatusPill.tsx";
import { shortDay } from "../../text/dates.ts";
import type { Column } from "./columns.ts";
import { GroupNames } from "./GroupNames.tsx";
import { useLearnerLink } from "./listAddress.ts";
import { progressText } from "./progressText.ts";
import { type RowActions, RowActs } from "./RowActs.tsx";
import { SelectBox } from "./selection/SelectBox.tsx";

interface LearnerRowProps extends RowActions {
  readonly learner: LearnerFactsFragment;
  readonly shown: readonly Column[];
  readonly timeZone: string;
  readonly selected: boolean;
  readonly onSelect: (withShift: boolean) => void;
}

/** One person in the table. Before acceptance there is a dash where the name will stand. */
export function LearnerRow({ learner, shown, timeZone, selected, onSelect, ...acts }: LearnerRowProps) {
  const link = useLearnerLink(learner.id);
  const { email, name } = learner;
  return (
    <tr className={selected ? "selected" : undefined} data-learner={learner.id}>
      <td className="c-select">
        <SelectBox label={m.select_one({ who: name ?? email })} checked={selected} onPress={onSelect} />
      </td>
      <td title={email}>
        <Link {...link} className="row-email cut">
          {email}
        </Link>
        <AsciiDomain email={email} />
      </td>
      {shown.includes("name") && (
        <td title={name ?? undefined}>
          {name ? (
            <Link {...link} className="row-name cut" dir="auto">
              {name}
            </Link>
          ) : (
            <>
              <span aria-hidden="true">–</span>
              <span className="unseen">{m.name_later()}</span>
            </>
          )}
        </td>
      )}
      <td className="c-status">
        <StatusPill status={learner.status} />
      </td>
      {shown.includes("delivery") && (
        <td>
          <DeliveryFact learner={learner} timeZone={timeZone} />
        </td>
      )}
      {shown.includes("groups") && (
        <td>
          <GroupNames groups={learner.groups} warn={learner.groupInactive} />
        </td>
      )}
      {shown.includes("progress") && <td className="small tabular nowrap">{progressText(learner)}</td>}
      {shown.includes("invited") && (
        <td className="small tabular nowrap">{shortDay(learner.invitedAt, timeZone)}</td>
      )}
      {shown.includes("accepted") && (
        <td className="small tabular nowrap">
          {learner.acceptedAt ? shortDay(learner.acceptedAt, timeZone) : "–"}
        </td>
      )}
      <td className="c-acts">
        <RowActs learner={learner} {...acts} />
      </td>
    </tr>
  );
}
