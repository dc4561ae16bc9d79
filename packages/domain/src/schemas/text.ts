import { z } from "zod";
import type { RefusalParams } from "../refusals/refusal.ts";
import type { RefusalCode } from "../refusals.ts";

// Our pages forbid making code from text, and zod tries that to be faster.
z.config({ jitless: true });

/** Codes as zod messages, checked against the list of refusals. */
export const code = (refusal: RefusalCode): RefusalCode => refusal;

export interface TextRules {
  /** Characters (code points) that fit, after trimming. */
  readonly max: number;
  /** Line breaks and tabs may stay; otherwise the text is one line. */
  readonly lines?: boolean;
}

const NOT_A_LINE = /[\p{Control}\p{Surrogate}\p{Line_Separator}\p{Paragraph_Separator}]/u;
const NOT_IN_LINES = /(?![\n\t])[\p{Control}\p{Surrogate}]/u;
/** Embedding, override and isolate marks turn the direction of what stands around the text. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/u;
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\p{Format}\u2800]/gu;

/** A text that must be there: NFC, trimmed, something to see in it, no control or direction characters, not too long. */
export const requiredText = (rules: TextRules) =>
  z.string({ error: code("REQUIRED") }).transform((input, context) => {
    const text = clean(input, rules);
    if (text.problem !== null) return fail(context, text.problem, { limit: rules.max });
    return text.value === "" ? fail(context, "REQUIRED") : text.value;
  });

/** A text that may be left out. Nothing, and nothing but spaces, is null. */
export const optionalText = (rules: TextRules) =>
  z
    .string({ error: code("INVALID_INPUT") })
    .nullish()
    .transform((input, context) => {
      const text = clean(input ?? "", rules);
      if (text.problem !== null) return fail(context, text.problem, { limit: rules.max });
      return text.value === "" ? null : text.value;
    });

/** Reports a refusal, with what its sentence names, at the value that is being read. */
export function fail(context: z.RefinementCtx, refusal: RefusalCode, params: RefusalParams = {}): never {
  context.addIssue({ code: "custom", message: refusal, params: { ...params } });
  return z.NEVER;
}

type Cleaned = { value: string; problem: null } | { value: null; problem: RefusalCode };

function clean(input: string, { max, lines = false }: TextRules): Cleaned {
  // Before any other work: a character has at most 2 units, and what is cut by trimming has its bound too.
  if (input.length > max * 4 + 1000) return { value: null, problem: "TOO_LONG" };
  const text = (lines ? input.replace(/\r\n?/g, "\n") : input).normalize("NFC").trim();
  if ((lines ? NOT_IN_LINES : NOT_A_LINE).test(text) || DIRECTION.test(text)) {
    return { value: null, problem: "INVALID_CHARACTERS" };
  }
  if (text.replace(UNSEEN, "") === "") return { value: "", problem: null };
  return [...text].length > max ? { value: null, problem: "TOO_LONG" } : { value: text, problem: null };
}
