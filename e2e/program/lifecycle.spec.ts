import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { freePort } from "../harness/port.ts";
import { expectAllGone, family, npmStart, type Start } from "../harness/start.ts";

let dataDir: string;
let port: number;
const starts: Start[] = [];

test.beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "muster-start-"));
  port = await freePort();
});

test.afterEach(async () => {
  for (const { child } of starts.splice(0)) killAll(child.pid ?? 0);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

function start(): Start & { pid: number } {
  const started = npmStart(dataDir, port);
  starts.push(started);
  if (started.child.pid === undefined) throw new Error("npm could not be started");
  return { ...started, pid: started.child.pid };
}

function killAll(pid: number): void {
  for (const member of family(pid)) {
    try {
      process.kill(member, "SIGKILL");
    } catch {
      // It has just ended.
    }
  }
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`npm start says where it is ready, and ${signal} leaves no process`, async () => {
    const program = start();
    await program.ready();
    expect(program.output()).toContain(`Muster is ready at http://localhost:${port}`);
    const members = family(program.pid);
    // npm, the command, the program, its database and what that started.
    expect(members.length).toBeGreaterThan(4);
    program.child.kill(signal);
    await program.ended();
    await expectAllGone(members);
  });
}

test("SIGTERM while the program is still starting leaves no process", async () => {
  const program = start();
  while (!existsSync(join(dataDir, "postgres"))) {
    expect(program.child.exitCode, program.output()).toBeNull();
    await sleep(20);
  }
  const members = family(program.pid);
  program.child.kill("SIGTERM");
  await program.ended();
  await expectAllGone(members);
});

test("a second start on the same data folder says so and ends; the first goes on", async () => {
  const first = start();
  await first.ready();
  const second = npmStart(dataDir, await freePort());
  starts.push(second);
  expect(await second.ended()).toBe(1);
  expect(second.output()).toMatch(/Muster is already running on this data folder \(pid \d+\)/);
  await first.ready();
});

test("after a hard kill of everything the next start recovers by itself", async () => {
  const first = start();
  await first.ready();
  const members = family(first.pid);
  killAll(first.pid);
  await expectAllGone(members);
  const second = start();
  await second.ready();
});

test("after a hard kill of all but the database the next start stops the one that was left", async () => {
  const first = start();
  await first.ready();
  const [npm = 0, command = 0, program = 0, ...database] = family(first.pid);
  for (const pid of [npm, command, program]) process.kill(pid, "SIGKILL");
  const second = start();
  await second.ready();
  await expectAllGone(database);
});
