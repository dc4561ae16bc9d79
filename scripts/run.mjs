// The project's commands. Plain Node >= 20.19, because it runs before anything is installed.
import { bench } from "./lib/bench.mjs";
import { lighthouse } from "./lib/lighthouse.mjs";
import { forwardSignals } from "./lib/processes.mjs";
import { pictures, screenshots } from "./lib/screens.mjs";
import { soak } from "./lib/soak.mjs";
import { start } from "./lib/start.mjs";
import { test } from "./lib/test/index.mjs";

/** name: [what it is for, what runs it; answers the exit code] */
const commands = {
  start: ["start Muster, after installing and building what is missing", start],
  test: ["run every check and every test; name parts to run only those: checks, unit, browser", test],
  bench: ["measure one thing by name, such as learners; see docs/benchmarks.md", bench],
  soak: ["kill the run of an import at a hundred random points, and look what became of it", soak],
  pictures: ["make the pictures of Help and of the learner's guide anew", pictures],
  lighthouse: ["measure sign-in and an invitation on a slow phone", lighthouse],
  screenshots: ["make every screen and state into screenshots/; parts of names make only those", screenshots],
};

const [name = "", ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

if (command === undefined) {
  console.error("node scripts/run.mjs <command>");
  for (const [known, [purpose]] of Object.entries(commands))
    console.error(`  ${known.padEnd(11)} ${purpose}`);
  process.exitCode = 2;
} else {
  forwardSignals();
  try {
    process.exitCode = await command[1](rest);
  } catch (error) {
    console.error(error.expected ? error.message : error);
    process.exitCode = 1;
  }
}
