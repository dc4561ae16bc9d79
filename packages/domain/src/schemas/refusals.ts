import type { z } from "zod";
import type { RefusalParams } from "../refusals/refusal.ts";
import type { RefusalCode } from "../refusals.ts";

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
    code: isCode(issue.message) ? issue.message : "INVALID_INPUT",
    params: issue.code === "custom" ? (issue.params ?? {}) : {},
  }));
}

/**
 * Our schemas say what they refuse by its code (see `code` in text.ts); zod's own messages are sentences. The list of
 * all refusals, with their sentences, is not asked, so that a browser does not load it with a schema.
 */
const isCode = (message: string): message is RefusalCode => /^[A-Z][A-Z_]+$/.test(message);
