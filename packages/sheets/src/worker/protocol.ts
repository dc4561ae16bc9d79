import type { FileRefusal, ReadResult } from "../model.ts";

/** What the page asks of the worker: one file. The worker reads it, so that the page never waits for its octets. */
export interface ReadRequest {
  readonly file: Blob;
  readonly name: string;
}

/** A worker at its one task. */
export interface ReadingWorker {
  post(request: ReadRequest): void;
  end(): void;
}

/** Starts one: a browser's, or a test's thread. It calls one of the two, once. */
export type StartWorker = (answered: (result: ReadResult) => void, broke: () => void) => ReadingWorker;

export const refused = (refusal: FileRefusal): ReadResult => ({ ok: false, refusal });
