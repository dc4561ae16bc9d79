import { connect } from "../../src/db/client.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import { createSender, queueMails } from "../../src/features/mail/index.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { createLinks } from "../../src/platform/links.ts";
import { createLog } from "../../src/platform/log.ts";
import { createResendTransport } from "../../src/platform/mail/resend.ts";
import type { Transport } from "../../src/platform/mail/transport.ts";
import { createSecrets } from "../../src/platform/secrets.ts";

/**
 * A process of its own that a test kills. Its one argument is JSON: where it works, and what it does.
 * "send": a sender that runs. "die before the request": one that is killed when it has everything ready to ask.
 * "queue": commits a mail, and is killed before anything else.
 */
interface Orders {
  readonly databaseUrl: string;
  readonly providerUrl: string;
  readonly secret: string;
  readonly publicUrl: string;
  readonly does: "send" | "die before the request" | "queue";
  readonly mail?: {
    readonly organizationId: string;
    readonly id: string;
    readonly inviteId: string;
    readonly email: string;
  };
}

const orders: Orders = JSON.parse(process.argv[2] ?? "{}");
const { db, sql } = connect(orders.databaseUrl, 10);
const killed = () => process.kill(process.pid, "SIGKILL");

if (orders.does === "queue" && orders.mail) {
  const { mail } = orders;
  await inTransaction(db, (tx) =>
    queueMails(tx, [
      {
        ...mail,
        kind: "INVITE",
        emailTyped: mail.email,
        language: "EN",
        linkVersion: 1,
        codeGeneration: 1,
        priority: 0,
        notBefore: systemClock.now(),
      },
    ]),
  );
  killed();
}

const resend = createResendTransport({ apiKey: "re_test", baseUrl: orders.providerUrl });
const dying: Transport = {
  ...resend,
  send: async () => {
    killed();
    return new Promise(() => undefined);
  },
};
const secrets = createSecrets(orders.secret);
await createSender({
  env: {
    publicUrl: orders.publicUrl,
    mail: { transport: "inbox", from: "invites@muster.example" },
  },
  db,
  sql,
  clock: systemClock,
  secrets,
  links: createLinks(secrets, orders.publicUrl),
  log: createLog("silent"),
  transport: orders.does === "send" ? resend : dying,
}).start();
