import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";

/** Bytes after gzip. */
const FIRST_LOAD_MAX = 250_000;

/** A page of the router, in contrast to a part that comes when it is asked for. */
const isPage = (key: string): boolean => /^src\/features\/[^/]+\/[^/]+\.ts$/.test(key);

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isDynamicEntry?: boolean;
}

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const manifestFile = here("dist/.vite/manifest.json");
const sources = ["src", "messages", "public", "build", "index.html", "vite.config.ts", "package.json"];

/** The newest change below a path, in milliseconds. */
function changedAt(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(`${path}/${name}`)));
}

function buildWhereStale(): void {
  const built = existsSync(manifestFile) ? statSync(manifestFile).mtimeMs : 0;
  const changed = Math.max(...[...sources, "../../packages/domain/src"].map((path) => changedAt(here(path))));
  if (built > changed) return;
  const vite = here("node_modules/vite/bin/vite.js");
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync(process.execPath, [vite, "build", "--logLevel", "error"], { cwd: here("."), env });
}

/** Everything that is loaded with these chunks: scripts and styles, each once. */
function filesOf(manifest: Readonly<Record<string, Chunk>>, keys: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  return files;
}

const gzipped = (files: ReadonlySet<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(here(`dist/${file}`))).length, 0);

describe("The build", () => {
  let manifest: Readonly<Record<string, Chunk>>;
  beforeAll(() => {
    buildWhereStale();
    manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  }, 180_000);

  it("loads each page when it is first opened, and none with the shell", () => {
    const lazy = Object.keys(manifest).filter((key) => isPage(key) && manifest[key]?.isDynamicEntry);
    expect(lazy.length).toBeGreaterThanOrEqual(14);
    const shell = filesOf(manifest, ["index.html"]);
    expect(lazy.filter((key) => shell.has(manifest[key]?.file ?? ""))).toEqual([]);
  });

  it("has a first page of at most 250 kB gzip of scripts and styles, whichever page that is", () => {
    for (const page of Object.keys(manifest).filter(isPage)) {
      expect(gzipped(filesOf(manifest, ["index.html", page])), page).toBeLessThanOrEqual(FIRST_LOAD_MAX);
    }
  });
});
