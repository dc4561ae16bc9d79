import { findLocalTime } from "@muster/domain";
import { m } from "../../generated/paraglide/messages.js";
import { StatusPill } from "../../parts/StatusPill.tsx";
import { useOrganization, useShell } from "../../shell/context.ts";
import { longDay, timeOfDay } from "../../text/dates.ts";
import { listed } from "../../text/numbers.ts";
import { Rich } from "../../text/Rich.tsx";

interface ConsequencesProps {
  readonly count: number;
  readonly group: { readonly name: string; readonly trainings: readonly unknown[] } | null;
  readonly linkDays: number;
  readonly reminderDays: readonly number[];
  /** The chosen time, YYYY-MM-DDTHH:mm; null: at once. */
  readonly sendAt: string | null;
}

const pills = {
  pending: () => <StatusPill status="PENDING" />,
  active: () => <StatusPill status="ACTIVE" />,
};

/** What pressing Add Learners sets in motion, by time. */
export function Consequences({ count, group, linkDays, reminderDays, sendAt }: ConsequencesProps) {
  const { timeZone } = useOrganization();
  const reminders = reminderDays.filter((day) => day < linkDays);
  const { senderAddress: sender } = useShell();
  return (
    <aside className="consequences" aria-labelledby="next">
      <h2 id="next">{m.next_title()}</h2>
      <ol>
        <li>
          <h3>{sendingTime(sendAt, timeZone)}</h3>
          <p>{count > 0 ? m.next_now_count({ count, sender }) : m.next_now_text({ sender })}</p>
        </li>
        <li>
          <h3>{m.next_until()}</h3>
          <p>
            <Rich parts={m.next_until_text.parts({})} marks={pills} />
          </p>
        </li>
        {reminders.length > 0 && (
          <li>
            <h3>{m.next_reminders({ count: reminders.length, days: listed(reminders.map(String)) })}</h3>
            <p>{m.next_reminders_text({ count: reminders.length })}</p>
          </li>
        )}
        <li>
          <h3>{m.next_yes()}</h3>
          <p>
            <Rich
              parts={
                group
                  ? m.next_yes_group.parts({ group: group.name, count: group.trainings.length })
                  : m.next_yes_text.parts({})
              }
              marks={pills}
            />
          </p>
        </li>
        <li>
          <h3>{m.next_after({ count: linkDays })}</h3>
          <p>{m.next_after_text()}</p>
        </li>
      </ol>
    </aside>
  );
}

function sendingTime(sendAt: string | null, timeZone: string): string {
  if (sendAt === null) return m.next_now();
  const at = findLocalTime(sendAt, timeZone)?.at.toISOString();
  return at
    ? m.next_later({ day: longDay(at, timeZone), time: timeOfDay(at, timeZone) })
    : m.add_when_later();
}
