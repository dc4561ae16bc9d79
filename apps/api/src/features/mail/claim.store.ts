import { sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { mail } from "../../db/schema/mail.ts";
import { inTransaction } from "../../db/transaction.ts";
import type { MailKind, MailRow } from "./types.ts";

export interface Claim {
  readonly rows: readonly MailRow[];
  /** True where another sender was faster: there may be more, look again at once. */
  readonly contested: boolean;
}

interface Picked extends Record<string, unknown> {
  readonly id: string;
}

interface Claiming {
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
  /** Only priorities more urgent than this. */
  readonly below: number;
  /** Kinds that wait while their organization's mail is paused; those of a paused import wait as well. */
  readonly waiting: readonly MailKind[];
}

/**
 * Claims up to `limit` due mails of the most urgent priority, for one sender to render. Organizations take turns:
 * the first mail of each, then the second of each, so that no one's many delay another one's few. What waits for the
 * end of a pause has no turn.
 */
export async function claimDue(db: Db, { now, until, limit, below, waiting }: Claiming): Promise<Claim> {
  const moment = now.toISOString();
  const held = sql`((kind::text = any(${sql.param([...waiting])}::text[])
    and organization_id = any(array(select id from organization where mail_paused_at is not null)))
    or coalesce(import_id = any(array(select id from import where paused_at is not null)), false))`;
  const due = sql`status = 'QUEUED' and not_before <= ${moment} and not ${held}
    and (claimed_until is null or claimed_until <= ${moment})`;
  return inTransaction(db, async (tx) => {
    const [lane] = await tx.execute<{ priority: number }>(
      sql`select priority from mail where ${due} and priority < ${below} order by priority limit 1`,
    );
    if (!lane) return { rows: [], contested: false };
    const ofLane = sql`status = 'QUEUED' and priority = ${lane.priority}`;
    const picked = await tx.execute<Picked>(sql`
      with recursive tenant(id) as (
        (select organization_id from mail where ${ofLane} order by organization_id limit 1)
        union all
        select (
          select m.organization_id from mail m where ${ofLane} and m.organization_id > tenant.id
          order by m.organization_id limit 1
        ) from tenant where tenant.id is not null
      )
      select turn.id from tenant cross join lateral (
        select id, not_before, row_number() over (order by not_before, id) as number
        from mail where organization_id = tenant.id and priority = ${lane.priority} and ${due}
        order by not_before, id limit ${limit}
      ) turn
      order by turn.number, turn.not_before, turn.id limit ${limit}`);
    const rows = await lockAndClaim(
      tx,
      picked.map((one) => one.id),
      until,
      due,
    );
    return { rows, contested: rows.length < picked.length };
  });
}

async function lockAndClaim(
  tx: Parameters<Parameters<Db["transaction"]>[0]>[0],
  ids: readonly string[],
  until: Date,
  due: ReturnType<typeof sql>,
): Promise<MailRow[]> {
  const free = await tx.execute<Picked>(
    sql`select id from mail where id = any(${sql.param(ids)}::uuid[]) and ${due} for update skip locked`,
  );
  const mine = new Set(free.map((one) => one.id));
  if (mine.size === 0) return [];
  const rows = await tx
    .update(mail)
    .set({ claimedUntil: until })
    .where(sql`${mail.id} = any(${sql.param([...mine])}::uuid[])`)
    .returning();
  const order = new Map(ids.map((id, index) => [id, index]));
  return rows.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
}
