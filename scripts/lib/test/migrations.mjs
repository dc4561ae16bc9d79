import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../places.mjs";
import { run } from "../processes.mjs";

/** The migrations fit together, and the tables in the code have no change without one. */
export async function migrationsAreComplete({ env, pnpm }) {
  const api = join(root, "apps/api");
  const options = { env, cwd: api };
  const consistent = await run(pnpm, ["exec", "drizzle-kit", "check"], options);
  if (consistent.code !== 0) return consistent;
  // drizzle-kit takes the folder to compare with as a path from here: a copy of the real one in a scratch place.
  const scratch = mkdtempSync(join(api, "test-results-migrations-"));
  try {
    cpSync(join(api, "drizzle"), scratch, { recursive: true });
    const before = readdirSync(scratch).length;
    const args = [
      "--dialect=postgresql",
      "--schema=./src/db/schema/index.ts",
      `--out=${scratch}`,
      "--name=missing",
    ];
    const generated = await run(pnpm, ["exec", "drizzle-kit", "generate", ...args], options);
    if (generated.code !== 0 || readdirSync(scratch).length === before) return generated;
    const output = `${generated.output}\nThe tables changed without a migration. Run \`pnpm --filter @muster/api db:generate\`.`;
    return { code: 1, output };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
