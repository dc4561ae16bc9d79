import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";

// A program of its own: prints by how many megabytes its memory grows at most while a thread reads the files that it is
// given. (What the system calls a process's largest size would count the parent's as well.)
const reader = new Worker(new URL("./reading.ts", import.meta.url));
const read = (file: Blob) =>
  new Promise((resolve, reject) => {
    reader.once("message", resolve);
    reader.once("error", reject);
    reader.postMessage({ file, name: "bomb.xlsx" });
  });

await read(new Blob(["email\na@x.co"]));
const before = process.memoryUsage.rss();
let most = before;
const sampling = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 2);
for (const path of process.argv.slice(2)) await read(new Blob([readFileSync(path)]));
clearInterval(sampling);
process.stdout.write(String(Math.round((most - before) / 1024 / 1024)));
await reader.terminate();
