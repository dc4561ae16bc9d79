import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { PageHandler } from "@muster/graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createFixture } from "../dev/fixtures.ts";

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

const root = fileURLToPath(new URL("..", import.meta.url));
const publicUrl = "https://muster.example";
const LIMIT = 25 * 1024;

const built: { handler: PageHandler | null; manifest: Record<string, Chunk> } = {
  handler: null,
  manifest: {},
};

/** When the last of what the pages are made of was changed. */
function sourcesChangedAt(): number {
  const folders = ["src", "messages", "public"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes("generated"))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Math.max(...[...folders, join(root, "vite.config.ts")].map((file) => statSync(file).mtimeMs));
}

/** Builds where there is no build of these sources; one that is being served is left alone. */
function buildIfNeeded(server: string): void {
  if (existsSync(server) && statSync(server).mtimeMs > sourcesChangedAt()) return;
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync(process.execPath, [vite, "build"], { cwd: root, env });
  execFileSync(process.execPath, [vite, "build", "--ssr"], { cwd: root, env });
}

beforeAll(async () => {
  const server = join(root, "dist/server/entry.mjs");
  buildIfNeeded(server);
  built.manifest = JSON.parse(readFileSync(join(root, "dist/client/.vite/manifest.json"), "utf8"));
  const entry: { handler: PageHandler } = await import(/* @vite-ignore */ server);
  built.handler = entry.handler;
});

async function open(path: string, cookie = ""): Promise<string> {
  const request = new Request(`${publicUrl}${path}`, { headers: { cookie } });
  const response = await built.handler?.(request, createFixture(publicUrl).contextFor(request));
  return (await response?.text()) ?? "";
}

const zipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

/** Octets, gzipped, of all the script and style that a page loads before anybody does anything. */
function weight(html: string): number {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css ?? "");
  const scripts = [...html.matchAll(/<script[^>]*src="\/([^"]+)"/g)].map(([, file]) => file ?? "");
  const files = new Set<string>();
  const collect = (name: string, withDynamic: boolean): void => {
    const chunk = built.manifest[name];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) collect(next, withDynamic);
    if (withDynamic) for (const next of chunk.dynamicImports ?? []) collect(next, true);
  };
  for (const script of scripts) {
    const name = Object.keys(built.manifest).find((key) => built.manifest[key]?.file === script);
    expect(name, `the manifest knows ${script}`).toBeDefined();
    collect(name ?? "", html.includes("data-island"));
  }
  const loaded = [...files].map((file) => readFileSync(join(root, "dist/client", file)));
  return [...styles, ...loaded].reduce((sum, content) => sum + zipped(content), 0);
}

describe("The scripts and styles of a page", () => {
  it.each([
    ["the invitation", "/i/open", ""],
    ["making an account", "/i/open/account", ""],
    ["signing in", "/", ""],
    ["My trainings", "/my", "muster.session=account-1"],
    ["a lesson", "/my/trainings/assignment-0/1", "muster.session=account-1"],
  ])("weigh at most 25 kB: %s", async (_, path, cookie) => {
    const html = await open(path, cookie);
    expect(html).toContain("<h1");
    const octets = weight(html);
    expect(octets).toBeGreaterThan(1000);
    expect(octets).toBeLessThanOrEqual(LIMIT);
  });

  it("are not loaded where a page has no use for them", async () => {
    expect(weight(await open("/i/open"))).toBeLessThan(weight(await open("/i/open/account")) - 3000);
  });

  it("need no inline script and no style attribute, so that the policy can forbid them", async () => {
    for (const path of ["/i/open", "/i/open/account", "/", "/help"]) {
      const html = await open(path);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
      expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/);
    }
  });
});
