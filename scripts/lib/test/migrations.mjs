import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../places.mjs";
import { run } from "../processes.mjs";

/** The migrations fit together, and the tables in the code have no change without one. */
export async function migrationsAreComplete({ env, pnpm }) {
  const api = join(root, "apps/api");
  const options = { env, cwd: api };
  // drizzle-kit's exit code is 0 whatever happens: only its word counts.
  const consistent = await run(pnpm, ["exec", "drizzle-kit", "check"], options);
  if (!consistent.output.includes("Everything's fine")) return { code: 1, output: consistent.output };
  // A copy to generate into. drizzle-kit reads the path from here, and only a relative one.
  mkdirSync(join(api, "test-results"), { recursive: true });
  const scratch = mkdtempSync(join(api, "test-results", "migrations-"));
  try {
    cpSync(join(api, "drizzle"), scratch, { recursive: true });
    const out = `--out=${relative(api, scratch)}`;
    const args = ["--dialect=postgresql", "--schema=./src/db/schema/index.ts", out, "--name=missing"];
    const { output } = await run(pnpm, ["exec", "drizzle-kit", "generate", ...args], options);
    if (output.includes("No schema changes")) return { code: 0, output };
    const advice = "The tables changed without a migration: run `pnpm --filter @muster/api db:generate`.";
    return { code: 1, output: `${output}\n${advice}` };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
