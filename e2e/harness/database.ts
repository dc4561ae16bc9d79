import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";

/**
 * The address of the embedded database of a program that is ready, as its data folder tells it. Stories know the
 * product from outside; one thing they cannot do there is let weeks go by.
 */
export async function databaseIn(dataDir: string): Promise<string> {
  const password = await readFile(join(dataDir, "postgres.password"), "utf8");
  // Its fourth line is the port.
  const lines = (await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n");
  return `postgres://muster:${password.trim()}@127.0.0.1:${lines[3]?.trim()}/muster`;
}

async function change(work: (tx: postgres.TransactionSql) => Promise<void>): Promise<void> {
  const url = process.env.MUSTER_E2E_DATABASE;
  if (!url) throw new Error("MUSTER_E2E_DATABASE is not set: the stories do not know the program's database");
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.begin(work);
  } finally {
    await sql.end();
  }
}

/** Lets days go by for the invites of an address, as if they had been sent that much earlier. */
export const daysGoBy = (email: string, days: number): Promise<void> =>
  change(async (tx) => {
    const earlier = tx`make_interval(days => ${days})`;
    const rows = await tx`
      update invite set last_sent_at = last_sent_at - ${earlier}, expires_at = expires_at - ${earlier}
      where email = ${email.toLowerCase()}`;
    if (rows.count === 0) throw new Error(`Nobody invited ${email}`);
    await tx`
      update learner set last_sent_at = last_sent_at - ${earlier}, expires_at = expires_at - ${earlier},
        invited_at = invited_at - ${earlier}
      where email = ${email.toLowerCase()}`;
  });

/** Lets the wait after too many wrong codes of an address be over. */
export const waitIsOver = (email: string): Promise<void> =>
  change(async (tx) => {
    const rows = await tx`update code_tries set wait_until = now() where email = ${email.toLowerCase()}`;
    if (rows.count === 0) throw new Error(`Nobody tried a code for ${email}`);
  });

/** Lets days go by for the organization that invited an address, as if it had been set up that much earlier. */
export const organizationAges = (email: string, days: number): Promise<void> =>
  change(async (tx) => {
    await tx`
      update organization set created_at = created_at - make_interval(days => ${days})
      where id in (select organization_id from invite where email = ${email.toLowerCase()})`;
  });

/** What stands in the list once the mail provider has reported that an address does not exist. */
export const bounces = (email: string): Promise<void> =>
  change(async (tx) => {
    await tx`
      update learner set delivery_state = 'BOUNCED', delivery_reason = 'NO_SUCH_MAILBOX', delivery_at = now()
      where email = ${email.toLowerCase()}`;
  });

/** What stands there once an organization's e-mail to an address came back for good: it sends no more there unasked. */
export const comesBack = (email: string): Promise<void> =>
  change(async (tx) => {
    const rows = await tx`
      insert into suppression (organization_id, email, reason, cause, created_at)
      select organization_id, email, 'BOUNCED', 'NO_SUCH_MAILBOX', now() from invite where email = ${email.toLowerCase()}`;
    if (rows.count === 0) throw new Error(`Nobody invited ${email}`);
  });
