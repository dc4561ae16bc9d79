import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";

/** What is on a screen, in three parts, so that one can say what has changed. */
export interface Fingerprint {
  readonly words: string;
  readonly structure: string;
  readonly look: string;
}

/**
 * Takes the fingerprint of a page as it stands. It is the same on every machine: it holds texts, elements and how
 * they are to be drawn, and nothing that follows from a font, a place or a pixel.
 */
export async function fingerprintOf(page: Page): Promise<Fingerprint> {
  const { words, structure, look } = await page.evaluate(read);
  return { words: hashed(words.map(steady)), structure: hashed(structure), look: hashed(look) };
}

const hashed = (parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);

/** Links and codes are others each time; what stands around them is not. */
const steady = (text: string): string =>
  text
    .replace(/\b[\w-]{20,}\b/g, "*")
    .replace(/\b\d{3}\s\d{3}\b/g, "000 000")
    .replace(/\s+/g, " ")
    .trim();

/** Runs in the page. */
function read(): { words: string[]; structure: string[]; look: string[] } {
  const properties = [
    ...["color", "background-color", "background-image", "display", "position", "opacity", "visibility"],
    ...["border-top-width", "border-top-style", "border-top-color", "border-top-left-radius"],
    ...["border-left-width", "border-left-style", "border-left-color", "box-shadow"],
    ...["font-size", "font-weight", "font-style", "line-height", "letter-spacing", "text-align"],
    ...["text-decoration-line", "text-transform", "white-space-collapse", "fill", "stroke"],
    ...["padding-top", "padding-right", "padding-bottom", "padding-left", "column-gap", "row-gap"],
    ...["flex-direction", "flex-wrap", "justify-content", "align-items"],
  ];
  const attributes = [
    "role",
    "type",
    "aria-label",
    "aria-hidden",
    "aria-current",
    "open",
    "disabled",
    "lang",
  ];
  const found = { words: [] as string[], structure: [] as string[], look: [] as string[] };
  const walk = (element: Element, depth: number): void => {
    const style = getComputedStyle(element);
    if (style.display === "none" || ["SCRIPT", "STYLE", "LINK", "IFRAME"].includes(element.tagName)) return;
    const described = attributes
      .filter((name) => element.hasAttribute(name) && name !== "aria-label")
      .map((name) => `${name}=${element.getAttribute(name)}`);
    found.structure.push(`${depth}${element.tagName} ${described.join(" ")}`);
    found.look.push(properties.map((name) => style.getPropertyValue(name)).join("|"));
    const label = element.getAttribute("aria-label");
    if (label) found.words.push(label);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      found.words.push(element.type === "password" ? "" : element.value, element.placeholder);
    }
    // What a drawing is made of is its own business.
    if (element.tagName === "svg") return;
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child, depth + 1);
      else if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim()) {
        found.words.push(child.textContent);
      }
    }
  };
  walk(document.body, 0);
  return found;
}
