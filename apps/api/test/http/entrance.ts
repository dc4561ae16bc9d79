import "reflect-metadata";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PageHandler } from "@muster/graphql";
import { createHttp } from "../../src/http/server.ts";
import { createMetrics, type Metrics } from "../../src/platform/metrics.ts";
import type { World } from "../support/world.ts";

/** The real HTTP entrance of a world, with front ends of one file each. */
export interface Entrance {
  readonly http: ReturnType<typeof createHttp>;
  readonly metrics: Metrics;
  /** Sends a GraphQL document as a client of the API does, with whatever else is given. */
  graphql(
    body: unknown,
    init?: RequestInit,
  ): Promise<{ response: Response; answer: GraphqlAnswer; text: string }>;
  close(): void;
}

export interface GraphqlAnswer {
  // A test reads answers by the query that it wrote; a wrong read fails it.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly data?: any;
  readonly errors?: readonly { message: string; extensions: { code: string; requestId: string } }[];
}

export interface EntranceOptions {
  readonly pages?: PageHandler;
  readonly serving?: () => boolean;
  readonly workerAlive?: () => Promise<boolean>;
}

/** A page that says what it was told, for looking at what pages are given. */
const echo: PageHandler = async (request, { hasSessionCookie, publicUrl }) =>
  new URL(request.url).pathname === "/sign-in"
    ? new Response(JSON.stringify({ hasSessionCookie, publicUrl }), {
        headers: { "content-type": "text/html" },
      })
    : null;

export function createEntrance(world: World, options: EntranceOptions = {}): Entrance {
  const folder = mkdtempSync(join(tmpdir(), "muster-front-ends-"));
  const admin = join(folder, "admin");
  const joinClient = join(folder, "join");
  const pictures = join(folder, "pictures");
  mkdirSync(pictures);
  for (const one of [admin, joinClient]) mkdirSync(join(one, "assets"), { recursive: true });
  writeFileSync(join(admin, "index.html"), "<!doctype html><title>Muster</title>");
  writeFileSync(join(admin, "assets", "main-1a2b.js"), "export {};");
  writeFileSync(join(joinClient, "assets", "page-3c4d.css"), "body {}");
  writeFileSync(join(pictures, "learners-en.webp"), "a picture");
  writeFileSync(join(pictures, "index.json"), "{}");
  writeFileSync(join(folder, "secret.txt"), "outside of every front end");
  const metrics = createMetrics();
  const http = createHttp({
    app: world.app,
    executor: world.executor,
    pages: options.pages ?? echo,
    frontEnds: { admin, join: joinClient, pictures },
    health: {
      sql: world.app.sql,
      serving: options.serving ?? (() => true),
      workerAlive: options.workerAlive ?? (async () => true),
    },
    metrics,
  });
  return {
    http,
    metrics,
    async graphql(body, init = {}) {
      const headers = new Headers({ "content-type": "application/json" });
      for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
      const sent = typeof body === "string" ? body : JSON.stringify(body);
      const response = await http.request("http://muster.test/graphql", {
        method: "POST",
        body: sent,
        ...init,
        headers,
      });
      const text = await response.text();
      return { response, text, answer: text.startsWith("{") ? JSON.parse(text) : {} };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
