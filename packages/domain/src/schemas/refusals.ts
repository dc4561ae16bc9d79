import type { z } from "zod";
import type { RefusalParams } from "../refusals/refusal.ts";
import { isRefusalCode, type RefusalCode } from "../refusals.ts";

/** A refusal and the field that it belongs to. */
export interface FieldRefusal {
  /** Names of fields, and positions in lists, from the outside in. */
  readonly path: string[];
  readonly code: RefusalCode;
  /** What the refusal's sentence names, for refusalMessage and for translations. */
  readonly params: RefusalParams;
}

/** What a schema refused, one entry for each mistake, in the order of the fields. */
export function zodRefusals(error: z.ZodError): FieldRefusal[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String),
    code: isRefusalCode(issue.message) ? issue.message : "INVALID_INPUT",
    params: issue.code === "custom" ? (issue.params ?? {}) : {},
  }));
}
