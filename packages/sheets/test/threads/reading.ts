import { parentPort } from "node:worker_threads";
import { answer } from "../../src/worker/answer.ts";
import type { ReadRequest } from "../../src/worker/protocol.ts";

// What src/worker/worker.ts is in a browser.
parentPort?.on("message", async (request: ReadRequest) => parentPort?.postMessage(await answer(request)));
