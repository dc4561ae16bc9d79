import { CONTINUATION_MINUTES } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { after, MINUTE } from "../../platform/clock.ts";
import { newId } from "../../platform/ids.ts";
import { useContinuation as storeUse } from "./accounts.store.ts";

/**
 * Where a browser keeps no cookies, a person who has just proven who they are goes on with a signed continuation in
 * the form: for one invite, one use, 15 minutes.
 */
export interface Continuation {
  readonly id: string;
  readonly accountId: string;
  readonly inviteId: string;
}

const PURPOSE = "continuation";

export function makeContinuation(
  { secrets, clock }: Pick<App, "secrets" | "clock">,
  person: Omit<Continuation, "id">,
): string {
  const until = after(clock.now(), CONTINUATION_MINUTES * MINUTE).getTime();
  const text = [newId(), person.accountId, person.inviteId, until].join(".");
  return `${text}.${secrets.sign(PURPOSE, text)}`;
}

/** Reads one back; null where it is not ours, for another invite, or too old. */
export function readContinuation(
  { secrets, clock }: Pick<App, "secrets" | "clock">,
  value: string,
  inviteId: string,
): Continuation | null {
  const at = value.lastIndexOf(".");
  const text = value.slice(0, at);
  if (at < 0 || !secrets.verify(PURPOSE, text, value.slice(at + 1))) return null;
  const [id, accountId, forInvite, until] = text.split(".");
  if (!id || !accountId || forInvite !== inviteId || Number(until) <= clock.now().getTime()) return null;
  return { id, accountId, inviteId };
}

/** Uses it up within the transaction of what it allows. @throws Refused CONTINUATION_EXPIRED the second time. */
export async function spendContinuation(tx: Tx, continuation: Continuation, now: Date): Promise<void> {
  if (!(await storeUse(tx, continuation.id, now))) refuse("CONTINUATION_EXPIRED");
}
