import { fileURLToPath } from "node:url";
import type { BrowserContext } from "@playwright/test";

const pseudoAdmin = fileURLToPath(new URL("../../apps/admin/dist-pseudo/", import.meta.url));

/** Serves the admin app in pseudo words, on the same data, and notes every text that the data has. */
export async function inPseudoWords(context: BrowserContext, data: Set<string>): Promise<void> {
  await context.route("**/admin/**", async (route) => {
    const path = new URL(route.request().url()).pathname.slice("/admin/".length);
    const isFile = /\.\w+$/.test(path);
    await route.fulfill({ path: `${pseudoAdmin}${isFile ? path : "index.html"}` });
  });
  context.on("response", async (response) => {
    if (new URL(response.url()).pathname === "/graphql")
      collectTexts(await response.json().catch(() => null), data);
  });
}

/** Every text of a JSON value; of HTML the words. */
export function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === "string") {
    const parts = [value, ...value.split("\n"), ...value.split(/<[^>]*>/)];
    for (const text of parts) if (text.trim() !== "") into.add(text.trim().replace(/\s+/g, " "));
  } else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) collectTexts(part, into);
}
