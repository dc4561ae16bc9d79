import { atOnce, isWhen, type When } from "../../parts/when.ts";
import { type ChipsState, isChipsState, noChips } from "./chips.ts";
import type { SendingKey } from "./sending.ts";

/** All that was typed, as it is kept on this tab. */
export interface FormState {
  readonly chips: ChipsState;
  readonly groupId: string | null;
  readonly note: string;
  readonly when: When;
  readonly key: SendingKey | null;
}

export const emptyForm: FormState = { chips: noChips, groupId: null, note: "", when: atOnce, key: null };

/** Whether a kept draft has the form's shape. */
export function isFormState(value: unknown): value is FormState {
  if (typeof value !== "object" || value === null) return false;
  const { chips, note, when } = value as { chips?: unknown; note?: unknown; when?: unknown };
  return isChipsState(chips) && typeof note === "string" && isWhen(when);
}
