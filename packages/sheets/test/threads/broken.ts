import { parentPort } from "node:worker_threads";

// A parser that found a file which ends it.
parentPort?.on("message", () => {
  throw new Error("out of memory");
});
