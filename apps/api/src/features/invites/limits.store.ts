import { and, eq, gt, inArray, ne, notInArray, sql } from "drizzle-orm";
import type { Tx } from "../../db/client.ts";
import { mail } from "../../db/schema/mail.ts";

/** How many different people this organization wrote invitations to since then, beside these. */
export async function countOtherInvitees(
  tx: Tx,
  organizationId: string,
  emails: readonly string[],
  since: Date,
): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(distinct ${mail.email})::int` })
    .from(mail)
    .where(
      and(
        eq(mail.organizationId, organizationId),
        eq(mail.kind, "INVITE"),
        gt(mail.createdAt, since),
        notInArray(mail.email, [...emails]),
      ),
    );
  return row?.count ?? 0;
}

/** E-mails that each of these addresses got, or will get, from this organization since then. */
export async function countMailsTo(
  tx: Tx,
  organizationId: string,
  emails: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  if (emails.length === 0) return new Map();
  const rows = await tx
    .select({ email: mail.email, count: sql<number>`count(*)::int` })
    .from(mail)
    .where(
      and(
        eq(mail.organizationId, organizationId),
        inArray(mail.email, [...emails]),
        gt(mail.createdAt, since),
        ne(mail.status, "DROPPED"),
      ),
    )
    .groupBy(mail.email);
  return new Map(rows.map(({ email, count }) => [email, count]));
}
