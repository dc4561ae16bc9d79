import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseEmail } from "@muster/domain";
import type { App } from "../../src/app.ts";
import { compose } from "../../src/compose.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import { parseEnv } from "../../src/env.ts";
import { insertAccount } from "../../src/features/accounts/accounts.store.ts";
import { passwordHash } from "../../src/features/accounts/passwords.ts";
import { seedCatalogue } from "../../src/features/trainings/index.ts";
import { createExecutor, type Executor } from "../../src/graphql/execute.ts";
import { Language } from "../../src/graphql/types.ts";
import { createLog, type Log } from "../../src/platform/log.ts";
import { buildMusterSchema } from "../../src/schema.ts";
import { createTestDatabase } from "../harness/database.ts";
import { Client } from "./client.ts";
import { MovableClock } from "./clock.ts";

export const PASSWORD = "three quiet otters swim";
export const SECRET = "a secret for tests, and for nothing else at all";

/** A person of a test: an account and a client that is signed in as it. */
export interface Persona extends Client {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
}

/** The real program but for its port: database, schema and policies, with a clock that the test moves. */
export interface World {
  readonly app: App;
  readonly clock: MovableClock;
  readonly databaseUrl: string;
  readonly executor: Executor;
  /** Nobody signed in. */
  anonymous(): Client;
  /** A new person with an account and a session. */
  person(name?: string, email?: string): Promise<Persona>;
  close(): Promise<void>;
}

/** What a test watches of a world. */
export interface Watch {
  readonly log?: Log;
  /** Is told every statement that the stores send. */
  readonly onStatement?: (statement: string) => void;
}

/** Makes a world of its own for a test file. `settings` are environment variables. */
export async function createWorld(
  settings: Record<string, string> = {},
  { log, onStatement }: Watch = {},
): Promise<World> {
  const database = await createTestDatabase();
  const env = parseEnv({
    NODE_ENV: "test",
    PUBLIC_URL: "http://muster.test",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
    ...settings,
  });
  const clock = new MovableClock();
  const { app, close } = compose({ ...env, secret: SECRET }, database.url, {
    clock,
    log: log ?? createLog(env.logLevel),
    ...(onStatement ? { onStatement } : {}),
  });
  await seedCatalogue(app.db, fileURLToPath(new URL("../../content/trainings", import.meta.url)));
  const executor = await createExecutor(app, buildMusterSchema());
  return {
    app,
    clock,
    databaseUrl: database.url,
    executor,
    anonymous: () => new Client(executor, randomSource()),
    person: (name = "Robin Okafor", email = uniqueEmail()) => createPersona(app, executor, name, email),
    close: async () => {
      await executor.stop();
      await close();
      await database.drop();
    },
  };
}

/** An address that no other test uses. */
export const uniqueEmail = (local = "person"): string =>
  `${local}-${randomUUID().slice(0, 8)}@people.example`;

/** An address of its own for limits, so that tests do not spend each other's tries. */
const randomSource = () => `198.51.100.${randomUUID()}`;

/** Hashing is slow on purpose, and everybody here has the same password. */
let hashed: Promise<string> | undefined;

async function createPersona(app: App, executor: Executor, name: string, typed: string): Promise<Persona> {
  const [firstName = "", ...rest] = name.split(" ");
  const parsed = parseEmail(typed);
  if (!parsed.ok) throw new Error(`${typed}: ${parsed.code}`);
  const { email } = parsed;
  hashed ??= passwordHash(PASSWORD);
  const person = {
    email,
    firstName,
    lastName: rest.join(" "),
    zip: null,
    language: Language.EN,
    passwordHash: await hashed,
    now: app.clock.now(),
  };
  const row = await inTransaction(app.db, (tx) => insertAccount(tx, person));
  if (!row) throw new Error(`${typed} has an account already`);
  const client = new Client(executor, randomSource());
  const { setCookies } = await app.auth.beginSession(row.id, new Headers());
  client.keep(setCookies);
  return Object.assign(client, { accountId: row.id, email, name });
}
