import { parentPort } from "node:worker_threads";

// A parser that found a file on which it never ends.
parentPort?.on("message", () => {
  for (;;);
});
