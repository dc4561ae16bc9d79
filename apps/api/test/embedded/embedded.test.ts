import { spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type EmbeddedDatabase, startEmbedded } from "../../src/db/embedded/index.ts";
import { isRunning } from "../../src/db/embedded/processes.ts";
import { type Run, runProgram } from "./run-program.ts";

const quiet = { info: () => {}, warn: () => {} };
let dataDir: string;
const runs: Run[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "muster-embedded-"));
});

afterEach(async () => {
  for (const run of runs.splice(0)) await run.end("SIGKILL");
  // Stops what a killed program left behind.
  const last = await startEmbedded({ dataDir, log: quiet }).catch(() => undefined);
  await last?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<Run & { database: NonNullable<Run["database"]> }> {
  const run = await runProgram(dataDir);
  runs.push(run);
  if (run.database === undefined) throw new Error(run.lines.join("\n"));
  return { ...run, database: run.database };
}

async function write(url: string, ...numbers: number[]): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`CREATE TABLE IF NOT EXISTS acknowledged (number int PRIMARY KEY)`;
  for (const number of numbers) await sql`INSERT INTO acknowledged VALUES (${number})`;
  await sql.end();
}

async function read(url: string): Promise<number[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const rows = await sql`SELECT number FROM acknowledged ORDER BY number`;
  await sql.end();
  return rows.map((row) => Number(row.number));
}

/** A process that has nothing to do with the database. */
async function startStranger(): Promise<{ pid: number; end(): Promise<void> }> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  await once(child, "spawn");
  return {
    pid: child.pid ?? 0,
    async end() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

const isGone = (pid: number) => vi.waitFor(async () => expect(await isRunning(pid)).toBe(false), 10_000);

test("the first start makes a cluster that only its owner can read, the next start finds its rows", async () => {
  const first = await startEmbedded({ dataDir, log: quiet });
  await write(first.url, 1);
  await first.stop();
  const second = await startEmbedded({ dataDir, log: quiet });
  expect(await read(second.url)).toEqual([1]);
  await second.stop();
  expect((await stat(join(dataDir, "postgres.password"))).mode & 0o777).toBe(0o600);
  expect((await stat(join(dataDir, "postgres"))).mode & 0o077).toBe(0);
});

test("the database listens on the loopback address and refuses another password", async () => {
  const database = await startEmbedded({ dataDir, log: quiet });
  const wrong = new URL(database.url);
  expect(wrong.hostname).toBe("127.0.0.1");
  wrong.password = "guess";
  const sql = postgres(wrong.href, { max: 1 });
  await expect(sql`SELECT 1`).rejects.toThrow(/password authentication failed/);
  await sql.end();
  await database.stop();
});

test("a second start on the same data folder is refused in words, and the first goes on", async () => {
  const first = await start();
  await write(first.database.url, 1);
  const second = await runProgram(dataDir);
  runs.push(second);
  expect(second.lines).toContainEqual(
    expect.stringContaining(`Muster is already running on this data folder (pid ${first.child.pid})`),
  );
  expect(await second.end()).toBe(1);
  expect(await read(first.database.url)).toEqual([1]);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s to the program stops the database with it", async (signal) => {
  const run = await start();
  expect(await run.end(signal)).toBe(0);
  expect(await isRunning(run.database.pid)).toBe(false);
});

test("a program that exits without stopping takes the database along", async () => {
  const run = await start();
  expect(await run.end("SIGUSR2")).toBe(3);
  await isGone(run.database.pid);
});

test("after kill -9 of the program the next start stops the orphan and has every acknowledged row", async () => {
  const first = await start();
  await write(first.database.url, 1, 2, 3);
  expect(await first.end("SIGKILL")).toBe("SIGKILL");
  expect(await isRunning(first.database.pid)).toBe(true);
  const second = await start();
  expect(await isRunning(first.database.pid)).toBe(false);
  expect(await read(second.database.url)).toEqual([1, 2, 3]);
});

test("after kill -9 of the program and the database the next start has every acknowledged row", async () => {
  for (let round = 1; round <= 3; round += 1) {
    const run = await start();
    await write(run.database.url, round);
    process.kill(run.database.pid, "SIGKILL");
    await run.end("SIGKILL");
  }
  const last = await start();
  expect(await read(last.database.url)).toEqual([1, 2, 3]);
});

test("after kill -9 of the database the running program brings it back and its pool reconnects", async () => {
  const database = await startEmbedded({ dataDir, log: quiet });
  const sql = postgres(database.url, { max: 2, onnotice: () => {} });
  await sql`CREATE TABLE acknowledged (number int)`;
  await sql`INSERT INTO acknowledged VALUES (1)`;
  const killed = database.pid();
  process.kill(killed, "SIGKILL");
  await vi.waitFor(() => expect([killed, 0]).not.toContain(database.pid()), 15_000);
  await vi.waitFor(async () => expect(await sql`SELECT number FROM acknowledged`).toHaveLength(1), 15_000);
  await sql.end();
  await database.stop();
});

test("a worker of a killed database that is still busy does not keep the next start from its rows", async () => {
  const run = await start();
  await write(run.database.url, 1);
  const busy = postgres(run.database.url, { max: 1, onnotice: () => {} });
  const sleeping = busy`SELECT pg_sleep(30)`.catch(() => "cut off");
  await vi.waitFor(async () => {
    const sql = postgres(run.database.url, { max: 1 });
    const rows =
      await sql`SELECT 1 FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'`;
    await sql.end();
    expect(rows.length).toBeGreaterThan(0);
  });
  await run.end("SIGKILL");
  process.kill(run.database.pid, "SIGKILL");
  const next = await start();
  expect(await read(next.database.url)).toEqual([1]);
  expect(await sleeping).toBe("cut off");
  // Without a time postgres.js waits for ever after a connection that broke in the middle of a query.
  await busy.end({ timeout: 1 });
});

test("a pid file with the number of a stranger does not keep the database from starting", async () => {
  const first = await startEmbedded({ dataDir, log: quiet });
  await write(first.url, 1);
  const pidFile = join(dataDir, "postgres", "postmaster.pid");
  const text = await readFile(pidFile, "utf8");
  await first.stop();
  const stranger = await startStranger();
  await writeFile(pidFile, text.replace(/^\d+/, String(stranger.pid)));
  const second: EmbeddedDatabase = await startEmbedded({ dataDir, log: quiet });
  expect(await read(second.url)).toEqual([1]);
  expect(await isRunning(stranger.pid)).toBe(true);
  await second.stop();
  await stranger.end();
});

// Only root can give files away, and only root meets this: data that was made where user namespaces are forbidden.
if (process.getuid?.() === 0) {
  test("data that belongs to another account is opened as that account", async () => {
    const first = await startEmbedded({ dataDir, log: quiet });
    await write(first.url, 1);
    await first.stop();
    const cluster = join(dataDir, "postgres");
    for (const name of ["", ...(await readdir(cluster, { recursive: true }))]) {
      await chown(join(cluster, name), 54_321, 54_321);
    }
    const second = await startEmbedded({ dataDir, log: quiet });
    expect(await read(second.url)).toEqual([1]);
    await second.stop();
  });
}
