import type { RefusalParams } from "../refusals/refusal.ts";
import type { RefusalCode } from "../refusals.ts";
import type { ImportPlan, PlannedRow } from "./rows.ts";
import { goes, type Look } from "./verdict.ts";

/** Why a row stays behind: a refusal, and what its sentence names. */
export interface RowReason {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

/** Why rows stay behind, by their numbers; null for one that goes. Of several looks the first is told. */
export function reasonsOf({ rows }: ImportPlan): ReadonlyMap<number, RowReason | null> {
  const going = new Set(rows.filter(({ verdict }) => goes(verdict)).map(({ row }) => row));
  return new Map(rows.map((row) => [row.row, reasonOf(row, going)]));
}

function reasonOf({ email, groups, verdict }: PlannedRow, going: ReadonlySet<number>): RowReason | null {
  switch (verdict.kind) {
    case "INVITE":
    case "MERGE":
    case "ADD_GROUP":
      return null;
    case "UNCHANGED":
      return { code: "NOTHING_TO_ADD", params: { email } };
    case "DUPLICATE":
      return {
        code: going.has(verdict.of) ? "DUPLICATE_ROW" : "DUPLICATE_ROW_STAYS",
        params: { email, row: verdict.of },
      };
    case "INVALID_EMAIL":
      return { code: verdict.code, params: { email } };
    case "UNKNOWN_GROUP":
      return { code: "GROUP_NOT_FOUND", params: { name: verdict.names.map(({ name }) => name).join(", ") } };
    case "GROUP_GONE":
      return { code: "GROUP_NOT_FOUND", params: {} };
    case "INACTIVE_GROUP": {
      const inactive = groups.find(({ groupId }) => groupId !== null && verdict.groupIds.includes(groupId));
      return { code: "GROUP_INACTIVE", params: { name: inactive?.name || undefined } };
    }
    case "NO_GROUP":
      return verdict.merged === null
        ? { code: "GROUP_REQUIRED", params: {} }
        : { code: "GROUP_UNDER_MERGED_CELL", params: { name: verdict.merged } };
    case "TOO_MANY_GROUPS":
      return { code: "TOO_MANY_GROUPS", params: { limit: verdict.limit } };
    case "NEEDS_LOOK": {
      const [first] = verdict.looks;
      return first ? lookReason(first, email) : null;
    }
    case "REFUSED":
      return { code: verdict.code, params: { email, limit: verdict.limit ?? undefined } };
    case "LEFT_OUT":
      return { code: "ROW_LEFT_OUT", params: {} };
  }
}

function lookReason(look: Look, email: string): RowReason {
  switch (look.kind) {
    case "TYPO_DOMAIN":
      return { code: "ADDRESS_TYPO", params: { email, name: look.suggestion } };
    case "DISPOSABLE":
      return { code: "ADDRESS_DISPOSABLE", params: { email } };
    case "LOOKALIKE_DOMAIN":
      return { code: "ADDRESS_LOOKALIKE", params: { email } };
    case "ROLE":
      return { code: "ADDRESS_OF_ROLE", params: { email } };
    case "SAME_PERSON":
      return { code: "ADDRESS_SAME_PERSON", params: { email, row: look.of } };
    case "DECLINED":
      return { code: "DECLINED_NEEDS_ACKNOWLEDGEMENT", params: { email } };
    case "BOUNCED":
      return { code: "ADDRESS_BOUNCED", params: { email } };
    case "FORMULA":
      return { code: "ADDRESS_FROM_FORMULA", params: { email } };
  }
}
