import { CODE_MINUTES, CODE_TRIES_BEFORE_WAIT, type EmailAddress } from "@muster/domain";
import type { App } from "../../app.ts";
import { inTransaction } from "../../db/transaction.ts";
import { refuse } from "../../graphql/userError.ts";
import { after, MINUTE } from "../../platform/clock.ts";
import { newId, PLATFORM_ORGANIZATION } from "../../platform/ids.ts";
import { queueMails } from "../mail/index.ts";
import {
  type AccountRow,
  countProofTry,
  findAccountByEmail,
  insertProof,
  lockProof,
  type ProofPurpose,
  useProof,
} from "./accounts.store.ts";

/**
 * Sends a code to an address, or, where none can help, a mail that says why. The answer and the work are the same
 * whether or not the address has an account.
 */
export async function sendCode(
  { db, clock }: Pick<App, "db" | "clock">,
  asked: {
    email: EmailAddress;
    typed: string;
    purpose: ProofPurpose;
    language: AccountRow["language"];
    /** Whose new address it is to be; nobody else can use the code. */
    accountId?: string;
  },
): Promise<void> {
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const account = await findAccountByEmail(tx, asked.email);
    const helps = (account === null) === (asked.purpose === "REGISTER" || asked.purpose === "CHANGE_EMAIL");
    const proofId = newId();
    await insertProof(tx, {
      id: proofId,
      purpose: asked.purpose,
      email: asked.email,
      accountId: asked.accountId ?? null,
      now,
      // A proof that helps nobody is stored as well, over already, so that the work is the same.
      expiresAt: helps ? after(now, CODE_MINUTES * MINUTE) : now,
    });
    await queueMails(tx, [
      {
        organizationId: PLATFORM_ORGANIZATION,
        id: newId(),
        kind: helps ? "CODE" : account ? "ADDRESS_HAS_ACCOUNT" : "NO_ACCOUNT",
        email: asked.email,
        emailTyped: asked.typed,
        language: account?.language ?? asked.language,
        proofId,
        accountId: account?.id ?? asked.accountId ?? null,
        priority: 0,
        notBefore: now,
      },
    ]);
  });
}

/**
 * Uses up a code. Wrong tries are counted and kept, whatever comes of the request.
 * @throws Refused with CODE_WRONG, CODE_EXPIRED or CODE_USED_UP at `code`.
 */
export async function proveAddress(
  { db, clock, links }: Pick<App, "db" | "clock" | "links">,
  given: { email: EmailAddress; purpose: ProofPurpose; code: string; accountId?: string },
): Promise<void> {
  const now = clock.now();
  const code = given.code.replace(/[\s-]/g, "");
  const verdict = await inTransaction(db, async (tx) => {
    const proof = await lockProof(tx, given.email, given.purpose);
    if (!proof) return "CODE_WRONG";
    // Tries of a proof that helps nobody count as well: the answers do not tell which it is.
    if (proof.tries >= CODE_TRIES_BEFORE_WAIT) return "CODE_USED_UP";
    const helps = proof.expiresAt > proof.createdAt && proof.accountId === (given.accountId ?? null);
    if (!helps || !links.proofCodeMatches(proof.id, code)) {
      await countProofTry(tx, proof.id);
      return "CODE_WRONG";
    }
    if (proof.expiresAt <= now) return "CODE_EXPIRED";
    await useProof(tx, proof.id, now);
    return null;
  });
  if (verdict) refuse(verdict, ["code"]);
}
