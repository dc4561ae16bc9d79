import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { PageContext, PageHandler } from "@muster/graphql";

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  woff2: "font/woff2",
  svg: "image/svg+xml",
};

interface Serving {
  readonly publicUrl: string;
  readonly handler: PageHandler;
  readonly contextFor: (request: Request) => PageContext;
  /** Folder of the files that browsers load. */
  readonly client: URL;
}

/** Serves pages over plain HTTP, from whatever answers their operations. */
export function createPageServer({ publicUrl, handler, contextFor, client }: Serving): Server {
  const sendFile = async (path: string, outgoing: ServerResponse): Promise<void> => {
    const file = await readFile(new URL(`.${path}`, client)).catch(() => null);
    const type = types[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    outgoing.writeHead(file ? 200 : 404, { "content-type": type }).end(file);
  };
  return createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", publicUrl);
    if (url.pathname.startsWith("/assets/") || url.pathname === "/favicon.svg") {
      await sendFile(url.pathname, outgoing);
      return;
    }
    const request = requestOf(incoming, url);
    const response = await handler(request, contextFor(request));
    outgoing.statusCode = response?.status ?? 404;
    for (const [name, value] of response?.headers ?? [])
      if (name !== "set-cookie") outgoing.setHeader(name, value);
    outgoing.setHeader("set-cookie", response?.headers.getSetCookie() ?? []);
    outgoing.end(response ? Buffer.from(await response.arrayBuffer()) : "");
  });
}

function requestOf(incoming: IncomingMessage, url: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const hasBody = incoming.method === "POST";
  return new Request(url, {
    method: incoming.method ?? "GET",
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" } : {}),
  } as RequestInit);
}
