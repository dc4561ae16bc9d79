import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../places.mjs";
import { run } from "../processes.mjs";

const report = join(root, "e2e/test-results/stories.json");

/** The browser stories, on the program as it was built. */
export async function runBrowserStories({ env, pnpm }, tally) {
  rmSync(report, { force: true });
  const { code } = await run(pnpm, ["--filter", "@muster/e2e", "stories"], { env, stdio: "inherit" });
  if (!existsSync(report)) {
    tally.fail("browser stories: gave no result");
    return;
  }
  const { suites, stats, errors } = JSON.parse(readFileSync(report, "utf8"));
  const failures = suites.flatMap((suite) => failedIn(suite, []));
  // Errors outside of any story: the program did not start, a file does not load, there are no stories.
  const outside = errors.map(({ message }) => `browser stories: ${message.split("\n")[0]}`);
  tally.add({
    passed: stats.expected + stats.flaky,
    skipped: stats.skipped,
    failures: [...failures, ...outside],
  });
  if (code !== 0 && failures.length + outside.length === 0)
    tally.fail("browser stories: an error outside of the stories");
}

function failedIn(suite, above) {
  const titles = [...above, suite.title];
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected")
      .map(({ projectName }) => `${[...titles, title].join(" › ")} [${projectName}]`),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failedIn(inner, titles))];
}
