import type { PageHandler } from "@muster/graphql";
import { createFixture } from "./fixtures.ts";
import { createPageServer } from "./serving.ts";

// Serves the built pages with a fixture in the API's place, for looking at them: pnpm build, then pnpm dev.
const port = 4700;
const publicUrl = `http://localhost:${port}`;
const entry = new URL("../dist/server/entry.mjs", import.meta.url).href;
const { handler }: { handler: PageHandler } = await import(entry);
const { contextFor } = createFixture(publicUrl);
const client = new URL("../dist/client/", import.meta.url);

createPageServer({ publicUrl, handler, contextFor, client }).listen(port, () =>
  process.stdout.write(`The pages are at ${publicUrl}/i/open\n`),
);
