import { PgBoss } from "pg-boss";
import type { App } from "../../app.ts";
import type { Db } from "../../db/client.ts";
import { after, DAY } from "../../platform/clock.ts";
import { newId } from "../../platform/ids.ts";
import { forgetStrayEvents } from "../delivery/index.ts";
import { removePreviews } from "../imports/index.ts";
import { sendDigests, sendReminders } from "../invites/index.ts";
import { anyWorkerAlive, removeOutdated, removeWorker, showWorker } from "./housekeeping.store.ts";

export interface Housekeeping {
  stop(): Promise<void>;
}

/** What one of all workers does from time to time. Whoever is asked twice does it twice, without harm. */
interface Job {
  readonly queue: string;
  readonly cron: string;
  readonly run: () => Promise<unknown>;
}

const HEARTBEAT_MS = 5000;

/** Removes what has served its time. */
async function tidyUp(db: Db, now: Date): Promise<void> {
  await removeOutdated(db, now);
  await forgetStrayEvents(db, after(now, -DAY));
  await removePreviews(db, after(now, -30 * DAY));
}

export const workerAlive = ({ db, clock }: Pick<App, "db" | "clock">) => anyWorkerAlive(db, clock.now());

/**
 * What a worker does beside sending mail: it shows that it is alive; one of all workers (the queue's cron sees to
 * that) queues reminders and digests that are due, and once an hour removes what has served its time.
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
  const jobs: readonly Job[] = [
    { queue: "housekeeping", cron: "7 * * * *", run: () => tidyUp(db, clock.now()) },
    { queue: "reminders", cron: "*/5 * * * *", run: () => sendReminders({ db, clock }) },
    { queue: "digests", cron: "*/5 * * * *", run: () => sendDigests({ db, clock }) },
  ];
  for (const { queue, cron, run } of jobs) {
    await boss.createQueue(queue);
    await boss.schedule(queue, cron);
    await boss.work(queue, async () => void (await run()));
  }
  return {
    stop: async () => {
      clearInterval(heartbeat);
      await boss.stop({ graceful: true, timeout: 5000 });
      await removeWorker(db, id);
    },
  };
}
