import {
  EMAILS_BY_HAND_MAX,
  type EmailRefusalCode,
  parseEmail,
  type RefusedEmail,
  splitEmails,
} from "@muster/domain";

/** More text than this is no list of ten addresses; it stays as it is. */
const TEXT_MAX = 50_000;

export interface Chip {
  /** As it was typed: what is shown and sent. */
  readonly typed: string;
  /** The normal form, in which repeats are found. */
  readonly email: string;
}

/** Why text stays in the field. `from` and `to` are the wrong part, as places in the text. */
export type FieldProblem =
  | {
      readonly kind: "address";
      readonly code: EmailRefusalCode;
      readonly address: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "tooMany" };

export interface ChipsState {
  readonly chips: readonly Chip[];
  readonly text: string;
  readonly problem: FieldProblem | null;
}

export const noChips: ChipsState = { chips: [], text: "", problem: null };

/** Typing. A separator after a good address makes it a chip; nothing is judged before that. */
export function typeText(state: ChipsState, text: string): ChipsState {
  const next = { ...state, text, problem: null };
  const candidates = /[\s,;]$/.test(text) ? splitEmails(text) : [];
  const good = candidates.length > 0 && candidates.every((candidate) => parseEmail(candidate).ok);
  return good ? takeText(next) : next;
}

/** Takes what was pasted together with what stood in the field. */
export function pasteText(state: ChipsState, pasted: string, from: number, to: number): ChipsState {
  const text = `${state.text.slice(0, from)}${pasted}${state.text.slice(to)}`;
  return takeText({ ...state, text });
}

/**
 * Reads the field (Enter, leaving it, pasting, Add Learners): good addresses become chips, each once and up
 * to ten; the others stay in the field, the first mistake is the reason that is shown.
 */
export function takeText(state: ChipsState): ChipsState {
  if (state.text.length > TEXT_MAX) return { ...state, problem: wholeText(state.text, "EMAIL_TOO_LONG") };
  const chips = [...state.chips];
  const bad: { candidate: string; parsed: RefusedEmail }[] = [];
  const over: string[] = [];
  for (const candidate of splitEmails(state.text)) {
    const parsed = parseEmail(candidate);
    if (!parsed.ok) bad.push({ candidate, parsed });
    else if (chips.some(({ email }) => email === parsed.email)) continue;
    else if (chips.length >= EMAILS_BY_HAND_MAX) over.push(candidate);
    else chips.push({ typed: parsed.typed, email: parsed.email });
  }
  const text = [...bad.map(({ candidate }) => candidate), ...over].join(", ");
  return { chips, text, problem: problemOf(bad[0], over.length > 0) };
}

function problemOf(
  bad: { candidate: string; parsed: RefusedEmail } | undefined,
  tooMany: boolean,
): FieldProblem | null {
  if (!bad) return tooMany ? { kind: "tooMany" } : null;
  // The first bad candidate stands at the beginning of the text that stays.
  const [from, to] = wrongPart(bad.candidate, bad.parsed);
  return { kind: "address", code: bad.parsed.code, address: bad.candidate, from, to };
}

const wholeText = (address: string, code: EmailRefusalCode): FieldProblem => ({
  ...{ kind: "address", code, address: "", from: 0, to: address.length },
});

/** The part to underline: the characters that the reason speaks of, or all of it. */
function wrongPart(candidate: string, { code, at }: RefusedEmail): readonly [from: number, to: number] {
  if (at === undefined) return [0, candidate.length];
  switch (code) {
    case "EMAIL_TWO_AT_SIGNS":
      return candidate.charAt(at - 1) === "@" ? [at - 1, at + 1] : [at, at + 1];
    case "EMAIL_DOUBLE_DOT":
      return [at, at + 2];
    case "EMAIL_NO_DOMAIN_DOT":
    case "EMAIL_DOMAIN_INVALID":
      return [at, candidate.length];
    default:
      return [at, at + String.fromCodePoint(candidate.codePointAt(at) ?? 0).length];
  }
}

/** Takes one chip away. */
export const removeChip = (state: ChipsState, index: number): ChipsState => {
  const chips = state.chips.filter((_, place) => place !== index);
  // An address that waited for room is let in by Enter, not by itself.
  return { ...state, chips, problem: state.problem?.kind === "tooMany" ? null : state.problem };
};

/** Whether a draft that was kept has this shape. */
export function isChipsState(value: unknown): value is ChipsState {
  if (typeof value !== "object" || value === null) return false;
  const { chips, text } = value as { chips?: unknown; text?: unknown };
  const isChip = (chip: unknown): boolean =>
    typeof chip === "object" && chip !== null && "typed" in chip && "email" in chip;
  return typeof text === "string" && Array.isArray(chips) && chips.every(isChip);
}
