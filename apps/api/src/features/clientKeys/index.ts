import { createHash } from "node:crypto";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { inTransaction } from "../../db/transaction.ts";
import { refuse } from "../../graphql/userError.ts";
import { keepAnswer, readKey, takeKey } from "./clientKeys.store.ts";

export { forgetKeysOf } from "./clientKeys.store.ts";

const keyPattern = /^[A-Za-z0-9_-]{8,200}$/;

/** What a client key stands for, to be compared. @throws Refused CLIENT_KEY_INVALID */
export function readKeyOf(call: { key: string; content: unknown }): { key: string; contentHash: string } {
  if (!keyPattern.test(call.key)) refuse("CLIENT_KEY_INVALID", ["clientKey"]);
  return {
    key: call.key,
    contentHash: createHash("sha256").update(JSON.stringify(call.content)).digest("hex"),
  };
}

/**
 * Runs an operation that sends or creates at most once per client key: the same key with the same content gives the
 * answer of the first run, also while that one is still under way. `answer` must survive JSON.
 * @throws Refused CLIENT_KEY_INVALID, or CLIENT_KEY_REUSED where the content differs.
 */
export async function oncePerKey<Answer>(
  { db, clock }: Pick<App, "db" | "clock">,
  call: { accountId: string; operation: string; key: string; content: unknown },
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const { key, contentHash } = readKeyOf(call);
  const name = { scope: `${call.operation}:${call.accountId}`, key };
  return inTransaction(db, async (tx) => {
    if (await takeKey(tx, name, contentHash, clock.now())) {
      const answer = await work(tx);
      await keepAnswer(tx, name, answer);
      return answer;
    }
    const earlier = await readKey(tx, name);
    if (earlier?.contentHash !== contentHash) refuse("CLIENT_KEY_REUSED", ["clientKey"]);
    // The column holds what an earlier run of this very operation stored.
    return earlier.answer as Answer;
  });
}
