export type { ImportAnswer } from "./answers.ts";
export type { DecidingFacts } from "./decideRows.ts";
export {
  differenceOf,
  type ImportDifference,
  type ListedPerson,
  listedPeople,
  rowsOfNobody,
} from "./difference.ts";
export { type Drift, driftOf, replanImport } from "./drift.ts";
export type { AddressChecks, ImportFacts, ImportGroup, PersonFacts } from "./facts.ts";
export { importAddresses, planImport } from "./planImport.ts";
export { type RowReason, reasonsOf } from "./reason.ts";
export { answeredIn, type ImportRepair, repairsOf } from "./repairs.ts";
export type { ImportPlan, ImportRow, PlannedRow, ReadName, ReadRow } from "./rows.ts";
export { type ImportTally, tallyOf } from "./tally.ts";
export {
  type GoingVerdict,
  goes,
  type Look,
  type LookKind,
  lookKinds,
  type UnknownName,
  type Verdict,
  type VerdictKind,
  verdictKinds,
} from "./verdict.ts";
