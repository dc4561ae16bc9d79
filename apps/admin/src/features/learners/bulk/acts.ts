import type { LearnerAct } from "../../../generated/graphql/graphql.ts";

/** What can be done to a selection, by the last part of its address. */
export const bulkActs = {
  resend: "RESEND",
  cancel: "CANCEL",
  group: "ADD_TO_GROUP",
  training: "ASSIGN_TRAINING",
  remove: "REMOVE",
} as const satisfies Readonly<Record<string, LearnerAct>>;

export type BulkAct = keyof typeof bulkActs;

export const isBulkAct = (value: unknown): value is BulkAct =>
  typeof value === "string" && Object.hasOwn(bulkActs, value);

/** Below the organization's address. */
export const actPath = (act: BulkAct): string => `/learners/selected/${act}`;
