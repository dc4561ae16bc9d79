import { join } from "node:path";
import { root } from "./places.mjs";
import { run } from "./processes.mjs";
import { build, prepare } from "./setup.mjs";

/** Every screen and state from the running product, in all looks. Answers the exit code. */
export const screenshots = (args) => onProduct("screenshots.ts", args);

/** Runs a program of `e2e/screens` on what is built. */
async function onProduct(program, args) {
  const toolchain = await prepare();
  await build(toolchain);
  const { code } = await run(toolchain.node, [join(root, "e2e/screens", program), ...args], {
    env: toolchain.env,
    stdio: "inherit",
  });
  return code;
}
