import type { DoneRowFragment, ImportOutcome } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { serverRefusalText } from "../../../text/refusals.ts";

/** What was done about rows, as they are filtered and counted. */
export const resultKinds = ["invited", "merged", "added", "unchanged", "stayed"] as const;
export type ResultKind = (typeof resultKinds)[number];

const kinds: Readonly<Record<ImportOutcome, ResultKind>> = {
  INVITED: "invited",
  REINVITED: "invited",
  BROUGHT_FORWARD: "invited",
  MERGED: "merged",
  GROUP_ADDED: "added",
  UNCHANGED: "unchanged",
  STAYED: "stayed",
};

const words: Readonly<Record<ImportOutcome, () => string>> = {
  INVITED: () => m.outcome_invited(),
  REINVITED: () => m.outcome_reinvited(),
  BROUGHT_FORWARD: () => m.outcome_forward(),
  MERGED: () => m.outcome_merged(),
  GROUP_ADDED: () => m.outcome_added(),
  UNCHANGED: () => m.outcome_unchanged(),
  STAYED: () => m.outcome_stayed(),
};

type Done = Pick<DoneRowFragment, "outcome">;

export const kindOf = ({ outcome }: Done): ResultKind => (outcome === null ? "stayed" : kinds[outcome]);

/** What was done about a row, in words. */
export const outcomeText = ({ outcome }: Done): string => (outcome === null ? "" : words[outcome]());

/** Why a row stayed behind, in words; empty where it went. */
export const reasonText = ({ reason }: Pick<DoneRowFragment, "reason">): string =>
  reason ? serverRefusalText(reason) : "";

/** How many rows each kind has. */
export const countKinds = (rows: readonly Done[]): Readonly<Record<ResultKind, number>> => {
  const counts = { invited: 0, merged: 0, added: 0, unchanged: 0, stayed: 0 };
  for (const row of rows) counts[kindOf(row)] += 1;
  return counts;
};

/** The rows whose e-mail came back, or could not be sent. */
export const cameBack = <Row extends Pick<DoneRowFragment, "learner">>(rows: readonly Row[]): Row[] =>
  rows.filter(({ learner }) => {
    const state = learner?.status === "PENDING" ? learner.delivery?.state : undefined;
    return state === "BOUNCED" || state === "FAILED";
  });
