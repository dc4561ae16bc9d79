import { type RefObject, useState } from "react";
import type { ImportPlanFragment, PlanGroupFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { figure } from "../../../text/numbers.ts";
import { Answered, answeredOf } from "./Answered.tsx";
import { RepairRow } from "./RepairRow.tsx";
import type { PlanChanges } from "./usePlanChanges.ts";
import type { GroupNames } from "./verdictText.ts";
import { repairKey } from "./views.ts";

/** So many questions stand there at once; the others come as these are answered. */
const OPEN_SHOWN = 4;

interface RepairsProps {
  readonly plan: ImportPlanFragment;
  readonly groups: readonly PlanGroupFragment[];
  readonly names: GroupNames;
  readonly change: PlanChanges["change"];
  readonly section: RefObject<HTMLElement | null>;
}

/** What one press puts right in all its rows, the most rows first; answered ones stay with Undo. */
export function Repairs({ plan, groups, names, change, section }: RepairsProps) {
  const [all, setAll] = useState(false);
  const [past, setPast] = useState(false);
  const answered = answeredOf(plan, names).reverse();
  const open = all ? plan.repairs : plan.repairs.slice(0, OPEN_SHOWN);
  const hidden = plan.repairs.length - open.length;
  if (answered.length + plan.repairs.length === 0) return null;
  return (
    <section className="card repairs" aria-label={m.repairs_title()} ref={section} tabIndex={-1}>
      {(past ? answered : answered.slice(0, 1)).map((one) => (
        <Answered key={one.key} answered={one} onChange={change} />
      ))}
      {answered.length > 1 && (
        <More pressed={past} onPress={() => setPast(!past)}>
          {past
            ? m.repairs_less()
            : m.repairs_more_answered({ count: answered.length - 1, shown: figure(answered.length - 1) })}
        </More>
      )}
      {open.map((repair, place) => (
        <RepairRow
          key={repairKey(repair)}
          repair={repair}
          first={place === 0}
          groups={groups}
          names={names}
          onChange={change}
        />
      ))}
      {(hidden > 0 || all) && plan.repairs.length > OPEN_SHOWN && (
        <More pressed={all} onPress={() => setAll(!all)}>
          {all ? m.repairs_less() : m.repairs_more({ count: hidden, shown: figure(hidden) })}
        </More>
      )}
    </section>
  );
}

interface MoreProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

const More = ({ pressed, onPress, children }: MoreProps) => (
  <div className="repairs-more">
    <Button small look="plain" aria-expanded={pressed} onClick={onPress}>
      {children}
    </Button>
  </div>
);
