import { run } from "../processes.mjs";
import { generateCode } from "./generate.mjs";
import { migrationsAreComplete } from "./migrations.mjs";
import { schemaIsCurrent } from "./schema.mjs";
import { storyTitlesAreTrue } from "./storyTitles.mjs";

/** What has to hold besides the tests: name, and what answers `{ code, output }`. */
const checks = [
  ["types", tool("turbo", "run", "typecheck", "--continue", "--concurrency=2", "--output-logs=errors-only")],
  ["style", tool("biome", "check", "--diagnostic-level=error", ".")],
  [
    "imports",
    tool(
      "depcruise",
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "err-long",
      "apps",
      "packages",
      "e2e",
    ),
  ],
  ["dead code", tool("knip")],
  ["committed schema", schemaIsCurrent],
  ["migrations", migrationsAreComplete],
  ["named stories", storyTitlesAreTrue],
];

function tool(name, ...args) {
  return ({ env }) => run(name, args, { env });
}

/** Generates what the checks read, then runs them two at a time. */
export async function runChecks(toolchain, tally) {
  await generateCode(toolchain, tally);
  const waiting = [...checks];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await runCheck(next, toolchain, tally);
  };
  await Promise.all([worker(), worker()]);
}

async function runCheck([name, check], toolchain, tally) {
  const since = Date.now();
  const { code, output } = await check(toolchain);
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  if (code === 0) {
    console.log(`${name}: holds (${seconds} s)`);
    return;
  }
  console.log(`\n${name}: FAILED\n${output.trim()}\n`);
  tally.fail(`check: ${name}`);
}
