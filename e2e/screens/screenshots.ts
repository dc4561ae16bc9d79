import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Wanted } from "./screenshotsWorker.ts";
import { writeSheet } from "./sheet.ts";
import { schemes, widths } from "./shot.ts";
import { languages } from "./words.ts";
import { inEach } from "./workers.ts";

// Every screen and state, from the running product. Parts of names as arguments make only those.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: "string", multiple: true },
    scheme: { type: "string", multiple: true },
    lang: { type: "string", multiple: true },
  },
});

const folder = fileURLToPath(new URL("../../screenshots/", import.meta.url));
const chosen = <Value extends string | number>(
  all: readonly Value[],
  asked: readonly string[] | undefined,
) => (asked ? all.filter((value) => asked.includes(String(value))) : all);

const wanted: Wanted = {
  folder,
  names: positionals,
  widths: chosen(widths, values.width),
  schemes: chosen(schemes, values.scheme),
};
const since = performance.now();
// A part leaves the others as they are, so that the sheet stays whole.
if (positionals.length === 0) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const failed = (
  await inEach<string[]>(chosen(languages, values.lang), "screenshotsWorker.ts", wanted)
).flat();
const count = await writeSheet(folder);
const seconds = Math.round((performance.now() - since) / 1000);
process.stdout.write(`${count} screenshots (${seconds} s): ${folder}index.html\n`);
for (const one of failed) process.stderr.write(`\nNot made: ${one}\n`);
if (failed.length > 0) process.exitCode = 1;
