/** A mail as it stands still from before the first attempt: what is stored encrypted, and what every attempt sends. */
export interface FrozenMail {
  /** Id of the mail; it is no secret. */
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Further headers by name. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the provider may show beside the mail: letters, digits, `_` and `-` only, nothing secret. */
  readonly tags: readonly { readonly name: string; readonly value: string }[];
}

export interface FrozenBatch {
  readonly idempotencyKey: string;
  readonly mails: readonly FrozenMail[];
}

/** What the provider says of its request limit: `left` requests until `resetMs` from now. */
export interface Pace {
  readonly limit: number;
  readonly left: number;
  readonly resetMs: number;
}

/**
 * How an attempt ended.
 *
 * ACCEPTED: the provider has all of them, ids in their order.
 * RATE_LIMITED, QUOTA, UNAVAILABLE: definitely not sent; later.
 * CONFIGURATION: definitely not sent, and none will be until the operator acts.
 * REFUSED: definitely not sent because of single mails; `positions` names them where the provider did.
 * CONCURRENT: an earlier attempt with this key is under way at the provider.
 * KEY_REUSED: the provider knows the key with other content.
 * UNKNOWN: nobody can say whether it was sent.
 */
export type Outcome =
  | { readonly kind: "ACCEPTED"; readonly ids: readonly string[] }
  | { readonly kind: "RATE_LIMITED"; readonly waitMs: number }
  | { readonly kind: "QUOTA"; readonly waitMs: number | null; readonly error: string }
  | { readonly kind: "UNAVAILABLE"; readonly error: string }
  | { readonly kind: "CONFIGURATION"; readonly error: string }
  | { readonly kind: "REFUSED"; readonly positions: readonly number[] | null; readonly error: string }
  | { readonly kind: "CONCURRENT" }
  | { readonly kind: "KEY_REUSED" }
  | { readonly kind: "UNKNOWN"; readonly error: string };

export interface Sending {
  readonly outcome: Outcome;
  /** Null where the answer said nothing of it. */
  readonly pace: Pace | null;
}

/** A way out for mail. `send` never throws: whatever happens is an outcome. Error texts hold no address and no link. */
export interface Transport {
  readonly name: "resend" | "smtp" | "inbox";
  /** Mails in one attempt. */
  readonly batchSize: number;
  /** True where the same key and bytes again cannot deliver twice. */
  readonly idempotent: boolean;
  /** Requests a second to begin with, until answers say otherwise; null for no limit. */
  readonly requestsPerSecond: number | null;
  send(batch: FrozenBatch, signal: AbortSignal): Promise<Sending>;
  close(): Promise<void>;
}
