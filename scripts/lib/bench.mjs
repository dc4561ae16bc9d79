import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";
import { run, step } from "./processes.mjs";
import { build, prepare } from "./setup.mjs";

const folder = join(root, "apps/api");

/** What is measured in a browser, on the built program, by name. */
const inBrowser = { "import-file": "e2e/bench/importFile.ts" };

/** Measures one thing by name (`learners`), on an embedded database of its own; what follows is for the bench. */
export async function bench([name = "", ...args]) {
  if (Object.hasOwn(inBrowser, name)) {
    const toolchain = await prepare();
    await build(toolchain);
    const { code } = await run(toolchain.node, [join(root, inBrowser[name])], {
      env: toolchain.env,
      stdio: "inherit",
    });
    return code;
  }
  const file = join("bench", `${name}.ts`);
  if (name === "harness" || !/^[a-z]+$/.test(name) || !existsSync(join(folder, file))) {
    console.error("npm run bench -- learners [how many...] | import | import-file");
    return 2;
  }
  const toolchain = await prepare();
  const { env } = toolchain;
  await step("Generating code", "turbo", ["run", "generate", "--output-logs=errors-only"], { env });
  const { code } = await run(toolchain.node, ["--import", "@oxc-node/core/register", file, ...args], {
    cwd: folder,
    // Libraries as the built program has them.
    env: { ...env, NODE_ENV: "production" },
    stdio: "inherit",
  });
  return code;
}
