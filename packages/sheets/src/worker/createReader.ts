import { IMPORT_FILE_OCTETS_MAX } from "@muster/domain";
import type { ReadResult } from "../model.ts";
import { type ReadingWorker, refused, type StartWorker } from "./protocol.ts";

/** Seconds after which a file is given up. An ordinary one takes a fraction of one. */
const SECONDS = 20;

export interface ReaderOptions {
  readonly startWorker?: StartWorker;
  readonly timeLimitMs?: number;
}

export interface Reader {
  /** Starts the next worker ahead, so that the file which is chosen then does not wait for it. */
  prepare(): void;
  /** Reads a file, and gives an earlier one up. A file that is too large is not even opened. Never rejects. */
  read(file: Blob, name: string): Promise<ReadResult>;
  /** Gives the file up that is being read: its answer is CANCELLED. Ends what was started ahead. */
  cancel(): void;
}

/** A worker, and who hears of its one answer. */
interface Started {
  readonly worker: ReadingWorker;
  hear: (result: ReadResult) => void;
}

/** Reads files in a worker of their own each, which ends with the answer, with a cancel, or after its time. */
export function createReader({
  startWorker = browserWorker,
  timeLimitMs = SECONDS * 1000,
}: ReaderOptions = {}): Reader {
  let giveUp: (result: ReadResult) => void = () => {};
  let ahead: Started | null = null;

  const start = (): Started => {
    const started: Started = {
      worker: startWorker(
        (result) => started.hear(result),
        () => started.hear(refused({ code: "READER_FAILED" })),
      ),
      // One that breaks while nobody waits is forgotten: the file that comes gets another.
      hear: () => {
        if (ahead === started) ahead = null;
      },
    };
    return started;
  };

  return {
    prepare() {
      ahead ??= start();
    },
    read(file, name) {
      giveUp(refused({ code: "CANCELLED" }));
      const limit = IMPORT_FILE_OCTETS_MAX;
      if (file.size > limit)
        return Promise.resolve(refused({ code: "FILE_TOO_LARGE", octets: file.size, limit }));
      return new Promise((resolve) => {
        const started = ahead ?? start();
        ahead = null;
        const finish = (result: ReadResult) => {
          clearTimeout(timer);
          started.worker.end();
          resolve(result);
        };
        const timer = setTimeout(() => finish(refused({ code: "TOOK_TOO_LONG" })), timeLimitMs);
        started.hear = finish;
        giveUp = finish;
        started.worker.post({ file, name });
      });
    },
    cancel() {
      giveUp(refused({ code: "CANCELLED" }));
      ahead?.worker.end();
      ahead = null;
    },
  };
}

const browserWorker: StartWorker = (answered, broke) => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "sheets" });
  worker.addEventListener("message", ({ data }: MessageEvent<ReadResult>) => answered(data));
  worker.addEventListener("error", broke);
  return { post: (request) => worker.postMessage(request), end: () => worker.terminate() };
};
