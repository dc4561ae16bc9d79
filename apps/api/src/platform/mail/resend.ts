import { Resend } from "resend";
import type { FrozenBatch, FrozenMail, Outcome, Pace, Sending, Transport } from "./transport.ts";

/** Resend's default for a new account; answers tell the account's own. */
const REQUESTS_PER_SECOND = 2;
const TIMEOUT_MS = 30_000;

export interface ResendOptions {
  readonly apiKey: string;
  readonly baseUrl: string | undefined;
  /** Milliseconds after which an answer is no longer waited for. */
  readonly timeoutMs?: number;
}

/** Sends batches of up to 100 by Resend's API: strict validation, one idempotency key for each batch. */
export function createResendTransport({ apiKey, baseUrl, timeoutMs = TIMEOUT_MS }: ResendOptions): Transport {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    name: "resend",
    batchSize: 100,
    idempotent: true,
    requestsPerSecond: REQUESTS_PER_SECOND,
    send: (batch, signal) => send(resend, batch, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])),
    close: async () => undefined,
  };
}

async function send(resend: Resend, batch: FrozenBatch, signal: AbortSignal): Promise<Sending> {
  try {
    const answer = await resend.batch.send(batch.mails.map(toResend), {
      idempotencyKey: batch.idempotencyKey,
      batchValidation: "strict",
      signal,
    });
    const headers = answer.headers ?? {};
    const outcome = answer.error
      ? refused(answer.error, headers, batch.mails.length)
      : accepted(answer.data, batch.mails.length);
    return { outcome, pace: paceOf(headers) };
  } catch {
    return { outcome: { kind: "UNKNOWN", error: "the request broke off" }, pace: null };
  }
}

function toResend(mail: FrozenMail) {
  return {
    from: `"${mail.from.name.replace(/["\\]/g, "")}" <${mail.from.address}>`,
    to: [mail.to],
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: { ...mail.headers },
    tags: mail.tags.map((tag) => ({ ...tag })),
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
  };
}

/** The body is what came over the wire, so nothing is believed of its type. */
function accepted(body: unknown, wanted: number): Outcome {
  const rows = field(body, "data");
  const ids = Array.isArray(rows) ? rows.map((row: unknown) => field(row, "id")) : [];
  const real = ids.filter((id): id is string => typeof id === "string" && id !== "");
  if (real.length === wanted && new Set(real).size === wanted) return { kind: "ACCEPTED", ids: real };
  return { kind: "UNKNOWN", error: `accepted, with ${real.length} ids for ${wanted} mails` };
}

function refused(error: unknown, headers: Record<string, string>, size: number): Outcome {
  const name = String(field(error, "name") ?? "");
  const status = Number(field(error, "statusCode") ?? 0);
  const message = String(field(error, "message") ?? "");
  const told = `${status} ${/^[a-z_]{1,60}$/.test(name) ? name : "unnamed"}`;
  if (name.endsWith("_quota_exceeded")) return { kind: "QUOTA", waitMs: retryAfter(headers), error: told };
  if (name === "concurrent_idempotent_requests") return { kind: "CONCURRENT" };
  if (name === "invalid_idempotent_request") return { kind: "KEY_REUSED" };
  switch (status) {
    case 429:
      return { kind: "RATE_LIMITED", waitMs: retryAfter(headers) ?? 1000 };
    case 401:
    case 403:
    case 404:
    case 405:
      return { kind: "CONFIGURATION", error: told };
    case 400:
    case 422:
      return aboutTheAccount(name, message)
        ? { kind: "CONFIGURATION", error: told }
        : { kind: "REFUSED", positions: positionsIn(message, size), error: told };
    case 413:
      return { kind: "REFUSED", positions: null, error: told };
    default:
      return { kind: "UNKNOWN", error: told };
  }
}

/** Refusals that every mail would meet: it is for the operator to act, and no mail is to blame. */
const aboutTheAccount = (name: string, message: string) =>
  ["invalid_idempotency_key", "invalid_from_address", "invalid_region", "invalid_access"].includes(name) ||
  /`?\bfrom\b`? field|request\.body/i.test(message);

/** Strict validation tells the first error only, and does not promise to say whose it is; where it does, it is read. */
function positionsIn(message: string, size: number): number[] | null {
  const found = /(?:\bindex |\[|\bemails?\.|^)(\d{1,3})(?:\]|\b)/.exec(message)?.[1];
  const position = found === undefined ? -1 : Number(found);
  return position >= 0 && position < size ? [position] : null;
}

/** Milliseconds that a `retry-after` asks for: seconds, or a date. */
function retryAfter(headers: Record<string, string>): number | null {
  const value = headers["retry-after"];
  if (!value) return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? null : Math.max(0, moment - Date.now());
}

function paceOf(headers: Record<string, string>): Pace | null {
  const [limit, left, reset] = ["limit", "remaining", "reset"].map((name) =>
    Number(headers[`ratelimit-${name}`] ?? Number.NaN),
  );
  if (!limit || left === undefined || reset === undefined) return null;
  if (!(limit > 0 && left >= 0 && reset >= 0)) return null;
  return { limit: Math.floor(limit), left: Math.floor(left), resetMs: reset * 1000 };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
