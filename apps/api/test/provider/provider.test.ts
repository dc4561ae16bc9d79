import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { faults } from "./faults.ts";
import { type Provider, startProvider } from "./provider.ts";
import { behaviours, rules, timedRules } from "./rules.ts";

let provider: Provider;
let at = 0;

beforeEach(async () => {
  at = Date.parse("2026-11-24T09:00:00Z");
  provider = await startProvider({ now: () => new Date(at), requestsPerSecond: 5 });
});
afterEach(() => provider.close());

const email = (more: Record<string, unknown> = {}) => ({
  from: '"Carmen Ruiz, Riverbend (Muster)" <invites@muster.example>',
  to: ["jane@example.com"],
  subject: "Riverbend invites you",
  html: "<p>Hello</p>",
  text: "Hello",
  headers: { "List-Unsubscribe": "<https://muster.example/i/x/stop>" },
  tags: [{ name: "mail", value: "a-1" }],
  ...more,
});

interface Ask {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly method?: string;
}

const ask = ({ body = [email()], headers = {}, path = "/emails/batch", method = "POST" }: Ask = {}) =>
  fetch(`${provider.url}${path}`, {
    method,
    headers: {
      authorization: "Bearer re_test",
      "content-type": "application/json",
      "idempotency-key": "key-1",
      "user-agent": "test",
      ...headers,
    },
    ...(method === "GET" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });

/** For each rule, calls that break it. */
const broken: Record<string, Ask[]> = {
  "KEY-1": [{ headers: { authorization: "" } }, { headers: { authorization: "re_test" } }],
  "AGENT-1": [{ headers: { "user-agent": "" } }],
  "PATH-1": [{ path: "/email/batch" }, { method: "PUT" }],
  "IDEMPOTENCY-1": [{ headers: { "idempotency-key": "k".repeat(257) } }],
  "BATCH-1": [
    { body: email() },
    { body: [] },
    { body: Array.from({ length: 101 }, () => email()) },
    { body: "{" },
  ],
  "BATCH-2": [{ headers: { "x-batch-validation": "lenient" } }],
  "BATCH-3": [{ body: [email({ scheduled_at: "tomorrow" })] }, { body: [email({ attachments: [] })] }],
  "FROM-1": [{ body: [email({ from: undefined })] }, { body: [email({ from: "Muster, invites" })] }],
  "TO-1": [
    { body: [email({ to: undefined })] },
    { body: [email({ to: "jane@example" })] },
    { body: [email({ to: "jane@bücher.example" })] },
    { body: [email({ to: Array.from({ length: 51 }, (_, n) => `a${n}@example.com`) })] },
  ],
  "REPLY-1": [{ body: [email({ reply_to: "nobody" })] }],
  "SUBJECT-1": [{ body: [email({ subject: "" })] }, { body: [email({ subject: "a\nBcc: b@c.example" })] }],
  "BODY-1": [{ body: [email({ html: undefined, text: undefined })] }],
  "HEADERS-1": [
    { body: [email({ headers: { "X-A": "a\r\nBcc: b@c.example" } })] },
    { body: [email({ headers: ["X-A: a"] })] },
  ],
  "TAGS-1": [
    { body: [email({ tags: [{ name: "to", value: "jane@example.com" }] })] },
    { body: [email({ tags: [{ name: "a", value: "b".repeat(257) }] })] },
  ],
};

describe("every rule of the table", () => {
  test("has an id of its own and a source", () => {
    const all = [...rules, ...Object.values(timedRules), ...behaviours];
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    expect(all.filter((one) => !/https:|RFC/.test(one.source))).toEqual([]);
  });

  test.each(rules.map((rule) => rule.id))("%s is kept by a good call and told when broken", async (id) => {
    const calls = broken[id] ?? [];
    expect(calls.length, "a call that breaks it").toBeGreaterThan(0);
    for (const call of calls) {
      at += 1000;
      const answer = await ask(call);
      expect(answer.ok, JSON.stringify(call).slice(0, 200)).toBe(false);
      expect(provider.violations.at(-1)).toMatch(new RegExp(`^${id}:`));
    }
    expect(provider.violations).toHaveLength(calls.length);
    expect(provider.deliveries).toEqual([]);
  });
});

test("a good call is accepted, with an id for each e-mail and the pace in the headers", async () => {
  const answer = await ask({ body: [email(), email({ to: "bob@example.com" })] });
  expect(answer.status).toBe(200);
  expect((await answer.json()).data).toHaveLength(2);
  expect(answer.headers.get("ratelimit-limit")).toBe("5");
  expect(answer.headers.get("ratelimit-remaining")).toBe("4");
  provider.assertNoViolations();
});

test("the same key and payload is answered alike and delivered once; other bytes conflict", async () => {
  const first = await (await ask()).json();
  expect(await (await ask()).json()).toEqual(first);
  expect(provider.deliveries).toHaveLength(1);
  const other = await ask({ body: [email({ subject: "Other" })] });
  expect([other.status, (await other.json()).name]).toEqual([409, "invalid_idempotent_request"]);
  expect(() => provider.assertNoViolations()).toThrow("IDEMPOTENCY-2");
});

test("a key that is used again after a day delivers again, and is told", async () => {
  await ask();
  at += 24 * 3_600_000;
  await ask();
  expect(provider.deliveries).toHaveLength(2);
  expect(() => provider.assertNoViolations()).toThrow("IDEMPOTENCY-3");
});

test("a key whose first request is in progress is refused as concurrent", async () => {
  const running = Promise.withResolvers<void>();
  const accepted = Promise.withResolvers<void>();
  provider.whenAccepted(() => {
    accepted.resolve();
    return running.promise;
  });
  const first = ask();
  await accepted.promise;
  const second = await ask();
  expect([second.status, (await second.json()).name]).toEqual([409, "concurrent_idempotent_requests"]);
  running.resolve();
  expect((await first).status).toBe(200);
});

test("one request too many a second is refused, and asking again too early is told", async () => {
  const answers = [];
  for (let number = 0; number < 6; number += 1) answers.push(await ask());
  expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(answers.at(-1)?.headers.get("retry-after")).toBe("1");
  provider.assertNoViolations();
  await ask();
  expect(() => provider.assertNoViolations()).toThrow("RATE-1");
});

test("above the quota nothing is sent, and a hot loop is told", async () => {
  provider.setQuota({ period: "daily", left: 1 });
  expect((await ask()).status).toBe(200);
  const refused = await ask({ headers: { "idempotency-key": "key-2" } });
  expect([refused.status, (await refused.json()).name]).toEqual([429, "daily_quota_exceeded"]);
  at += 30_000;
  await ask({ headers: { "idempotency-key": "key-2" } });
  expect(() => provider.assertNoViolations()).toThrow("QUOTA-1");
});

test("strict validation refuses a batch whole", async () => {
  provider.refuse(["bob@example.com"]);
  const answer = await ask({ body: [email(), email({ to: "bob@example.com" })] });
  expect([answer.status, (await answer.json()).message]).toEqual([
    422,
    "Invalid `to` field. (email at index 1)",
  ]);
  expect(provider.deliveries).toEqual([]);
});

test("a request without a key is told", async () => {
  await ask({ headers: { "idempotency-key": "" } });
  expect(() => provider.assertNoViolations()).toThrow("IDEMPOTENCY-");
});

test("an answer can go wrong after the mails were taken, and the retry gets the first answer", async () => {
  provider.inject(faults.truncated);
  await expect((await ask()).json()).rejects.toThrow();
  expect((await (await ask()).json()).data).toHaveLength(1);
  expect(provider.deliveries).toHaveLength(1);
});
