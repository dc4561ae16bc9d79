import type { Table } from "../../../app/files/saveTable.ts";
import type { ExportedLearnerFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { deliveryFact } from "../../../parts/DeliveryFact.tsx";
import { statusWord } from "../../../parts/StatusPill.tsx";
import { dayKey } from "../../../text/dates.ts";

/** Learners as a file. Days are written so that every spreadsheet program sorts them. */
export function exportTable(
  learners: readonly ExportedLearnerFragment[],
  timeZone: string,
  now = new Date(),
): Table {
  const day = (at: string | null) => (at ? dayKey(at, timeZone) : "");
  const header = [
    ...[m.column_email(), m.column_name(), m.column_status(), m.column_delivery(), m.column_groups()],
    ...[m.export_assigned(), m.export_finished(), m.column_invited(), m.column_accepted()],
  ];
  const rows = learners.map((learner) => [
    ...[learner.email, learner.name ?? "", statusWord(learner.status)],
    deliveryFact(learner, timeZone)?.text ?? "",
    learner.groups.map(({ name }) => name).join("; "),
    ...[String(learner.progress.assigned), String(learner.progress.finished)],
    ...[day(learner.invitedAt), day(learner.acceptedAt)],
  ]);
  return { name: `${m.export_file()} ${dayKey(now, timeZone)}`, rows: [header, ...rows] };
}
