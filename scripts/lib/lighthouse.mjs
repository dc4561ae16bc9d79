import { join } from "node:path";
import { root } from "./places.mjs";
import { run } from "./processes.mjs";
import { build, prepare } from "./setup.mjs";

/** Sign-in and an invitation on Lighthouse's slow phone. Answers 1 where a page stays below what is wanted. */
export async function lighthouse() {
  const toolchain = await prepare();
  await build(toolchain);
  const { code } = await run(toolchain.node, [join(root, "e2e/lighthouse/measure.ts")], {
    env: toolchain.env,
    stdio: "inherit",
  });
  return code;
}
