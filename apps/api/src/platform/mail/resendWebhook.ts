import { Resend } from "resend";

/** An event that the provider signed. */
export interface VerifiedEvent {
  /** The provider's id of it, the same when it is told again. */
  readonly id: string;
  /** Parsed JSON, of any form. */
  readonly event: unknown;
}

/** Verifying needs no account; the SDK wants a key all the same. */
const { webhooks } = new Resend("re_verifies_only");

/**
 * Verifies an event of Resend by its signature over the raw body (Standard Webhooks, with the header names of Svix):
 * it must be signed by one of our secrets, and not more than five minutes ago.
 * @returns null where it is not, or is no JSON
 */
export function verifyResend(
  secrets: readonly string[],
  headers: Headers,
  body: string,
): VerifiedEvent | null {
  const told = (name: string) => headers.get(`svix-${name}`) ?? headers.get(`webhook-${name}`) ?? "";
  const id = told("id");
  const signed = { id, timestamp: told("timestamp"), signature: told("signature") };
  for (const webhookSecret of secrets) {
    try {
      return { id, event: webhooks.verify({ payload: body, headers: signed, webhookSecret }) };
    } catch {
      // Not signed by this one; perhaps by the next.
    }
  }
  return null;
}
