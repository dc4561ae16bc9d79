import { CODE_DIGITS } from "./limits.ts";

const TYPED = /^[\s\p{Dash_Punctuation}.]*(?:\d[\s\p{Dash_Punctuation}.]*)+$/u;

/** The six digits of a code as somebody typed or pasted it (`482 913`, `482-913`), or null when it is no code. */
export function parseCode(typed: string): string | null {
  if (typed.length > 40 || !TYPED.test(typed)) return null;
  const digits = typed.replace(/\D/g, "");
  return digits.length === CODE_DIGITS ? digits : null;
}

/** A code as it is shown: two groups of three. */
export const formatCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
