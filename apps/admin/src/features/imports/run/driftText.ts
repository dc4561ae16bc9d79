import type { ImportVerdict } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { serverRefusalText } from "../../../text/refusals.ts";
import type { RunFacts } from "./heading.ts";

const became: Readonly<Partial<Record<ImportVerdict, (values: { row: number }) => string>>> = {
  INVITE: m.drift_invite,
  MERGE: m.drift_merge,
  ADD_GROUP: m.drift_add_group,
  UNCHANGED: m.drift_unchanged,
};

/** "Row 31 became Active, so the group was added and no e-mail sent." */
export function driftText({ row, is, reason }: RunFacts["drift"][number]): string {
  const text = became[is]?.({ row });
  if (text) return text;
  return m.drift_stayed({ row, reason: reason ? serverRefusalText(reason) : "" });
}
