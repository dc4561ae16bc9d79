import { createTransport } from "nodemailer";
import type { FrozenMail, Outcome, Transport } from "./transport.ts";

type Mailer = ReturnType<typeof createSmtpMailer>;

const createSmtpMailer = (url: string, timeoutMs: number) =>
  createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: timeoutMs,
    // Mails are text: nothing is read from a file or fetched for them.
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/**
 * Sends single mails by SMTP. The protocol knows no idempotency: once the message may have reached the server, an
 * attempt without an answer stays unknown.
 */
export function createSmtpTransport(url: string, timeoutMs = 30_000): Transport {
  const mailer = createSmtpMailer(url, timeoutMs);
  return {
    name: "smtp",
    batchSize: 1,
    idempotent: false,
    requestsPerSecond: null,
    send: async ({ mails }) => {
      const [mail] = mails;
      const outcome: Outcome = mail ? await sendOne(mailer, mail) : { kind: "ACCEPTED", ids: [] };
      return { outcome, pace: null };
    },
    close: async () => mailer.close(),
  };
}

async function sendOne(mailer: Mailer, mail: FrozenMail): Promise<Outcome> {
  const { address } = mail.from;
  try {
    const sent = await mailer.sendMail({
      from: mail.from,
      to: { name: "", address: mail.to },
      ...(mail.replyTo ? { replyTo: { name: "", address: mail.replyTo } } : {}),
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: { ...mail.headers },
      // The mail's own id, so that a human can look for it in the server's log.
      messageId: `<${mail.id}@${address.slice(address.lastIndexOf("@") + 1)}>`,
    });
    return { kind: "ACCEPTED", ids: [sent.messageId] };
  } catch (error) {
    return outcomeOf(error);
  }
}

const neverConnected = ["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"];

/** The server's answers hold addresses; of an error only its codes are kept. */
function outcomeOf(error: unknown): Outcome {
  const told = (name: string): unknown =>
    typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
  const code = String(told("code") ?? "");
  const answer = Number(told("responseCode") ?? 0);
  const text = `${answer || "no answer"} ${/^[A-Z_]{1,40}$/.test(code) ? code : ""}`.trim();
  if (code === "EAUTH" || (answer >= 500 && told("command") === "MAIL FROM")) {
    return { kind: "CONFIGURATION", error: text };
  }
  if (answer >= 500) return { kind: "REFUSED", positions: [0], error: text };
  const before =
    ["EDNS", "ETLS"].includes(code) ||
    neverConnected.includes(String(told("originalCode") ?? code)) ||
    ["CONNECT_TIMEOUT", "GREETING_TIMEOUT"].includes(String(told("timeoutType")));
  if (answer >= 400 || before) return { kind: "UNAVAILABLE", error: text };
  return { kind: "UNKNOWN", error: text };
}
