/** A request as the stand-in sees it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON; undefined where it is none. */
  readonly body: unknown;
}

/** What the provider answers a call that breaks the rule. */
export interface Refusal {
  readonly status: number;
  readonly name: string;
  readonly message: string;
}

/** One of Resend's documented rules for callers, with its source and the check that keeps it. */
export interface Rule {
  readonly id: string;
  readonly rule: string;
  readonly source: string;
  /** Null where the call keeps the rule. */
  readonly check: (call: Call) => Refusal | null;
}

const batchDocs = "https://resend.com/docs/api-reference/emails/send-batch-emails";
const errorDocs = "https://resend.com/docs/api-reference/errors";
const keyDocs = "https://resend.com/docs/dashboard/emails/idempotency-keys";

const refusal = (status: number, name: string, message: string): Refusal => ({ status, name, message });
const invalid = (message: string) => refusal(422, "validation_error", message);

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const emailsOf = (call: Call): Fields[] =>
  Array.isArray(call.body) ? call.body.filter(isObject) : [];

/** The first refusal that an e-mail of the batch meets, named by its place. */
const eachEmail =
  (check: (email: Fields) => Refusal | null) =>
  (call: Call): Refusal | null => {
    for (const [index, email] of emailsOf(call).entries()) {
      const found = check(email);
      if (found) return { ...found, message: `${found.message} (email at index ${index})` };
    }
    return null;
  };

const plain = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/;
const named = /^(?:"[^"\r\n]*"|[^"<>,;\r\n]+) <([^<>]+)>$/;
const isAddress = (value: unknown): boolean => {
  if (typeof value !== "string") return false;
  const inner = named.exec(value)?.[1] ?? value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the rule is about them
  return plain.test(inner) && /^[\x00-\x7f]*$/.test(inner);
};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const tagText = /^[A-Za-z0-9_-]{1,256}$/;
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const missing = (field: string) => refusal(422, "missing_required_field", `Missing \`${field}\` field.`);

/** Kept by whoever calls. A call that breaks one is refused, and fails the test that made it. */
export const rules: readonly Rule[] = [
  {
    id: "KEY-1",
    rule: "Every request carries `Authorization: Bearer <API key>`; a missing one is 401.",
    source: `${errorDocs} (missing_api_key)`,
    check: ({ headers }) =>
      /^Bearer \S+$/.test(headers.authorization ?? "")
        ? null
        : refusal(401, "missing_api_key", "Missing API key in the authorization header."),
  },
  {
    id: "AGENT-1",
    rule: "Every request carries a User-Agent; without one it is 403.",
    source: "https://resend.com/docs/api-reference/introduction (User-Agent)",
    check: ({ headers }) =>
      headers["user-agent"] ? null : refusal(403, "validation_error", "error code: 1010"),
  },
  {
    id: "PATH-1",
    rule: "Batches go to POST /emails/batch; another path is 404, another method 405.",
    source: `${errorDocs} (not_found, method_not_allowed)`,
    check: ({ method, path }) => {
      if (path !== "/emails/batch") {
        return refusal(404, "not_found", "The requested endpoint does not exist.");
      }
      return method === "POST"
        ? null
        : refusal(405, "method_not_allowed", "Method is not allowed for the requested path.");
    },
  },
  {
    id: "IDEMPOTENCY-1",
    rule: "An idempotency key has 1 to 256 characters.",
    source: `${keyDocs}; ${errorDocs} (invalid_idempotency_key)`,
    check: ({ headers }) => {
      const key = headers["idempotency-key"];
      return key === undefined || (key.length >= 1 && key.length <= 256)
        ? null
        : refusal(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
    },
  },
  {
    id: "BATCH-1",
    rule: "The body is an array of 1 to 100 e-mails.",
    source: `${batchDocs} ("up to 100 emails in a single API call")`,
    check: ({ body }) => {
      if (!Array.isArray(body)) return invalid("The `request.body` field must be an `array`.");
      return body.length >= 1 && body.length <= 100 && body.every(isObject)
        ? null
        : invalid("The `request.body` field must have between 1 and 100 emails.");
    },
  },
  {
    id: "BATCH-2",
    rule: "x-batch-validation is strict or permissive; strict where it is left out.",
    source: "https://resend.com/docs/dashboard/emails/batch-validation-modes",
    check: ({ headers }) =>
      ["strict", "permissive", undefined].includes(headers["x-batch-validation"])
        ? null
        : invalid("The `x-batch-validation` header must be strict or permissive."),
  },
  {
    id: "BATCH-3",
    rule: "`attachments` and `scheduled_at` are not supported in a batch.",
    source: `${batchDocs} (Limitations)`,
    check: eachEmail((email) =>
      email.attachments === undefined && email.scheduled_at === undefined
        ? null
        : invalid("The `attachments` and `scheduled_at` fields are not supported."),
    ),
  },
  {
    id: "FROM-1",
    rule: "`from` is required: an address, or `Your Name <sender@domain.com>`.",
    source: `${batchDocs} (from)`,
    check: eachEmail((email) => {
      if (!isText(email.from)) return missing("from");
      return isAddress(email.from)
        ? null
        : invalid(
            "Invalid `from` field. The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.",
          );
    }),
  },
  {
    id: "TO-1",
    rule: "`to` is required: one address, or at most 50, each plain or with a name, in ASCII.",
    source: `${batchDocs} (to, "Max 50"); https://github.com/resend/resend-python/issues/65 (wording)`,
    check: eachEmail((email) => {
      const to = listOf(email.to);
      if (email.to === undefined || to.length === 0) return missing("to");
      return to.length <= 50 && to.every(isAddress)
        ? null
        : invalid(
            "Invalid `to` field. The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.",
          );
    }),
  },
  {
    id: "REPLY-1",
    rule: "`reply_to` holds addresses in the format of `to`.",
    source: `${batchDocs} (reply_to)`,
    check: eachEmail((email) =>
      email.reply_to === undefined || listOf(email.reply_to).every(isAddress)
        ? null
        : invalid("Invalid `reply_to` field."),
    ),
  },
  {
    id: "SUBJECT-1",
    rule: "`subject` is required, and is one line.",
    source: `${batchDocs} (subject); RFC 5322, 2.2`,
    check: eachEmail((email) => {
      if (!isText(email.subject)) return missing("subject");
      return /[\r\n]/.test(email.subject) ? invalid("Invalid `subject` field.") : null;
    }),
  },
  {
    id: "BODY-1",
    rule: "`html` or `text` is there (or a template, which a batch of ours never uses).",
    source: `${batchDocs} (html, text, template)`,
    check: eachEmail((email) => (isText(email.html) || isText(email.text) ? null : missing("html"))),
  },
  {
    id: "HEADERS-1",
    rule: "`headers` is an object; names are header names, values single lines.",
    source: `${batchDocs} (headers); RFC 5322, 2.2`,
    check: eachEmail(({ headers }) => {
      if (headers === undefined) return null;
      const held =
        isObject(headers) &&
        Object.entries(headers).every(
          ([name, value]) => /^[!-9;-~]+$/.test(name) && typeof value === "string" && !/[\r\n]/.test(value),
        );
      return held ? null : invalid("Invalid `headers` field.");
    }),
  },
  {
    id: "TAGS-1",
    rule: "A tag's name and value hold ASCII letters, digits, `_` and `-` only, at most 256 of them.",
    source: `${batchDocs} (tags)`,
    check: eachEmail(({ tags }) => {
      if (tags === undefined) return null;
      const held =
        Array.isArray(tags) &&
        tags.every(
          (tag) => isObject(tag) && tagText.test(String(tag.name)) && tagText.test(String(tag.value)),
        );
      return held
        ? null
        : invalid("Tags should only contain ASCII letters, numbers, underscores, or dashes.");
    }),
  },
];

/** Rules about time: kept by the stand-in itself, which remembers what came before. */
export const timedRules = {
  pace: {
    id: "RATE-1",
    rule: "After a 429 rate_limit_exceeded nothing is asked before `retry-after` seconds have passed.",
    source: "https://resend.com/docs/api-reference/rate-limit (retry-after)",
  },
  quota: {
    id: "QUOTA-1",
    rule: "After a 429 of a quota it is waited; more than one request a minute is a hot loop.",
    source: `${errorDocs} (daily_quota_exceeded: "wait until 24 hours have passed")`,
  },
  payload: {
    id: "IDEMPOTENCY-2",
    rule: "A key is used with one payload only; another one is 409 invalid_idempotent_request.",
    source: `${keyDocs}; ${errorDocs} (invalid_idempotent_request)`,
  },
  lifetime: {
    id: "IDEMPOTENCY-3",
    rule: "Keys expire after 24 hours: a key that is used again later would send again.",
    source: `${keyDocs} ("in the last 24 hours"); ${batchDocs} (Idempotency-Key)`,
  },
  keyed: {
    id: "IDEMPOTENCY-4",
    rule: "A retry is safe only with a key: every request of ours carries one.",
    source: keyDocs,
  },
} as const;

/** What the stand-in does by itself, as documented. */
export const behaviours = [
  {
    id: "REPLAY",
    rule: "The same key and payload within 24 hours get the first answer again, and nothing is sent.",
    source: keyDocs,
  },
  {
    id: "CONCURRENT",
    rule: "A key whose first request is still in progress is 409 concurrent_idempotent_requests.",
    source: `${errorDocs} (concurrent_idempotent_requests)`,
  },
  {
    id: "STRICT",
    rule: "Strict validation sends all or nothing, and tells only the error that caused the refusal.",
    source: "https://resend.com/docs/dashboard/emails/batch-validation-modes",
  },
  {
    id: "IDS",
    rule: "An accepted batch is answered with one id for each e-mail, in their order.",
    source: batchDocs,
  },
  {
    id: "RATE",
    rule: "Requests above the team's limit a second are 429 with ratelimit-limit, -remaining, -reset and retry-after.",
    source: "https://resend.com/docs/api-reference/rate-limit",
  },
  {
    id: "QUOTAS",
    rule: "E-mails above the daily or monthly quota are 429 daily_quota_exceeded or monthly_quota_exceeded.",
    source: `${errorDocs}; https://resend.com/docs/knowledge-base/account-quotas-and-limits`,
  },
] as const;
