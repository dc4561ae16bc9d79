import { gunzipSync, gzipSync } from "node:zlib";
import type { FrozenMail } from "../../platform/mail/transport.ts";
import type { Secrets } from "../../platform/secrets.ts";

/** Rendered mails as they are stored until they are settled: small, and unreadable without our key. */
export const sealMails = (secrets: Secrets, mails: readonly FrozenMail[]): Uint8Array =>
  secrets.seal(gzipSync(JSON.stringify(mails), { level: 3 }));

/** @throws where the bytes were sealed by none of our keys, or changed. */
export const openMails = (secrets: Secrets, sealed: Uint8Array): FrozenMail[] =>
  JSON.parse(gunzipSync(secrets.open(sealed)).toString("utf8"));
