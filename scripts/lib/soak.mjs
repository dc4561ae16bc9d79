import { run, step } from "./processes.mjs";
import { prepare } from "./setup.mjs";

/** The run of an import, killed at random points a hundred times (or as often as is said) instead of ten. */
export async function soak([kills = "100"]) {
  if (!/^[1-9]\d{0,4}$/.test(kills)) {
    console.error("npm run soak [-- how often]");
    return 2;
  }
  const { env, pnpm } = await prepare();
  await step("Generating code", "turbo", ["run", "generate", "--output-logs=errors-only"], { env });
  const args = ["--filter", "@muster/api", "exec", "vitest", "run", "test/imports/crash.test.ts"];
  const { code } = await run(pnpm, args, { env: { ...env, MUSTER_KILLS: kills }, stdio: "inherit" });
  return code;
}
