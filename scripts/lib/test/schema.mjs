import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../places.mjs";
import { run } from "../processes.mjs";

/**
 * The committed schema.graphql is what the code says. Where it is not, the file is left as it was: the person
 * writes it anew on purpose, and looks at the difference.
 */
export async function schemaIsCurrent({ env, pnpm }) {
  const file = join(root, "apps/api/schema.graphql");
  const committed = readFileSync(file, "utf8");
  const emitted = await run(pnpm, ["--filter", "@muster/api", "schema"], { env });
  if (emitted.code !== 0) return emitted;
  const current = readFileSync(file, "utf8");
  if (current === committed) return { code: 0, output: "" };
  writeFileSync(file, committed);
  const output =
    "apps/api/schema.graphql is not what the code says. Run `pnpm --filter @muster/api schema` and look at the difference.";
  return { code: 1, output };
}
