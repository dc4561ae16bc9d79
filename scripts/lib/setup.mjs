import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, root, workspacePackages } from "./places.mjs";
import { step } from "./processes.mjs";
import { findToolchain, rememberToolchain } from "./toolchain.mjs";

/** Node, pnpm and every dependency, installed as the lock file says. Answers the toolchain. */
export async function prepare() {
  const toolchain = await findToolchain();
  const stamp = join(cacheFolder, "installed");
  const state = stateOfDependencies(toolchain);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state && allInPlace()) return toolchain;
  // A node_modules of another pnpm is replaced without a question: there may be no one to answer it.
  const args = ["install", "--frozen-lockfile", "--config.confirmModulesPurge=false"];
  await step("Installing dependencies", toolchain.pnpm, args, { env: toolchain.env });
  rememberToolchain(toolchain);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stamp, state);
  return toolchain;
}

/**
 * Builds every app; what has not changed since the last time is taken from turbo's cache.
 * @param more tasks besides, as what only tests look at
 */
export async function build({ env }, ...more) {
  await step("Building", "turbo", ["run", "build", ...more, "--output-logs=errors-only"], { env });
}

function stateOfDependencies({ node }) {
  const hash = createHash("sha256").update(`${node} ${process.platform} ${process.arch}`);
  const manifests = workspacePackages().map(({ folder }) => `${folder}/package.json`);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

function allInPlace() {
  const needing = workspacePackages().filter(
    ({ manifest }) => manifest.dependencies || manifest.devDependencies,
  );
  return needing.every(({ folder }) => existsSync(join(root, folder, "node_modules")));
}
