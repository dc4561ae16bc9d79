import { checkPictures } from "../screens.mjs";
import { build, prepare } from "../setup.mjs";
import { runBrowserStories } from "./browser.mjs";
import { runChecks } from "./checks.mjs";
import { Tally } from "./tally.mjs";
import { runUnitTests } from "./unit.mjs";

/** In this order: what is cheap and tells most comes first. Each runs also when one before it failed. */
const parts = { checks: runChecks, unit: runUnitTests, browser: buildAndRunBrowser };

/**
 * Every check and every test; names of parts as arguments run only those. Ends with the line
 * `N passed, N failed`: all tests, and one failure for each check that does not hold.
 */
export async function test(args) {
  const unknown = args.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    console.error(`Unknown part: ${unknown.join(", ")}. There are: ${Object.keys(parts).join(", ")}`);
    return 2;
  }
  const toolchain = await prepare();
  const tally = new Tally();
  for (const [name, runPart] of Object.entries(parts)) {
    if (args.length > 0 && !args.includes(name)) continue;
    console.log(`\n── ${name}`);
    await runPart(toolchain, tally);
  }
  return tally.close();
}

async function buildAndRunBrowser(toolchain, tally) {
  try {
    await build(toolchain, "pseudo");
  } catch (error) {
    if (!error.expected) throw error;
    console.error(error.message);
    tally.fail("build");
    return;
  }
  await runBrowserStories(toolchain, tally);
  await checkPictures(toolchain, tally);
}
