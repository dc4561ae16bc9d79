import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { uuids } from "../../db/arrays.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import {
  account,
  accountAddress,
  continuationUse,
  credential,
  proof,
  session,
} from "../../db/schema/accounts.ts";
import { learner } from "../../db/schema/learners.ts";
import { newId } from "../../platform/ids.ts";

export type AccountRow = typeof account.$inferSelect;
export type ProofPurpose = (typeof proof.$inferSelect)["purpose"];

export async function findAccount(db: DbOrTx, id: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(account).where(eq(account.id, id));
  return row ?? null;
}

export async function findAccountByEmail(db: DbOrTx, email: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(account).where(eq(account.email, email));
  return row ?? null;
}

/** Locks the account row, so that a change of its address waits, and says which addresses are its own. */
export async function lockAccountAddresses(
  tx: Tx,
  id: string,
): Promise<{ account: AccountRow; emails: string[] } | null> {
  const [row] = await tx.select().from(account).where(eq(account.id, id)).for("update");
  return row ? { account: row, emails: await ownAddresses(tx, id) } : null;
}

/** Locks many accounts in one order, so that two who do so do not wait in a circle. Those that are gone are left out. */
export async function lockAccounts(tx: Tx, ids: readonly string[]): Promise<AccountRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(account)
    .where(sql`${account.id} = any(${uuids(ids)})`)
    .orderBy(asc(account.id))
    .for("update");
}

/** Nobody else has proven the address since: a mailbox that passed on to another person is that person's. */
const provenLast: SQL = sql`not exists (select from ${accountAddress} other
  where other.email = ${accountAddress.email} and other.account_id <> ${accountAddress.accountId}
    and other.verified_at > ${accountAddress.verifiedAt})`;

/** The addresses that are an account's own: the present one, and former ones that nobody has proven since. */
export async function ownAddresses(db: DbOrTx, accountId: string): Promise<string[]> {
  const rows = await db
    .select({ email: accountAddress.email })
    .from(accountAddress)
    .where(and(eq(accountAddress.accountId, accountId), provenLast));
  return rows.map(({ email }) => email);
}

/** Whether an address that no account signs in with was one's before. */
export async function isFormerAddress(db: DbOrTx, email: string): Promise<boolean> {
  const [row] = await db
    .select({ one: sql`1` })
    .from(accountAddress)
    .where(
      and(
        eq(accountAddress.email, email),
        sql`not exists (select from ${account} where ${account.email} = ${email})`,
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Makes a proven address the one to sign in with; the former one stays the account's own. */
export async function replaceEmail(tx: Tx, accountId: string, email: string, now: Date): Promise<AccountRow> {
  const [row] = await tx
    .update(account)
    .set({ email, updatedAt: now })
    .where(eq(account.id, accountId))
    .returning();
  if (!row) throw new Error("the account is locked, so it is there");
  await tx
    .insert(accountAddress)
    .values({ accountId, email, verifiedAt: now })
    .onConflictDoUpdate({
      target: [accountAddress.accountId, accountAddress.email],
      set: { verifiedAt: now },
    });
  return row;
}

export interface NewAccount {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly zip: string | null;
  readonly language: AccountRow["language"];
  readonly passwordHash: string;
  readonly now: Date;
}

/** Stores an account whose address is proven; null where the address has one already. */
export async function insertAccount(tx: Tx, person: NewAccount): Promise<AccountRow | null> {
  const { now, passwordHash, ...fields } = person;
  const [row] = await tx
    .insert(account)
    .values({ id: newId(), name: `${person.firstName} ${person.lastName}`, emailVerified: true, ...fields })
    .onConflictDoNothing({ target: account.email })
    .returning();
  if (!row) return null;
  await tx.insert(credential).values({
    id: newId(),
    accountId: row.id,
    userId: row.id,
    providerId: "credential",
    password: passwordHash,
  });
  await tx.insert(accountAddress).values({ accountId: row.id, email: row.email, verifiedAt: now });
  return row;
}

/** Changes a person's profile, and the name that organizations show of whoever is with them. */
export async function updateAccount(
  tx: Tx,
  id: string,
  fields: Pick<AccountRow, "firstName" | "lastName" | "zip" | "language">,
  now: Date,
): Promise<AccountRow | null> {
  const name = `${fields.firstName} ${fields.lastName}`;
  const [row] = await tx
    .update(account)
    .set({ ...fields, name, updatedAt: now })
    .where(eq(account.id, id))
    .returning();
  await tx
    .update(learner)
    .set({ name })
    .where(and(eq(learner.accountId, id), eq(learner.status, "ACTIVE"), isNull(learner.removedAt)));
  return row ?? null;
}

/** The hash of the account's password; null where it has none. */
export async function findPasswordHash(db: DbOrTx, accountId: string): Promise<string | null> {
  const [row] = await db
    .select({ password: credential.password })
    .from(credential)
    .where(and(eq(credential.userId, accountId), eq(credential.providerId, "credential")));
  return row?.password ?? null;
}

/** Sets the password and ends every session of the account. */
export async function replacePassword(
  tx: Tx,
  accountId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await tx
    .update(credential)
    .set({ password: passwordHash, updatedAt: now })
    .where(and(eq(credential.userId, accountId), eq(credential.providerId, "credential")));
  await tx.delete(session).where(eq(session.userId, accountId));
}

export async function insertProof(
  tx: Tx,
  row: {
    id: string;
    purpose: ProofPurpose;
    email: string;
    accountId: string | null;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  // An older code of the same purpose stops working: "our latest e-mail" is the only one that counts.
  await tx
    .update(proof)
    .set({ usedAt: row.now })
    .where(and(eq(proof.email, row.email), eq(proof.purpose, row.purpose), isNull(proof.usedAt)));
  await tx.insert(proof).values({
    id: row.id,
    purpose: row.purpose,
    email: row.email,
    accountId: row.accountId,
    createdAt: row.now,
    expiresAt: row.expiresAt,
  });
}

/** The open proof of an address, locked, so that two tries count as two. */
export async function lockProof(tx: Tx, email: string, purpose: ProofPurpose) {
  const [row] = await tx
    .select()
    .from(proof)
    .where(and(eq(proof.email, email), eq(proof.purpose, purpose), isNull(proof.usedAt)))
    // Two that were asked for at once may both be open: the latest e-mail is the one that counts.
    .orderBy(desc(proof.createdAt), desc(proof.id))
    .limit(1)
    .for("update");
  return row ?? null;
}

export async function countProofTry(tx: Tx, id: string): Promise<void> {
  await tx
    .update(proof)
    .set({ tries: sql`${proof.tries} + 1` })
    .where(eq(proof.id, id));
}

export async function useProof(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(proof).set({ usedAt: now }).where(eq(proof.id, id));
}

/** Marks a continuation as used; false where it was used before. */
export async function useContinuation(tx: Tx, id: string, now: Date): Promise<boolean> {
  const rows = await tx.insert(continuationUse).values({ id, usedAt: now }).onConflictDoNothing().returning();
  return rows.length === 1;
}
