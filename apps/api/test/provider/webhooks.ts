import { createHmac, randomBytes, randomUUID } from "node:crypto";
import type { Delivery } from "./provider.ts";

/** A secret as the provider gives one for each endpoint. */
export const webhookSecret = (): string => `whsec_${randomBytes(24).toString("base64")}`;

/** What the provider tells of an e-mail, in the form of its documentation (https://resend.com/docs/webhooks/event-types). */
export function eventOf(
  type: string,
  { id, mail, to, subject }: Pick<Delivery, "id" | "mail" | "to" | "subject">,
  more: { readonly at?: Date; readonly tagged?: boolean; readonly data?: Record<string, unknown> } = {},
) {
  const { at = new Date(), tagged = true, data = {} } = more;
  return {
    type,
    created_at: at.toISOString(),
    data: {
      email_id: id,
      created_at: at.toISOString(),
      from: "Muster <invites@muster.example>",
      to: [to],
      subject,
      ...(tagged ? { tags: { kind: "INVITE", mail } } : {}),
      ...data,
    },
  };
}

/** The bounce of a mailbox that does not exist. */
export const noSuchMailbox = {
  bounce: {
    type: "Permanent",
    subType: "General",
    message: "smtp; 550 5.1.1 The email account that you tried to reach does not exist.",
  },
};

export interface Signing {
  /** The same event again has the same id. */
  readonly id?: string;
  /** Now, unless the clock of somebody is wrong. */
  readonly at?: Date;
}

/** Headers that sign a body with each of the secrets, as the provider does while a secret is rotated. */
export function signed(
  body: string,
  secrets: readonly string[],
  { id = `msg_${randomUUID()}`, at = new Date() }: Signing = {},
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return {
    "content-type": "application/json",
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": signatures.join(" "),
  };
}
