import { createHash } from "node:crypto";
import type { Violate } from "./limits.ts";
import { type Refusal, timedRules } from "./rules.ts";

const DAY = 24 * 60 * 60 * 1000;

interface Remembered {
  readonly hash: string;
  readonly firstAt: number;
  /** Null while the first request is in progress. */
  answer: string | null;
}

const conflict = (name: string, message: string): Refusal => ({ status: 409, name, message });

/** Idempotency keys, remembered for 24 hours. */
export function createKeys(at: () => number, violate: Violate) {
  const keys = new Map<string, Remembered>();
  const hashOf = (raw: string) => createHash("sha256").update(raw).digest("hex");
  return {
    /** The answer of the first request with this key, why there is none, or null for a new key. */
    lookUp(key: string, raw: string): { replay: string } | { refusal: Refusal } | null {
      const found = keys.get(key);
      if (key === "") violate(timedRules.keyed, "a request without a key");
      if (!found) return null;
      const age = at() - found.firstAt;
      if (age >= DAY) {
        violate(timedRules.lifetime, `used again after ${Math.round(age / 3_600_000)} hours`);
        return null;
      }
      if (found.hash !== hashOf(raw)) {
        violate(timedRules.payload, "other bytes");
        const message = "Same idempotency key used with a different request payload.";
        return { refusal: conflict("invalid_idempotent_request", message) };
      }
      if (found.answer !== null) return { replay: found.answer };
      const message = "Same idempotency key used while original request is still in progress.";
      return { refusal: conflict("concurrent_idempotent_requests", message) };
    },
    /** Begins a request with a new key; call the answer with what it is answered. */
    begin(key: string, raw: string): (answer: string) => void {
      const entry: Remembered = { hash: hashOf(raw), firstAt: at(), answer: null };
      keys.set(key, entry);
      return (answer) => {
        entry.answer = answer;
      };
    },
  };
}
