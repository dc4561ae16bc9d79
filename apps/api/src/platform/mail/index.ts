import type { Db } from "../../db/client.ts";
import type { MailEnv } from "../../env.ts";
import type { Clock } from "../clock.ts";
import { createInboxTransport } from "./inbox.store.ts";
import { createResendTransport } from "./resend.ts";
import { createSmtpTransport } from "./smtp.ts";
import type { Transport } from "./transport.ts";

/** The way out that the operator chose. */
export function createTransport(mail: MailEnv, parts: { db: Db; clock: Clock }): Transport {
  switch (mail.transport) {
    case "resend":
      return createResendTransport(mail);
    case "smtp":
      return createSmtpTransport(mail.url);
    case "inbox":
      return createInboxTransport(parts);
  }
}
