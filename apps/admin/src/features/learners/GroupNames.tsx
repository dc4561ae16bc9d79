import { IconAlertTriangle } from "@tabler/icons-react";
import { m } from "../../generated/paraglide/messages.js";
import { listed } from "../../text/numbers.ts";

interface GroupNamesProps {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** A Pending invite of an Inactive group: accepting it gives no trainings. */
  readonly warn: boolean;
}

/** "Teachers +1", with all of them in the tooltip and for screen readers. */
export function GroupNames({ groups, warn }: GroupNamesProps) {
  const [first, ...others] = groups;
  if (!first) return <span className="small">–</span>;
  const all = listed(groups.map(({ name }) => name));
  return (
    <span className="group-names small" title={warn ? undefined : all}>
      <span className="cut" dir="auto" aria-hidden={others.length > 0}>
        {first.name}
      </span>
      {others.length > 0 && <span aria-hidden="true"> +{others.length}</span>}
      {others.length > 0 && <span className="unseen">{all}</span>}
      {warn && (
        <span className="warn-icon" title={m.group_inactive_warning()}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          <span className="unseen">{m.group_inactive_warning()}</span>
        </span>
      )}
    </span>
  );
}
