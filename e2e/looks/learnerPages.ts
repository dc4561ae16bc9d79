import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";

export const built = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** One way to a page of the light app, as `apps/join/dev/screens.ts` lists it. */
export interface Listed {
  readonly start: string;
  /** The kind of page that it leads to. */
  readonly page: string;
  readonly send?: { readonly form: string; readonly values?: Readonly<Record<string, string>> };
}

/** Every page of the learner in pseudo words, served on invented data, and what ends that. */
export async function learnerPages(): Promise<{
  readonly url: string;
  readonly listed: readonly Listed[];
  readonly close: () => void;
}> {
  const { servePseudo } = await import(built("apps/join/dist-pseudo/server/pages.mjs"));
  const { url, close }: { url: string; close: () => void } = await servePseudo();
  const listed: Listed[] = await (await fetch(`${url}/screens.json`)).json();
  return { url, listed, close };
}

/** Comes to a page as its line says: opens it, and sends its form where that is how it is reached. */
export async function openListed(page: Page, url: string, { start, send }: Listed): Promise<void> {
  await page.goto(`${url}${start}`, { waitUntil: "load" });
  if (!send) return;
  const sent = page.waitForResponse((response) => response.request().method() === "POST");
  await page.evaluate(({ form, values = {} }) => {
    const owner = document.querySelector(form)?.closest("form");
    for (const [name, value] of Object.entries(values)) {
      const field = owner?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
    owner?.requestSubmit();
  }, send);
  const location = (await sent).headers()["x-muster-location"];
  if (location) await page.waitForURL((now) => now.pathname + now.search === location);
  await page.waitForFunction(() => document.querySelector("[data-sending]") === null);
}
