import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../places.mjs";

/** Every story that `e2e/README.md` names stands in the file that it names. */
export function storyTitlesAreTrue() {
  const rows = readFileSync(join(root, "e2e/README.md"), "utf8").matchAll(/^\|.*\| `(.+)` \| (.+) \|$/gm);
  const missing = [...rows]
    .filter(([, file, title]) => !readFileSync(join(root, file), "utf8").includes(title))
    .map(([, file, title]) => `${file} has no "${title}"`);
  return { code: missing.length, output: missing.join("\n") };
}
