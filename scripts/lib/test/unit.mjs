import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { root, workspacePackages } from "../places.mjs";
import { run } from "../processes.mjs";
import { generateCode } from "./generate.mjs";

const REPORT = "test-results/vitest.json";

/** The vitest tests of all packages: those of the API, which take longest and often wait, beside all others. */
export async function runUnitTests(toolchain, tally) {
  // In the same way as for everything else: then it is generated once.
  if (!(await generateCode(toolchain, tally))) return;
  const tested = workspacePackages().filter(({ manifest }) => manifest.scripts?.test?.startsWith("vitest"));
  for (const { folder } of tested) rmSync(join(root, folder, REPORT), { force: true });
  const vitest = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const turbo = ["run", "test", "--only", "--continue=always", "--concurrency=2", "--env-mode=loose"];
  const names = tested.map(({ manifest }) => `--filter=${manifest.name}`);
  const args = [...turbo, ...names, "--log-prefix=task", "--log-order=stream", "--", ...vitest];
  const { code } = await run("turbo", args, { env: toolchain.env, stdio: "inherit" });
  const found = tested.map(({ folder }) => readReport(folder));
  for (const result of found) tally.add(result);
  // All tests passed and still a failure: an error outside of any test, which vitest told above.
  if (code !== 0 && found.every(({ failures }) => failures.length === 0))
    tally.fail("vitest: an error outside of the tests");
}

function readReport(folder) {
  const path = join(root, folder, REPORT);
  if (!existsSync(path)) return { failures: [`vitest: ${folder} gave no result`] };
  const files = JSON.parse(readFileSync(path, "utf8")).testResults;
  if (files.length === 0) return { failures: [`vitest: ${folder} ran no test`] };
  const results = files.map(readFile);
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    skipped: results.reduce((sum, { skipped }) => sum + skipped, 0),
    failures: results.flatMap(({ failures }) => failures),
  };
}

function readFile({ name, status, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((one) => one.status === "failed");
  const passed = assertionResults.filter((one) => one.status === "passed").length;
  const failures = failed.map((one) => `${file}: ${one.fullName}`);
  // A file that cannot even be loaded has no tests to fail.
  if (status === "failed" && failures.length === 0) failures.push(`${file}: does not run`);
  return { passed, skipped: assertionResults.length - passed - failed.length, failures };
}
