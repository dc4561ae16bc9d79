import type { Db } from "../../db/client.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Links } from "../../platform/links.ts";
import type { Log } from "../../platform/log.ts";
import type { Transport } from "../../platform/mail/transport.ts";
import type { Secrets } from "../../platform/secrets.ts";

/**
 * What became of mails: sent, failed, parked, dropped; retried counts those that will be attempted again.
 */
export type SettledOutcome = "sent" | "failed" | "parked" | "dropped" | "retried";

/** What freezing, attempting and settling work with. */
export interface SenderDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly links: Links;
  readonly log: Log;
  readonly transport: Transport;
  readonly publicUrl: string;
  readonly from: string;
  readonly onSettled: (outcome: SettledOutcome, count: number) => void;
}
