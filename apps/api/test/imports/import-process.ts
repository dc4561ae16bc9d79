import "reflect-metadata";
import { compose } from "../../src/compose.ts";
import { parseEnv } from "../../src/env.ts";
import { createSender } from "../../src/features/mail/index.ts";
import { createExecutor } from "../../src/graphql/execute.ts";
import { createLog } from "../../src/platform/log.ts";
import { createResendTransport } from "../../src/platform/mail/resend.ts";
import { buildMusterSchema } from "../../src/schema.ts";

/** What the process works on, and what it presses; its one argument, as JSON. */
export interface ImportOrders {
  readonly databaseUrl: string;
  readonly providerUrl: string;
  readonly secret: string;
  /** Milliseconds that the test's clock is ahead. */
  readonly ahead: number;
  readonly cookie: string;
  readonly query: string;
  readonly input: Record<string, unknown>;
}

/**
 * A process of its own that a test kills: the program but for its port. It says "ready", presses Continue and sends
 * what there is to send, until it is killed.
 */
const orders: ImportOrders = JSON.parse(process.argv[2] ?? "{}");
const env = parseEnv({ NODE_ENV: "test", PUBLIC_URL: "http://muster.test", LOG_LEVEL: "silent" });
const clock = { now: () => new Date(Date.now() + orders.ahead) };
const log = createLog("silent");
const { app } = compose({ ...env, secret: orders.secret }, orders.databaseUrl, { clock, log });
const executor = await createExecutor(app, buildMusterSchema());
const transport = createResendTransport({ apiKey: "re_test", baseUrl: orders.providerUrl });
await createSender({ ...app, transport }).start();
const headers = new Headers({ "content-type": "application/json", cookie: orders.cookie });
const body = JSON.stringify({ query: orders.query, variables: { input: orders.input } });
const request = new Request("http://muster.test/graphql", { method: "POST", headers, body });
process.stdout.write("ready\n");
await executor.http(request, { headers, source: "198.51.100.1", requestId: "import-process" });
