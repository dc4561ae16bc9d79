import type { WantedFile } from "./wanted.ts";

const types: Readonly<Record<WantedFile["kind"], string>> = {
  template: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  rejects: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
};

/** Writes a file in a worker, where what writes spreadsheets is loaded. */
export function writeFile(wanted: WantedFile): Promise<Blob> {
  const worker = new Worker(new URL("./fileWorker.ts", import.meta.url), { type: "module", name: "files" });
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data));
    worker.addEventListener("error", () => reject(new Error("The file could not be written")));
    worker.postMessage(wanted);
  })
    .then((octets) => new Blob([octets], { type: types[wanted.kind] }))
    .finally(() => worker.terminate());
}

/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun once this turn is over; some browsers read it a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
