import type { ReadResult } from "../model.ts";
import { readFile } from "../reading/readFile.ts";
import { type ReadRequest, refused } from "./protocol.ts";

/** Reads the file that a request brings. */
export async function answer({ file, name }: ReadRequest): Promise<ReadResult> {
  try {
    return readFile(new Uint8Array(await file.arrayBuffer()), name);
  } catch {
    // The file went away, or cannot be opened, while it was read.
    return refused({ code: "READER_FAILED" });
  }
}
