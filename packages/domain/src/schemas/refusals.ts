import type { z } from "zod";
import { isRefusalCode, type RefusalCode } from "../refusals.ts";

/** A refusal and the field that it belongs to: names of fields, and positions in lists, from the outside in. */
export interface FieldRefusal {
  readonly path: string[];
  readonly code: RefusalCode;
}

/** What a schema refused, one entry for each mistake, in the order of the fields. */
export function zodRefusals(error: z.ZodError): FieldRefusal[] {
  return error.issues.map(({ path, message }) => ({
    path: path.map(String),
    code: isRefusalCode(message) ? message : "INVALID_INPUT",
  }));
}
