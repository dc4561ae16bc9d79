/** Where a reader should start on a new screen: problems first, then one field, a verdict, else the title. */
const STARTS = [".problems", "[aria-invalid]", ".verdict", "h1"] as const;

export function wakeFocus(document: Document): void {
  const autofocused = document.activeElement !== null && document.activeElement !== document.body;
  if (!autofocused) {
    const start = STARTS.map((selector) => document.querySelector<HTMLElement>(selector)).find(Boolean);
    start?.focus({ preventScroll: start.tagName === "H1" });
  }
  for (const field of document.querySelectorAll<HTMLInputElement>("[aria-invalid]")) {
    field.addEventListener("input", () => correct(field), { once: true });
  }
}

/** A field that is being corrected is not scolded any more. */
function correct(field: HTMLInputElement): void {
  field.removeAttribute("aria-invalid");
  const error = field.ownerDocument.getElementById(`${field.name}-error`);
  if (error) error.hidden = true;
}
