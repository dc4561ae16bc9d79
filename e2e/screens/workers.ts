import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Browser } from "@playwright/test";
import { launchFor } from "./browsers.ts";
import { startClocked } from "./program.ts";
import { firstDay, playScene, type Scene } from "./scene.ts";
import type { Language } from "./words.ts";

interface Order<Job> {
  readonly language: Language;
  readonly job: Job;
}

/** Runs a worker's file for each language, side by side: each has its own program and its own browser. */
export async function inEach<Result>(
  languages: readonly Language[],
  file: string,
  job: unknown,
): Promise<Result[]> {
  const workers = languages.map(async (language) => {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: "inherit" });
    const ended = once(child, "exit");
    const answer = once(child, "message");
    // The end of the process may be heard before its last words; the end of the channel comes after them.
    const silent = once(child, "disconnect").then(() => null);
    child.send({ language, job });
    const first = await Promise.race([answer, silent]);
    await ended;
    if (!first) throw new Error(`The screens in "${language}" could not be made.`);
    return first[0] as Result;
  });
  // All of them end, with their programs, before one failure is told.
  const ends = await Promise.allSettled(workers);
  return ends.map((end) => {
    if (end.status === "rejected") throw end.reason;
    return end.value;
  });
}

/** In a worker: plays the scene in the language of the order, and answers what `work` makes of it. */
export function work<Job, Result>(look: (browser: Browser, scene: Scene, job: Job) => Promise<Result>): void {
  process.once("message", async ({ language, job }: Order<Job>) => {
    try {
      const answer = await onScene(language, (browser, scene) => look(browser, scene, job));
      await new Promise<void>((sent) => process.send?.(answer, () => sent()));
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      process.exitCode = 1;
    }
    process.disconnect();
  });
}

async function onScene<Result>(
  language: Language,
  look: (browser: Browser, scene: Scene) => Promise<Result>,
): Promise<Result> {
  const program = await startClocked(firstDay);
  try {
    const scene = await playScene(program, language);
    const browser = await launchFor(program.port);
    try {
      return await look(browser, scene);
    } finally {
      await browser.close();
    }
  } finally {
    await program.stop();
  }
}
