import { randomUUID } from "node:crypto";
import { type ServerType, serve } from "@hono/node-server";
import type { PageHandler } from "@muster/graphql";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import type { App } from "../app.ts";
import type { Incoming } from "../context.ts";
import { readLogo } from "../features/organizations/index.ts";
import type { Executor } from "../graphql/execute.ts";
import { describeFault } from "../platform/log.ts";
import type { Metrics } from "../platform/metrics.ts";
import type { Bindings } from "./bindings.ts";
import { addDevelopmentPages } from "./development.ts";
import { hardened } from "./headers.ts";
import { type Health, readiness } from "./health.ts";
import { pageContext } from "./pages.ts";
import { sourceOf } from "./source.ts";
import { addStaticFiles, type FrontEnds } from "./static.ts";
import { addWebhooks } from "./webhooks.ts";

export interface HttpParts {
  readonly app: App;
  readonly executor: Executor;
  readonly pages: PageHandler;
  readonly frontEnds: FrontEnds;
  readonly health: Health;
  readonly metrics: Metrics;
}

/** Room for a logo of 1 MB in base64, and the words around it. */
const BODY_LIMIT = 2 * 1024 * 1024;

/** Every address that the process answers. */
export function createHttp({ app, executor, pages, frontEnds, health, metrics }: HttpParts): Hono<Bindings> {
  const http = new Hono<Bindings>();
  http.use(async (c, next) => {
    c.set("incoming", incomingOf(c, app));
    const took = metrics.requestStarted();
    await next();
    hardened(c, app.env.publicUrl.startsWith("https:"));
    took(routeOf(c.req.path), c.res.status);
  });
  http.get("/healthz", (c) => c.text("ok"));
  http.get("/readyz", async (c) => {
    const missing = await readiness(health);
    return missing ? c.text(missing, 503) : c.text("ready");
  });
  http.get("/metrics", async (c) => c.text(await metrics.text()));
  addWebhooks(http, app);
  http.use(compress());
  http.use(
    bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => c.text("This request is larger than 2 MB.", 413) }),
  );
  http.on(["GET", "POST"], "/graphql", (c) =>
    executor.http(c.req.raw, withoutForeignCookies(c, app.env.publicUrl)),
  );
  http.get("/logos/:organization/:file", async (c) => {
    const hash = c.req.param("file").replace(/\.png$/, "");
    const png = await readLogo(app.db, c.req.param("organization"), hash);
    if (!png) return c.notFound();
    return c.body(new Uint8Array(png), 200, {
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'",
    });
  });
  if (!app.env.production) addDevelopmentPages(http, app);
  addStaticFiles(http, frontEnds);
  http.all("*", async (c) => {
    const answer = await pages(c.req.raw, pageContext(app, executor, c.get("incoming")));
    return answer ?? c.notFound();
  });
  http.onError((error, c) => {
    const { requestId } = c.get("incoming");
    app.log.error({ ...describeFault(error), requestId }, "request failed");
    return c.text(`Something went wrong on our side. Nothing was changed. (${requestId})`, 500);
  });
  return http;
}

function incomingOf(c: Context<Bindings>, app: App): Incoming {
  const socket = c.env?.incoming?.socket?.remoteAddress;
  const source = sourceOf(socket, c.req.header("x-forwarded-for") ?? null, app.env.trustedProxies);
  return { headers: c.req.raw.headers, source, requestId: randomUUID() };
}

/**
 * A request that another site's page sends carries our visitor's cookies, and gets nothing by them. Our own pages are
 * those of the public address, and of the host that was asked: behind a proxy the two may differ.
 */
function withoutForeignCookies(c: Context<Bindings>, publicUrl: string): Incoming {
  const incoming = c.get("incoming");
  const origin = c.req.header("origin");
  const own = [new URL(c.req.url).host, new URL(publicUrl).host];
  if (!origin || (URL.canParse(origin) && own.includes(new URL(origin).host))) return incoming;
  const headers = new Headers(incoming.headers);
  headers.delete("cookie");
  return { ...incoming, headers };
}

/** A small, fixed set of names: paths hold links, which must not become labels. */
function routeOf(path: string): string {
  const [, first = ""] = path.split("/");
  return ["graphql", "admin", "assets", "i", "my", "logos", "code", "dev", "webhooks"].includes(first)
    ? `/${first}`
    : "/";
}

/** Listens, on every address unless one is given. Resolves once connections are taken. */
export function listen(
  http: Hono<Bindings>,
  port: number,
  hostname: string | undefined,
): Promise<ServerType & { port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: http.fetch, port, hostname }, (info) =>
      resolve(Object.assign(server, { port: info.port })),
    );
    server.once("error", reject);
  });
}
