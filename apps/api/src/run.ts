import { fileURLToPath, pathToFileURL } from "node:url";
import type { PageHandler } from "@muster/graphql";
import type { App } from "./app.ts";
import type { ComposedApp } from "./compose.ts";
import { compose } from "./compose.ts";
import { type EmbeddedDatabase, startEmbedded } from "./db/embedded/index.ts";
import { applyMigrations } from "./db/migrate.ts";
import { seedDemo } from "./demo/index.ts";
import { type Env } from "./env.ts";
import { startHousekeeping, workerAlive } from "./features/housekeeping/index.ts";
import { createSender, queueFigures } from "./features/mail/index.ts";
import { seedCatalogue } from "./features/trainings/index.ts";
import { createExecutor } from "./graphql/execute.ts";
import { createHttp, listen } from "./http/server.ts";
import { createLog, type Log } from "./platform/log.ts";
import { createMetrics, type Metrics } from "./platform/metrics.ts";
import { developmentSecret } from "./platform/secrets.ts";
import { buildMusterSchema } from "./schema.ts";

export interface Running {
  /** Stops taking work, finishes what is under way, closes everything. */
  stop(): Promise<void>;
}

/** The built program lies in `apps/api/dist`; everything else is found from there. */
const place = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Starts the whole program by its configuration and prints where it answers. */
export async function run(env: Env): Promise<Running> {
  const log = createLog(env.logLevel);
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    const embedded = env.databaseUrl ? null : await openEmbedded(env, log, stops);
    const databaseUrl = env.databaseUrl ?? embedded?.url ?? "";
    await applyMigrations(databaseUrl, place("drizzle"));
    const composed = compose({ ...env, secret: env.secret ?? developmentSecret(env.dataDir) }, databaseUrl, {
      log,
    });
    stops.push(composed.close);
    const { app } = composed;
    await seedCatalogue(app.db, place("content/trainings"));
    const metrics = createMetrics();
    if (env.role !== "web") await startWorker(composed, databaseUrl, metrics, stops);
    const demo = env.role === "worker" ? null : await startWeb(composed, metrics, stops);
    process.stdout.write(`Muster is ready at ${env.publicUrl}\n`);
    if (demo) process.stdout.write(`${demo}\n`);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openEmbedded(
  env: Env,
  log: Log,
  stops: (() => Promise<unknown>)[],
): Promise<EmbeddedDatabase> {
  const embedded = await startEmbedded({
    dataDir: env.dataDir,
    log,
    onGone: (why) => {
      process.stderr.write(`The database has stopped and could not be started again: ${why.message}\n`);
      process.exit(1);
    },
  });
  stops.push(embedded.stop);
  return embedded;
}

/** How often the queue's depth and age are looked up. */
const QUEUE_FIGURES_MS = 10_000;

async function showQueue({ db, clock, log }: App, metrics: Metrics): Promise<void> {
  try {
    const { depth, oldestSeconds } = await queueFigures(db, clock.now());
    metrics.queue(depth, oldestSeconds);
  } catch {
    log.warn("the figures of the mail queue could not be read");
  }
}

async function startWorker(
  { app }: ComposedApp,
  databaseUrl: string,
  metrics: Metrics,
  stops: (() => Promise<unknown>)[],
): Promise<void> {
  const sender = createSender({ ...app, onSettled: metrics.mailSettled });
  await sender.start();
  stops.push(sender.stop);
  const housekeeping = await startHousekeeping(app, databaseUrl);
  stops.push(housekeeping.stop);
  const figures = setInterval(() => void showQueue(app, metrics), QUEUE_FIGURES_MS);
  stops.push(async () => clearInterval(figures));
}

/** @returns how to sign in to the demo, where there is one. */
async function startWeb(
  { app }: ComposedApp,
  metrics: Metrics,
  stops: (() => Promise<unknown>)[],
): Promise<string | null> {
  const executor = await createExecutor(app, buildMusterSchema());
  stops.push(executor.stop);
  const demo = app.env.demo ? await seedDemo(app, executor) : null;
  let serving = true;
  const http = createHttp({
    app,
    executor,
    pages: await loadPages(),
    frontEnds: {
      admin: place("../admin/dist"),
      join: place("../join/dist/client"),
      pictures: place("../../packages/pictures/files"),
    },
    health: { sql: app.sql, serving: () => serving, workerAlive: () => workerAlive(app) },
    metrics,
  });
  const server = await listen(http, app.env.port, app.env.host);
  stops.push(async () => {
    serving = false;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      // Connections that only wait are closed at once; requests under way get five seconds.
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 5000).unref();
    });
  });
  return demo;
}

/** The light app is built on its own and knows nothing of us but `PageHandler`; no import crosses between apps. */
async function loadPages(): Promise<PageHandler> {
  const { handler }: { handler: PageHandler } = await import(
    pathToFileURL(place("../join/dist/server/entry.mjs")).href
  );
  return handler;
}
