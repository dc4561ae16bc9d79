import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Fingerprint } from "./fingerprint.ts";
import { pictureList } from "./pictureList.ts";
import type { Made } from "./picturesWorker.ts";
import { languages } from "./words.ts";
import { inEach } from "./workers.ts";

// The pictures of Help and of the learner's guide, and its PDF. With --check nothing is written; it says which of
// those that are there no longer show what the product does.
const folder = new URL("../../packages/pictures/files/", import.meta.url);
const fingerprints = new URL("fingerprints.json", folder);

const parts = ["words", "structure", "look"] as const;

const isCheck = process.argv.includes("--check");
const made = (await inEach<Made[]>(languages, "picturesWorker.ts", { look: !isCheck })).flat();
made.sort((one, other) => one.name.localeCompare(other.name));
async function check(): Promise<void> {
  const known: Record<string, Fingerprint> = JSON.parse(await readFile(fingerprints, "utf8"));
  const gone = Object.keys(known).filter((name) => !made.some((one) => one.name === name));
  const stale = made.flatMap(({ name, fingerprint }) => {
    const before = known[name];
    const changed = parts.filter((part) => fingerprint[part] !== before?.[part]);
    return changed.length === 0 ? [] : [`${name} (${before ? changed.join(", ") : "new"})`];
  });
  const told = [...stale, ...gone.map((name) => `${name} (no longer shown)`)];
  if (told.length === 0) {
    process.stdout.write(`pictures: all ${made.length} show what the product shows\n`);
    return;
  }
  process.stderr.write(
    `These pictures no longer show what the product shows: ${told.join("; ")}.\nMake them anew with: npm run pictures\n`,
  );
  process.exitCode = 1;
}

async function write(): Promise<void> {
  const wanted = new Set<string>();
  const versions = new Map<string, string>();
  let size = 0;
  for (const { name, bytes } of made) {
    const file = `${name}.${name.startsWith("guide-") ? "pdf" : "webp"}`;
    const content = Buffer.from(bytes ?? "", "base64");
    await writeFile(new URL(file, folder), content);
    wanted.add(file);
    versions.set(name, createHash("sha256").update(content).digest("hex").slice(0, 12));
    size += content.length;
  }
  for (const file of await readdir(folder)) {
    if (/\.(webp|pdf)$/.test(file) && !wanted.has(file)) await rm(new URL(file, folder));
  }
  const inLanguages = <Value>(value: (language: string) => Value) =>
    Object.fromEntries(languages.map((language) => [language, value(language)]));
  await writeJson(new URL("index.json", folder), {
    pictures: Object.fromEntries(
      pictureList.map(({ name, width, height }) => [
        name,
        inLanguages((language) => ({ width, height, version: versions.get(`${name}-${language}`) })),
      ]),
    ),
    guides: inLanguages((language) => ({ version: versions.get(`guide-${language}`) })),
  });
  await writeJson(fingerprints, Object.fromEntries(made.map(({ name, fingerprint }) => [name, fingerprint])));
  const kilobytes = Math.round(size / 1024);
  process.stdout.write(`${made.length} pictures, ${kilobytes} kB: ${fileURLToPath(folder)}\n`);
}

const writeJson = (file: URL, value: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, null, 2)}\n`);

await (isCheck ? check() : write());
