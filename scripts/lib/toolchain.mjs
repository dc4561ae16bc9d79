import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { cacheFolder, root } from "./places.mjs";
import { run, StepFailed, step } from "./processes.mjs";

const NODE = "24.21.0";
const PNPM = "12.21.0";
const cacheFile = join(cacheFolder, "toolchain.json");
const wanted = `node@${NODE} pnpm@${PNPM}`;

/**
 * Finds Node >= 24 and the pinned pnpm: what is on the machine, else what npx brings (and keeps in npm's cache).
 * @returns {Promise<{ node: string, pnpm: string, env: object }>} paths, and an environment that finds both
 */
export async function findToolchain() {
  const node = Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : undefined;
  const found = recalled(node) ?? (await present(node)) ?? (await throughNpx(node));
  const folders = [dirname(found.node), dirname(found.pnpm), join(root, "node_modules", ".bin")];
  const path = [...folders, process.env.PATH].join(delimiter);
  return { ...found, env: { ...process.env, PATH: path, DO_NOT_TRACK: "1", TURBO_TELEMETRY_DISABLED: "1" } };
}

/** Remembers the toolchain. Only after an install: pnpm is wary of a node_modules that it did not make. */
export function rememberToolchain({ node, pnpm }) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(cacheFile, JSON.stringify({ wanted, node, pnpm }));
}

function recalled(node) {
  if (!existsSync(cacheFile)) return undefined;
  const cached = JSON.parse(readFileSync(cacheFile, "utf8"));
  const good = cached.wanted === wanted && existsSync(cached.node) && existsSync(cached.pnpm);
  return good ? { node: node ?? cached.node, pnpm: cached.pnpm } : undefined;
}

async function present(node) {
  if (node === undefined || process.platform === "win32") return undefined;
  const asked = await run("sh", ["-c", "command -v pnpm && pnpm --version"], { cwd: "/" });
  const [path, version] = asked.output.trim().split("\n");
  return asked.code === 0 && version === PNPM ? { node, pnpm: path } : undefined;
}

async function throughNpx(node) {
  const windows = process.platform === "win32";
  const packages = [...(node ? [] : ["-p", `node@${NODE}`]), "-p", `pnpm@${PNPM}`];
  const look = windows ? "where node & where pnpm" : "command -v node; command -v pnpm";
  // npx -c hands its text to a shell of its own; under cmd.exe it has to arrive in quotes.
  const args = ["-y", ...packages, "-c", windows ? `"${look}"` : look];
  const output = await step(`Getting ${node ? "" : `Node ${NODE} and `}pnpm ${PNPM}`, "npx", args);
  const lines = output.split(/\r?\n/);
  const first = (pattern) => lines.find((line) => pattern.test(line) && existsSync(line));
  const found = { node: node ?? first(/[\\/]node(\.exe)?$/), pnpm: first(/[\\/]pnpm(\.cmd|\.exe)?$/) };
  if (!found.node || !found.pnpm) throw new StepFailed(`npx did not bring Node and pnpm:\n${output}`);
  return found;
}
