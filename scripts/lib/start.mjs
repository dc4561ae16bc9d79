import { join } from "node:path";
import { root } from "./places.mjs";
import { run } from "./processes.mjs";
import { build, prepare } from "./setup.mjs";

/** Installs and builds what is missing, then runs the program until it ends. Answers its exit code. */
export async function start(args) {
  const toolchain = await prepare();
  await build(toolchain);
  // Neither turbo nor npm between us and the program: they do not pass every signal on.
  const { code } = await run(toolchain.node, [join(root, "apps/api/dist/main.mjs"), ...args], {
    env: { ...process.env, PATH: toolchain.env.PATH },
    stdio: "inherit",
    isStep: false,
  });
  return code;
}
