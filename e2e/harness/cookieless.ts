import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy that lets no cookie through to the browser: as if the browser kept none. */
export interface Cookieless {
  readonly server: string;
  close(): Promise<void>;
}

/** Starts one, for the plain HTTP of the program. */
export async function startCookieless(): Promise<Cookieless> {
  const proxy = createServer((asked, answer) => {
    const { url = "", method, headers } = asked;
    const passed = request(url, { method, headers }, (given) => {
      const { "set-cookie": _, ...kept } = given.headers;
      answer.writeHead(given.statusCode ?? 502, kept);
      given.pipe(answer);
    });
    passed.once("error", () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
  const { port } = proxy.address() as AddressInfo;
  return {
    server: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        proxy.close(() => closed());
        proxy.closeAllConnections();
      }),
  };
}
