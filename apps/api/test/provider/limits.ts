import type { Refusal } from "./rules.ts";
import { timedRules } from "./rules.ts";

export type Violate = (rule: { readonly id: string; readonly rule: string }, what: string) => void;

/** A refusal with the headers that go with it. */
export interface Limited {
  readonly refusal: Refusal;
  readonly headers: Record<string, string>;
}

export interface Quota {
  readonly period: "daily" | "monthly";
  left: number;
  readonly retryAfter?: number;
}

const rateRefusal: Refusal = {
  status: 429,
  name: "rate_limit_exceeded",
  message: "Too many requests. You can only make a limited number of requests per second.",
};

/** Requests a second and e-mails a day or month, for the whole account. Times in milliseconds. */
export function createLimits(at: () => number, perSecond: number, violate: Violate) {
  let limit = perSecond;
  let window = { second: -1, used: 0 };
  let waitUntil = 0;
  let quota: Quota | null = null;
  let quotaRefusedAt = Number.NEGATIVE_INFINITY;

  const rateLimited = (seconds: number): Limited => {
    waitUntil = at() + seconds * 1000;
    return { refusal: rateRefusal, headers: { "retry-after": String(seconds) } };
  };

  return {
    rateLimited,
    headers: (): Record<string, string> => ({
      "ratelimit-limit": String(limit),
      "ratelimit-remaining": String(Math.max(0, limit - window.used)),
      "ratelimit-reset": "1",
    }),
    /** Counts a request; a refusal where it is one too many. */
    request(): Limited | null {
      if (at() < waitUntil) violate(timedRules.pace, `${waitUntil - at()} ms too early`);
      if (at() - quotaRefusedAt < 60_000) {
        violate(timedRules.quota, `${at() - quotaRefusedAt} ms after the refusal`);
      }
      const second = Math.floor(at() / 1000);
      window = { second, used: window.second === second ? window.used + 1 : 1 };
      return window.used <= limit ? null : rateLimited(1);
    },
    /** Counts e-mails that are about to be sent; a refusal where the quota does not hold them. */
    emails(size: number): Limited | null {
      if (!quota) return null;
      if (quota.left >= size) {
        quota.left -= size;
        return null;
      }
      quotaRefusedAt = at();
      const message = `You have reached your ${quota.period} email sending quota.`;
      return {
        refusal: { status: 429, name: `${quota.period}_quota_exceeded`, message },
        headers: quota.retryAfter === undefined ? {} : { "retry-after": String(quota.retryAfter) },
      };
    },
    setLimit: (next: number) => {
      limit = next;
    },
    setQuota: (next: Quota | null) => {
      quota = next;
      quotaRefusedAt = Number.NEGATIVE_INFINITY;
    },
  };
}
