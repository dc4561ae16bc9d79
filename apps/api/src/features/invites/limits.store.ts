import { and, eq, gt, lt, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { texts } from "../../db/arrays.ts";
import type { DbOrTx } from "../../db/client.ts";
import { mail } from "../../db/schema/mail.ts";

const earlier = alias(mail, "earlier");

/** A stretch of time, both ends excluded. */
export interface Between {
  readonly after: Date;
  readonly before: Date;
}

const within = ({ after, before }: Between) => and(gt(mail.notBefore, after), lt(mail.notBefore, before));

/** The largest of what is counted in each stretch of time. */
const most = (counted: SQL, stretches: readonly Between[]) =>
  sql<number>`greatest(${sql.join(
    stretches.map((stretch) => sql`${counted} filter (where ${within(stretch)})`),
    sql`, `,
  )})::int`;

/** E-mails that go out, or went out, in one of these stretches. */
const goesOut = (stretches: readonly Between[]) =>
  and(or(...stretches.map(within)), ne(mail.status, "DROPPED"));

/** How many different people beside these this organization writes invitations to, at most, in one of these stretches. */
export async function countInvitees(
  tx: DbOrTx,
  organizationId: string,
  beside: readonly string[],
  stretches: readonly Between[],
): Promise<number> {
  const [row] = await tx
    .select({ count: most(sql`count(distinct ${mail.email})`, stretches) })
    .from(mail)
    .where(
      and(
        eq(mail.organizationId, organizationId),
        eq(mail.kind, "INVITE"),
        sql`${mail.email} <> all(${texts(beside)})`,
        goesOut(stretches),
        notExists(earlierOfSameInviting(tx)),
      ),
    );
  return row?.count ?? 0;
}

/** To send an invitation again invites nobody more: the first e-mail of an inviting counts, and no later one. */
const earlierOfSameInviting = (tx: DbOrTx) =>
  tx
    .select({ one: sql`1` })
    .from(earlier)
    .where(
      and(
        eq(earlier.organizationId, mail.organizationId),
        eq(earlier.inviteId, mail.inviteId),
        eq(earlier.linkVersion, mail.linkVersion),
        eq(earlier.kind, "INVITE"),
        lt(earlier.createdAt, mail.createdAt),
        ne(earlier.status, "DROPPED"),
      ),
    );

/** E-mails that each of these addresses gets from this organization, at most, in one of these stretches. */
export async function countMailsTo(
  tx: DbOrTx,
  organizationId: string,
  emails: readonly string[],
  stretches: readonly Between[],
): Promise<Map<string, number>> {
  if (emails.length === 0) return new Map();
  const rows = await tx
    .select({ email: mail.email, count: most(sql`count(*)`, stretches) })
    .from(mail)
    .where(
      and(
        eq(mail.organizationId, organizationId),
        sql`${mail.email} = any(${texts(emails)})`,
        goesOut(stretches),
      ),
    )
    .groupBy(mail.email);
  return new Map(rows.map(({ email, count }) => [email, count]));
}
