import { PgBoss } from "pg-boss";
import type { App } from "../../app.ts";
import { after, DAY } from "../../platform/clock.ts";
import { newId } from "../../platform/ids.ts";
import { forgetStrayEvents } from "../delivery/index.ts";
import { anyWorkerAlive, removeOutdated, removeWorker, showWorker } from "./housekeeping.store.ts";

export interface Housekeeping {
  stop(): Promise<void>;
}

const QUEUE = "housekeeping";
const HEARTBEAT_MS = 5000;

export const workerAlive = ({ db, clock }: Pick<App, "db" | "clock">) => anyWorkerAlive(db, clock.now());

/**
 * What a worker does beside sending mail: it shows that it is alive, and once an hour one of all workers (the
 * queue's cron sees to that) removes what has served its time.
 */
export async function startHousekeeping(
  { db, clock, log }: Pick<App, "db" | "clock" | "log">,
  databaseUrl: string,
): Promise<Housekeeping> {
  const id = newId();
  const show = () =>
    showWorker(db, id, clock.now()).catch((error: Error) =>
      log.warn({ kind: error.name }, "could not show the worker"),
    );
  await showWorker(db, id, clock.now());
  const heartbeat = setInterval(show, HEARTBEAT_MS);
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, application_name: "muster-cron" });
  boss.on("error", (error) => log.warn({ kind: error.name }, "the cron met a problem and goes on"));
  await boss.start();
  await boss.createQueue(QUEUE);
  await boss.schedule(QUEUE, "7 * * * *");
  await boss.work(QUEUE, async () => {
    const now = clock.now();
    await removeOutdated(db, now);
    await forgetStrayEvents(db, after(now, -DAY));
  });
  return {
    stop: async () => {
      clearInterval(heartbeat);
      await boss.stop({ graceful: true, timeout: 5000 });
      await removeWorker(db, id);
    },
  };
}
