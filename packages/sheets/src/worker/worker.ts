import { answer } from "./answer.ts";
import type { ReadRequest } from "./protocol.ts";
import { warmUp } from "./warmUp.ts";

self.addEventListener("message", async ({ data }: MessageEvent<ReadRequest>) => {
  self.postMessage(await answer(data));
});
warmUp();
