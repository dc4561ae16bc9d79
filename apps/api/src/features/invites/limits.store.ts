import { and, eq, gt, lt, ne, sql } from "drizzle-orm";
import { texts } from "../../db/arrays.ts";
import type { DbOrTx } from "../../db/client.ts";
import { mail } from "../../db/schema/mail.ts";

/** A stretch of time, both ends excluded. */
export interface Between {
  readonly after: Date;
  readonly before: Date;
}

const goesOut = ({ after, before }: Between) =>
  and(gt(mail.notBefore, after), lt(mail.notBefore, before), ne(mail.status, "DROPPED"));

/** How many different people beside these this organization writes invitations to in that time. */
export async function countInvitees(
  tx: DbOrTx,
  organizationId: string,
  beside: readonly string[],
  between: Between,
): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(distinct ${mail.email})::int` })
    .from(mail)
    .where(
      and(
        eq(mail.organizationId, organizationId),
        eq(mail.kind, "INVITE"),
        sql`${mail.email} <> all(${texts(beside)})`,
        goesOut(between),
      ),
    );
  return row?.count ?? 0;
}

/** E-mails that each of these addresses gets from this organization in that time. */
export async function countMailsTo(
  tx: DbOrTx,
  organizationId: string,
  emails: readonly string[],
  between: Between,
): Promise<Map<string, number>> {
  if (emails.length === 0) return new Map();
  const rows = await tx
    .select({ email: mail.email, count: sql<number>`count(*)::int` })
    .from(mail)
    .where(
      and(
        eq(mail.organizationId, organizationId),
        sql`${mail.email} = any(${texts(emails)})`,
        goesOut(between),
      ),
    )
    .groupBy(mail.email);
  return new Map(rows.map(({ email, count }) => [email, count]));
}
