import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { accepts, answerWith, type Fault } from "./faults.ts";
import { createKeys } from "./keys.ts";
import { createLimits, type Quota, type Violate } from "./limits.ts";
import { type Call, emailsOf, type Refusal, rules } from "./rules.ts";

export interface ProviderOptions {
  /** The provider's clock; move it with the sender's. */
  readonly now?: () => Date;
  /** Requests a second for the whole account. */
  readonly requestsPerSecond?: number;
}

/** An e-mail that the provider delivered. */
export interface Delivery {
  /** The provider's own id of it. */
  readonly id: string;
  /** Id of the send request, as its tag tells. */
  readonly mail: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly key: string;
}

interface Seen {
  readonly key: string;
  readonly size: number;
  /** Milliseconds of the provider's clock. */
  readonly at: number;
  /** "accepted", "replayed", "429 rate_limit_exceeded", or what went wrong on purpose. */
  answer: string;
}

/** What tests turn. Everything is used up by the requests that meet it, unless it says otherwise. */
class Knobs {
  readonly faults: Fault[] = [];
  readonly answers: { readonly refusal: Refusal; readonly retryAfter: number | undefined }[] = [];
  readonly holds: { readonly arrive: () => void; readonly released: Promise<void> }[] = [];
  /** Stays until it is null again. */
  outage: Fault | null = null;
  /** Stays. */
  readonly refused = new Set<string>();
  namesIndex = true;
  /** Stays. */
  whenAccepted: ((size: number) => Promise<void> | void) | null = null;
}

export type Provider = Awaited<ReturnType<typeof startProvider>>;

/** Resend's API on a local port, by its documented rules (see rules.ts). */
export async function startProvider({
  now = () => new Date(),
  requestsPerSecond = 100,
}: ProviderOptions = {}) {
  const at = () => now().getTime();
  const violations: string[] = [];
  const violate: Violate = ({ id, rule }, what) => void violations.push(`${id}: ${rule} Broken: ${what}`);
  const limits = createLimits(at, requestsPerSecond, violate);
  const keys = createKeys(at, violate);
  const knobs = new Knobs();
  const deliveries: Delivery[] = [];
  const requests: Seen[] = [];

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { call, raw } = await read(request);
    const key = call.headers["idempotency-key"] ?? "";
    const seen: Seen = { key, size: emailsOf(call).length, at: at(), answer: "none" };
    requests.push(seen);
    const hold = knobs.holds.shift();
    hold?.arrive();
    await hold?.released;
    const refusal = refusalOf(call);
    if (refusal) return refuse(seen, response, refusal.refusal, refusal.headers);
    const known = keys.lookUp(key, raw);
    if (known && "refusal" in known) return refuse(seen, response, known.refusal);
    const fault = knobs.faults.shift() ?? knobs.outage ?? undefined;
    if (known) return ok(seen, response, known.replay, fault, "replayed");
    const limited = strictRefusal(call) ?? limits.emails(seen.size);
    if (limited) return refuse(seen, response, limited.refusal, limited.headers);
    if (fault && !accepts(fault)) return ok(seen, response, "", fault, "");
    const remember = keys.begin(key, raw);
    const accepted = emailsOf(call).map((email) => deliveryOf(email, key));
    deliveries.push(...accepted);
    seen.answer = "accepted";
    await knobs.whenAccepted?.(seen.size);
    const body = JSON.stringify({ data: accepted.map(({ id }) => ({ id })) });
    remember(body);
    return ok(seen, response, body, fault, "accepted");
  }

  /** Why a call is refused before its key is looked at. */
  function refusalOf(call: Call): { refusal: Refusal; headers: Record<string, string> } | null {
    const limited = limits.request();
    if (limited) return limited;
    const wanted = knobs.answers.shift();
    if (wanted?.refusal.name === "rate_limit_exceeded") return limits.rateLimited(wanted.retryAfter ?? 1);
    if (wanted) return { refusal: wanted.refusal, headers: {} };
    for (const rule of rules) {
      const broken = rule.check(call);
      if (!broken) continue;
      violate(rule, broken.message);
      return { refusal: broken, headers: {} };
    }
    return null;
  }

  function strictRefusal(call: Call): { refusal: Refusal; headers: Record<string, string> } | null {
    const index = emailsOf(call).findIndex((email) =>
      [email.to].flat().some((to) => knobs.refused.has(String(to))),
    );
    if (index < 0) return null;
    const message = `Invalid \`to\` field.${knobs.namesIndex ? ` (email at index ${index})` : ""}`;
    return { refusal: { status: 422, name: "validation_error", message }, headers: {} };
  }

  function refuse(
    seen: Seen,
    response: ServerResponse,
    { status, name, message }: Refusal,
    headers: Record<string, string> = {},
  ): void {
    seen.answer = `${status} ${name}`;
    response.writeHead(status, { "content-type": "application/json", ...limits.headers(), ...headers });
    response.end(JSON.stringify({ statusCode: status, name, message }));
  }

  function ok(
    seen: Seen,
    response: ServerResponse,
    body: string,
    fault: Fault | undefined,
    how: string,
  ): void {
    seen.answer = fault ? fault.kind : how;
    if (fault) answerWith(fault, body, response);
    else response.writeHead(200, { "content-type": "application/json", ...limits.headers() }).end(body);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}`,
    deliveries,
    requests,
    violations,
    /** How often each send request was delivered. */
    counts(): Map<string, number> {
      const counts = new Map<string, number>();
      for (const { mail } of deliveries) counts.set(mail, (counts.get(mail) ?? 0) + 1);
      return counts;
    },
    /** The next requests meet these, one each. */
    inject: (...faults: Fault[]) => void knobs.faults.push(...faults),
    /** Every request meets this, until it is null. */
    setOutage: (fault: Fault | null) => {
      knobs.outage = fault;
    },
    /** The next request is refused so, whatever it asks. */
    refuseNext: (refusal: Refusal, retryAfter?: number) => void knobs.answers.push({ refusal, retryAfter }),
    /** Addresses that strict validation refuses from now on; `named`: it says at which index. */
    refuse(addresses: readonly string[], named = true) {
      knobs.namesIndex = named;
      for (const one of addresses) knobs.refused.add(one);
    },
    setLimit: limits.setLimit,
    setQuota: (quota: Quota | null) => limits.setQuota(quota),
    /** Runs each time that mails were accepted, before the answer. */
    whenAccepted: (hook: Knobs["whenAccepted"]) => {
      knobs.whenAccepted = hook;
    },
    /** Keeps the next request waiting, before anything is done with it. */
    hold() {
      const arrived = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      knobs.holds.push({ arrive: arrived.resolve, released: released.promise });
      return { arrived: arrived.promise, release: released.resolve };
    },
    /** @throws naming every rule that a call broke */
    assertNoViolations() {
      if (violations.length > 0)
        throw new Error(`The provider's rules were broken:\n${violations.join("\n")}`);
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function read(request: IncomingMessage): Promise<{ call: Call; raw: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const raw = Buffer.concat(chunks).toString("utf8");
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = [value].flat().join(", ");
  let body: unknown;
  try {
    body = JSON.parse(raw);
  } catch {
    body = undefined;
  }
  return { call: { method: request.method ?? "", path: request.url ?? "", headers, body }, raw };
}

function deliveryOf(email: Readonly<Record<string, unknown>>, key: string): Delivery {
  const tags: unknown[] = Array.isArray(email.tags) ? email.tags : [];
  const tag = tags.find(
    (one) => typeof one === "object" && one !== null && Reflect.get(one, "name") === "mail",
  );
  return {
    id: randomUUID(),
    mail: typeof tag === "object" && tag !== null ? String(Reflect.get(tag, "value")) : randomUUID(),
    to: String([email.to].flat()[0]),
    subject: String(email.subject),
    html: String(email.html ?? ""),
    text: String(email.text ?? ""),
    headers: Object.fromEntries(Object.entries(email.headers ?? {})),
    key,
  };
}
