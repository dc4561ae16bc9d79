import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { mail } from "../../src/db/schema/mail.ts";
import { createSender } from "../../src/features/mail/index.ts";
import { SECOND } from "../../src/platform/clock.ts";
import { plainIdOf, tenantIdOf } from "../../src/platform/globalId.ts";
import { createResendTransport } from "../../src/platform/mail/resend.ts";
import { startProvider } from "../provider/provider.ts";
import { clientKey } from "../support/organization.ts";
import { createWorld, SECRET, uniqueEmail } from "../support/world.ts";
import type { ImportOrders } from "./import-process.ts";
import { confirmImport, listOf, oneImport, premiumOrganization, previewImport } from "./operations.ts";

const ROWS = 500;
/** How often; `npm run soak` asks for more. */
const KILLS = Number(process.env.MUSTER_KILLS ?? 10);
/** By then all is sent, on a machine that does nothing else. */
const WHOLE_RUN_MS = 5000;

const program = fileURLToPath(new URL("import-process.ts", import.meta.url));
const world = await createWorld();
const provider = await startProvider({ now: () => world.clock.now() });
const transport = createResendTransport({ apiKey: "re_test", baseUrl: provider.url });
const sender = createSender({ ...world.app, transport });
let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill("SIGKILL");
  provider.assertNoViolations();
});
afterAll(async () => {
  await provider.close();
  await world.close();
});

/** Starts the process, and kills it so long after it said that it is ready. */
async function startAndKill(orders: ImportOrders, afterMs: number): Promise<void> {
  const args = ["--import", "@oxc-node/core/register", program, JSON.stringify(orders)];
  child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const { stdout } = child;
  if (!stdout) throw new Error("the process has an output");
  await once(stdout, "data");
  await sleep(afterMs);
  child.kill("SIGKILL");
  if (child.signalCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
}

/** Lets time pass until nothing of an organization waits. */
async function untilQuiet(organizationId: string): Promise<void> {
  const waiting = and(eq(mail.organizationId, organizationId), eq(mail.kind, "INVITE"));
  for (let step = 0; step < 60; step += 1) {
    await sender.runOnce();
    const mails = await world.app.db.select({ status: mail.status }).from(mail).where(waiting);
    if (mails.length > 0 && mails.every(({ status }) => status !== "QUEUED" && status !== "FROZEN")) return;
    world.clock.pass(10 * SECOND);
  }
  throw new Error("something waits for ever");
}

describe(`Continue on ${ROWS} rows, killed at a random point and pressed again`, () => {
  // The first half of the points lies in the first quarter, where Continue itself is at work.
  const points = Array.from({ length: KILLS }, () => Math.round(Math.random() ** 2 * WHOLE_RUN_MS));
  test.each(points.map((point, index) => [index + 1, point] as const))(
    "%i: after %i ms",
    { timeout: 180_000 },
    async (_, point) => {
      const riverbend = await premiumOrganization(world);
      const emails = Array.from({ length: ROWS }, () => uniqueEmail());
      const list = listOf(
        riverbend,
        emails.map((email) => [email, "Kitchen"] as const),
      );
      const { id, version } = (await riverbend.owner.act(previewImport, list)).import;
      const input = { importId: id, version, sendAt: null, clientKey: clientKey() };
      await startAndKill(
        {
          databaseUrl: world.databaseUrl,
          providerUrl: provider.url,
          secret: SECRET,
          ahead: world.clock.now().getTime() - Date.now(),
          cookie: riverbend.owner.cookie,
          query: confirmImport,
          input,
        },
        point,
      );

      // The person presses again with what the page has kept, and another process sends.
      const done = (await riverbend.owner.act(confirmImport, input)).import;
      expect(done).toMatchObject({ status: "CONFIRMED", drift: [], tally: { all: ROWS, go: ROWS, stay: 0 } });
      await untilQuiet(plainIdOf("Organization", riverbend.id));

      const shown = (await riverbend.owner.data(oneImport, { id: riverbend.id, import: id })).organization
        .import;
      const outcomes = shown.rows.map(({ outcome }: { outcome: string }) => outcome);
      expect(outcomes).toEqual(Array(ROWS).fill("INVITED"));
      const mails = await world.app.db
        .select({ email: mail.email, status: mail.status })
        .from(mail)
        .where(eq(mail.importId, tenantIdOf("Import", id).id));
      expect(mails.map(({ email }) => email).sort()).toEqual([...emails].sort());
      expect(new Set(mails.map(({ status }) => status))).toEqual(new Set(["SENT"]));
      const listed = new Set(emails);
      const delivered = provider.deliveries.filter(({ to }) => listed.has(to)).map(({ to }) => to);
      expect(delivered.sort()).toEqual([...emails].sort());
    },
  );
});
