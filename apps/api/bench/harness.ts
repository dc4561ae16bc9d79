import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { App } from "../src/app.ts";
import { compose } from "../src/compose.ts";
import { startEmbedded } from "../src/db/embedded/index.ts";
import { applyMigrations } from "../src/db/migrate.ts";
import { parseEnv } from "../src/env.ts";
import { createAccount } from "../src/features/accounts/index.ts";
import { seedCatalogue } from "../src/features/trainings/index.ts";
import { createExecutor } from "../src/graphql/execute.ts";
import { Language } from "../src/graphql/types.ts";
import { createHttp, listen } from "../src/http/server.ts";
import { createMetrics } from "../src/platform/metrics.ts";
import { buildMusterSchema } from "../src/schema.ts";

/** The program on an embedded database of its own, answering on a free port. */
export interface Bench {
  readonly app: App;
  readonly databaseUrl: string;
  /** Makes an account that owns an organization; its client asks as that person. */
  owner(organizationName: string): Promise<Owner>;
  close(): Promise<void>;
}

/** Asks over HTTP; @throws where the answer has errors. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<Record<string, unknown>>;

export interface Owner {
  readonly accountId: string;
  /** Uuid and global id. */
  readonly organizationId: string;
  readonly organization: string;
  readonly ask: Ask;
}

const place = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const quiet = { info: () => {}, warn: () => {} };

export async function startBench(): Promise<Bench> {
  const dataDir = await mkdtemp(join(tmpdir(), "muster-bench-"));
  await writeFile(join(dataDir, "index.html"), "<!doctype html><title>Muster</title>");
  const database = await startEmbedded({ dataDir, log: quiet, durable: false });
  await applyMigrations(database.url, place("drizzle"));
  const env = parseEnv({ NODE_ENV: "test", PUBLIC_URL: "http://muster.bench", LOG_LEVEL: "silent" });
  const { app, close } = compose(
    { ...env, secret: "a secret for benches, and for nothing else" },
    database.url,
  );
  await seedCatalogue(app.db, place("content/trainings"));
  const executor = await createExecutor(app, buildMusterSchema());
  const http = createHttp({
    app,
    executor,
    pages: async () => null,
    frontEnds: { admin: dataDir, join: dataDir, pictures: dataDir },
    health: { sql: app.sql, serving: () => true, workerAlive: async () => true },
    metrics: createMetrics(),
  });
  const server = await listen(http, 0, "127.0.0.1");
  const { port } = server;
  return {
    app,
    databaseUrl: database.url,
    owner: (name) => makeOwner(app, `http://127.0.0.1:${port}/graphql`, name),
    close: async () => {
      server.close();
      await executor.stop();
      await close();
      await database.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function makeOwner(app: App, url: string, name: string): Promise<Owner> {
  const email = `owner-${randomUUID()}@bench.example`;
  const person = { firstName: "Carmen", lastName: "Ruiz", zip: null, language: Language.EN };
  const account = await createAccount(app, email as Parameters<typeof createAccount>[1], {
    ...person,
    password: "a password for benches only",
  });
  const { setCookies } = await app.auth.beginSession(account.id, new Headers());
  const cookie = setCookies.map((one) => one.split(";")[0]).join("; ");
  const ask: Ask = async (query, variables) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const created = await ask(
    `mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id } } }`,
    { input: { name, timeZone: "America/Chicago", language: "EN", clientKey: randomUUID() } },
  );
  const organization = (created.createOrganization as { organization: { id: string } }).organization.id;
  const organizationId = Buffer.from(organization, "base64url").toString().split(":")[1] ?? "";
  return { accountId: account.id, organizationId, organization, ask };
}

/** Milliseconds of something that was done many times. */
export interface Figures {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
}

/** Does something a few times to warm up, then as often as is said, one after the other. */
export async function measure(name: string, times: number, work: () => Promise<unknown>): Promise<Figures> {
  for (let index = 0; index < 3; index += 1) await work();
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  return figuresOf(name, taken);
}

/** Median and 95th percentile of what was taken. */
export function figuresOf(name: string, unsorted: readonly number[]): Figures {
  const taken = [...unsorted].sort((one, other) => one - other);
  const at = (part: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * part))] ?? 0;
  return { name, median: at(0.5), p95: at(0.95) };
}

/** Says what is going on, beside what is printed. */
export const say = (line: string) => process.stderr.write(`${line}\n`);
export const print = (line: string) => process.stdout.write(`${line}\n`);

/** The machine in a line. */
export const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
