import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import type { PageHandler } from "@muster/graphql";
import { createFixture } from "./fixtures.ts";

// Serves the built pages with a fixture in the API's place, for looking at them: pnpm build, then pnpm dev.
const port = 4700;
const publicUrl = `http://localhost:${port}`;
const client = new URL("../dist/client/", import.meta.url);
const entry = new URL("../dist/server/entry.mjs", import.meta.url).href;
const { handler }: { handler: PageHandler } = await import(entry);
const fixture = createFixture(publicUrl);

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  woff2: "font/woff2",
  svg: "image/svg+xml",
};

createServer(async (incoming, outgoing) => {
  const url = new URL(incoming.url ?? "/", publicUrl);
  if (url.pathname.startsWith("/assets/") || url.pathname === "/favicon.svg") {
    const file = await readFile(new URL(`.${url.pathname}`, client)).catch(() => null);
    const type = types[url.pathname.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    outgoing.writeHead(file ? 200 : 404, { "content-type": type }).end(file);
    return;
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const hasBody = incoming.method === "POST";
  const request = new Request(url, {
    method: incoming.method ?? "GET",
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" } : {}),
  } as RequestInit);
  const context = fixture.contextFor(request);
  const response = await handler(request, context);
  outgoing.statusCode = response?.status ?? 404;
  for (const [name, value] of response?.headers ?? [])
    if (name !== "set-cookie") outgoing.setHeader(name, value);
  outgoing.setHeader("set-cookie", response?.headers.getSetCookie() ?? []);
  outgoing.end(response ? Buffer.from(await response.arrayBuffer()) : "");
}).listen(port, () => process.stdout.write(`The pages are at ${publicUrl}/i/open\n`));
