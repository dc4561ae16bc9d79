import type { GroupFormFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { listed } from "../../text/numbers.ts";

/** What somebody else changed in a group since it was opened, one line each. */
export function differences(opened: GroupFormFragment, theirs: GroupFormFragment): string[] {
  const lines: string[] = [];
  if (opened.name !== theirs.name) lines.push(m.conflict_name({ from: opened.name, to: theirs.name }));
  if (opened.status !== theirs.status) {
    lines.push(theirs.status === "ACTIVE" ? m.conflict_active() : m.conflict_inactive());
  }
  const missing = (from: GroupFormFragment, other: GroupFormFragment): string[] =>
    from.trainings
      .filter(({ id }) => !other.trainings.some((one) => one.id === id))
      .map(({ title }) => title);
  const added = missing(theirs, opened);
  const removed = missing(opened, theirs);
  if (added.length > 0) lines.push(m.conflict_added({ names: listed(added) }));
  if (removed.length > 0) lines.push(m.conflict_removed({ names: listed(removed) }));
  return lines;
}
