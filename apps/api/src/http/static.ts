import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import type { Bindings } from "./bindings.ts";

/** Where the built front ends lie. */
export interface FrontEnds {
  /** `apps/admin/dist` */
  readonly admin: string;
  /** `apps/join/dist/client` */
  readonly join: string;
  /** `packages/pictures/files` */
  readonly pictures: string;
}

const FOR_EVER = "public, max-age=31536000, immutable";

/** The admin SPA under `/admin/`, the light app's hashed files under `/assets/`, pictures of screens. */
export function addStaticFiles(http: Hono<Bindings>, { admin, join: joinClient, pictures }: FrontEnds): void {
  const shell = readFileSync(join(admin, "index.html"), "utf8");
  http.use(
    "/admin/assets/*",
    serveStatic({
      root: admin,
      rewriteRequestPath: (path) => path.replace(/^\/admin/, ""),
      onFound: (_, c) => c.header("cache-control", FOR_EVER),
    }),
  );
  http.get("/admin/assets/*", (c) => c.notFound());
  http.get("/admin", (c) => c.redirect("/admin/"));
  // What lies beside the shell without a hash in its name: scripts that must run before it, icons.
  http.use(
    "/admin/:file{.+\\.(js|svg|png|webmanifest)}",
    serveStatic({ root: admin, rewriteRequestPath: (path) => path.replace(/^\/admin/, "") }),
  );
  http.get("/admin/*", (c) => c.html(shell, 200, { "cache-control": "no-cache" }));
  http.use(
    "/assets/*",
    serveStatic({ root: joinClient, onFound: (_, c) => c.header("cache-control", FOR_EVER) }),
  );
  http.get("/assets/*", (c) => c.notFound());
  http.use(
    "/pictures/:file{.+\\.(webp|pdf)}",
    serveStatic({
      root: pictures,
      rewriteRequestPath: (path) => path.replace(/^\/pictures/, ""),
      // The address that pages name holds the picture's version; without one it is whatever is there today.
      onFound: (_, c) => c.header("cache-control", c.req.query("v") ? FOR_EVER : "no-cache"),
    }),
  );
  http.get("/pictures/*", (c) => c.notFound());
  http.use("/favicon.svg", serveStatic({ root: joinClient, path: "favicon.svg" }));
}
