import type { Answer } from "../support/client.ts";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An answer in the table's words. */
export function wordFor(answer: Answer, field: string): string {
  const [error] = answer.errors;
  if (error) return error.extensions.code;
  return present(valuesOf(answer.data, field));
}

/** What an act need not have to be done. */
const mayBeMissing = new Set(["continuation", "removalId", "undoUntil"]);

/** The answer of a mutation in the table's words; `ok` also means that the payload holds what it is for. */
export function wordForAct(answer: Answer): string {
  const [error] = answer.errors;
  if (error) return error.extensions.code;
  const [payload] = Object.values(answer.data ?? {});
  if (!isObject(payload) || !Array.isArray(payload.errors)) return "a payload without errors";
  const [refusal] = payload.errors;
  if (refusal) return String(refusal.code);
  const missing = Object.entries(payload).filter(
    ([name, value]) => !mayBeMissing.has(name) && (value === null || value === false),
  );
  return missing.length === 0 ? "ok" : `done, but without ${missing.map(([name]) => name).join(", ")}`;
}

/** Every value of the field, wherever it stands in the answer. */
function valuesOf(data: unknown, field: string): unknown[] {
  if (Array.isArray(data)) return data.flatMap((one) => valuesOf(one, field));
  if (!isObject(data)) return [];
  if (field in data) return [data[field]];
  return Object.values(data).flatMap((value) => valuesOf(value, field));
}

function present(values: readonly unknown[]): string {
  const found = values.filter((value) => value !== null && value !== undefined);
  if (found.length === 0) return "null";
  const nothing = (value: unknown) =>
    (Array.isArray(value) && value.length === 0) || (isObject(value) && value.state === "MISTYPED");
  return found.every(nothing) ? "empty" : "ok";
}
