import { join } from "node:path";
import { root } from "./places.mjs";
import { run } from "./processes.mjs";
import { build, prepare } from "./setup.mjs";

/** Every screen and state from the running product, in all looks. Answers the exit code. */
export const screenshots = (args) => onProduct("screenshots.ts", args);

/** The pictures that pages of the product show, and the guide's PDF; they are committed. Answers the exit code. */
export const pictures = (args) => onProduct("pictures.ts", args);

/** Whether the pictures still show what the product, as it is built, shows. */
export async function checkPictures({ env, node }, tally) {
  const { code, output } = await run(node, [join(root, "e2e/screens/pictures.ts"), "--check"], { env });
  console.log(output.trim());
  if (code !== 0) tally.fail("pictures: some are stale; npm run pictures makes them anew");
}

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
