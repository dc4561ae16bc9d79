import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { createReader, type StartWorker } from "../src/index.ts";
import { warmUp } from "../src/worker/warmUp.ts";
import { fixture } from "./support.ts";

interface Threads {
  readonly start: StartWorker;
  /** Exits of the threads that were started. */
  readonly ended: Promise<number>[];
}

function threads(program: "reading" | "stuck" | "broken"): Threads {
  const ended: Promise<number>[] = [];
  const start: StartWorker = (answered, broke) => {
    const worker = new Worker(new URL(`./threads/${program}.ts`, import.meta.url));
    ended.push(new Promise((resolve) => worker.once("exit", resolve)));
    worker.once("message", answered);
    worker.once("error", broke);
    return { post: (request) => worker.postMessage(request), end: () => void worker.terminate() };
  };
  return { start, ended };
}

const blob = (content: Uint8Array | string) => new Blob([content as BlobPart]);
const roster = blob(fixture("roster.xlsx"));

describe("Files are read in a worker of their own", () => {
  it("which ends with the answer", async () => {
    const { start, ended } = threads("reading");
    const reader = createReader({ startWorker: start });
    expect(await reader.read(roster, "roster.xlsx")).toMatchObject({
      ok: true,
      file: { name: "roster.xlsx" },
    });
    expect(await reader.read(blob("%PDF-"), "list.xlsx")).toMatchObject({
      refusal: { code: "NOT_A_SPREADSHEET" },
    });
    await Promise.all(ended);
    expect(ended).toHaveLength(2);
  });

  it("which may be started ahead, once, and reads the next file", async () => {
    const { start, ended } = threads("reading");
    const reader = createReader({ startWorker: start });
    reader.prepare();
    reader.prepare();
    expect(ended).toHaveLength(1);
    expect(await reader.read(roster, "roster.xlsx")).toMatchObject({ ok: true });
    await Promise.all(ended);
    expect(ended).toHaveLength(1);
    reader.prepare();
    reader.cancel();
    await Promise.all(ended);
  });

  it("which made itself ready before, with a file that it reads", () => {
    const result = warmUp();
    expect(result.ok && result.file.sheets.map(({ rows }) => rows.at(-1)?.cells)).toEqual([
      ["person60@example.org", "Group"],
    ]);
  });

  it("which is another one where the one that was started ahead broke", async () => {
    const { start } = threads("reading");
    let started = 0;
    const reader = createReader({
      startWorker: (answered, broke) => {
        started += 1;
        if (started > 1) return start(answered, broke);
        queueMicrotask(broke);
        return { post: () => {}, end: () => {} };
      },
    });
    reader.prepare();
    await Promise.resolve();
    expect(await reader.read(roster, "roster.xlsx")).toMatchObject({ ok: true });
    expect(started).toBe(2);
  });

  it("which is not started for a file that is too large", async () => {
    const { start, ended } = threads("reading");
    const file = {
      size: 5 * 1024 * 1024 + 1,
      arrayBuffer: () => Promise.reject(new Error("was opened")),
    } as Blob;
    const result = await createReader({ startWorker: start }).read(file, "list.csv");
    expect(result).toMatchObject({ refusal: { code: "FILE_TOO_LARGE", octets: 5_242_881 } });
    expect(ended).toEqual([]);
  });

  it("which is ended after its time", async () => {
    const { start, ended } = threads("stuck");
    const reader = createReader({ startWorker: start, timeLimitMs: 300 });
    expect(await reader.read(roster, "a")).toEqual({ ok: false, refusal: { code: "TOOK_TOO_LONG" } });
    await Promise.all(ended);
  });

  it("which is ended when the person cancels, or chooses another file", async () => {
    const stuck = threads("stuck");
    const cancelled = { ok: false, refusal: { code: "CANCELLED" } };
    const reader = createReader({ startWorker: stuck.start });
    const first = reader.read(roster, "a");
    const second = reader.read(roster, "b");
    expect(await first).toEqual(cancelled);
    reader.cancel();
    expect(await second).toEqual(cancelled);
    reader.cancel();
    await Promise.all(stuck.ended);
  });

  it("which may break, and the page is told", async () => {
    const { start, ended } = threads("broken");
    const result = await createReader({ startWorker: start }).read(roster, "a");
    expect(result).toEqual({ ok: false, refusal: { code: "READER_FAILED" } });
    await Promise.all(ended);
  });
});
