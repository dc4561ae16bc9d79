import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import type { Provider } from "../provider/provider.ts";
import { createResendWorld, expectDeliveredOnce, untilQuiet } from "./resend.ts";
import { addresses, type Invited, movableClock, PUBLIC_URL, SECRET, type World } from "./world.ts";

const program = fileURLToPath(new URL("sender-process.ts", import.meta.url));

let world: World & { provider: Provider };
let provider: Provider;
let organizationId: string;
let children: ChildProcess[];

beforeEach(async () => {
  // The processes that are killed live by the real clock; what comes after may be moved.
  world = await createResendWorld(movableClock(new Date()));
  provider = world.provider;
  organizationId = await world.organization();
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  provider.assertNoViolations();
  await world.close();
});

const ids = (people: readonly Invited[]) => people.map((one) => one.mailId);

function start(does: string, mail?: object): ChildProcess {
  const orders = {
    databaseUrl: world.url,
    providerUrl: provider.url,
    secret: SECRET,
    publicUrl: PUBLIC_URL,
    does,
    ...(mail ? { mail } : {}),
  };
  const child = spawn(
    process.execPath,
    ["--import", "@oxc-node/core/register", program, JSON.stringify(orders)],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  children.push(child);
  return child;
}

async function killedBySignal(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
}

/** Another sender finds what the killed one left, once its lease or claim is over. */
async function recover(): Promise<void> {
  world.clock.forward(Math.max(0, Date.now() - world.clock.now().getTime()) + 1000);
  await untilQuiet(world, { step: 10_000, limit: 300_000 });
}

test("E07: killed between the commit and the sender's waking: sent after the restart", async () => {
  const [jane] = await world.invite(organizationId, ["jane@example.com"]);
  if (!jane) throw new Error("nobody invited");
  await untilQuiet(world);
  const id = newId();
  const { inviteId, email } = jane;
  await killedBySignal(start("queue", { organizationId, id, inviteId, email }));
  expect((await world.mail(id)).status).toBe("QUEUED");
  await recover();
  expectDeliveredOnce(provider, [jane.mailId, id]);
});

test("killed between the freeze and the first attempt: the same bytes are sent once", async () => {
  // The freeze commits, and the attempt then waits for the account's row, which is held here.
  await world.newSender().runOnce();
  const release = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holding = world.sql.begin(async (sql) => {
    await sql`select 1 from mail_provider for update`;
    locked.resolve();
    await release.promise;
  });
  await locked.promise;
  const people = await world.invite(organizationId, addresses(3));
  const child = start("send");
  while ((await world.statuses()).FROZEN !== 3) await new Promise((resolve) => setTimeout(resolve, 20));
  const [frozen] = await world.batches();
  child.kill("SIGKILL");
  await killedBySignal(child);
  release.resolve();
  await holding;
  expect(provider.requests).toEqual([]);
  await recover();
  expectDeliveredOnce(provider, ids(people));
  expect(provider.requests.map((one) => one.key)).toEqual([frozen?.idempotencyKey]);
});

test("E09: killed after the batch was taken and before the request: same bytes, same key, sent once", async () => {
  const people = await world.invite(organizationId, addresses(3));
  await killedBySignal(start("die before the request"));
  expect(provider.requests).toEqual([]);
  const [taken] = await world.batches();
  expect(taken).toMatchObject({ status: "FROZEN", attempt: 1 });
  await recover();
  expectDeliveredOnce(provider, ids(people));
  expect(provider.requests.map((one) => one.key)).toEqual([taken?.idempotencyKey]);
});

test("E11: killed after the provider accepted and before it was settled: not sent again", async () => {
  const people = await world.invite(organizationId, addresses(3));
  let child: ChildProcess | undefined;
  provider.whenAccepted(() => {
    provider.whenAccepted(null);
    child?.kill("SIGKILL");
  });
  child = start("send");
  await killedBySignal(child);
  expect(await world.statuses()).toEqual({ FROZEN: 3 });
  await recover();
  expect(await world.statuses()).toEqual({ SENT: 3 });
  expect(provider.requests.map((one) => one.answer)).toEqual(["accepted", "replayed"]);
  expectDeliveredOnce(provider, ids(people));
});

test("E13: killed between chunks 3 and 4 of 5: those that are left are sent, none of the others again", async () => {
  const people = await world.invite(organizationId, addresses(450), { priority: 2 });
  let accepted = 0;
  let child: ChildProcess | undefined;
  provider.whenAccepted(() => {
    accepted += 1;
    if (accepted === 3) child?.kill("SIGKILL");
  });
  child = start("send");
  await killedBySignal(child);
  provider.whenAccepted(null);
  await recover();
  expect(await world.statuses()).toEqual({ SENT: 450 });
  expectDeliveredOnce(provider, ids(people));
});
