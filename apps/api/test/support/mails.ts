import { and, desc, eq } from "drizzle-orm";
import { invite } from "../../src/db/schema/invites.ts";
import { mail } from "../../src/db/schema/mail.ts";
import type { World } from "./world.ts";

/** The token of the newest link that an address was sent, as its mail will carry it. */
export async function linkFor({ app }: World, email: string): Promise<string> {
  const [row] = await app.db
    .select()
    .from(mail)
    .where(and(eq(mail.email, email), eq(mail.kind, "INVITE")))
    .orderBy(desc(mail.createdAt), desc(mail.id))
    .limit(1);
  if (!row?.inviteId || !row.linkVersion) throw new Error(`no invitation was queued for ${email}`);
  return app.links.inviteToken(row.inviteId, row.linkVersion);
}

/** The code of the newest invitation to an address. */
export async function codeFor({ app }: World, email: string): Promise<string> {
  const [row] = await app.db
    .select()
    .from(mail)
    .where(and(eq(mail.email, email), eq(mail.kind, "INVITE")))
    .orderBy(desc(mail.createdAt), desc(mail.id))
    .limit(1);
  if (!row?.inviteId || !row.codeGeneration) throw new Error(`no invitation was queued for ${email}`);
  return app.links.inviteCode(row.inviteId, row.codeGeneration);
}

/** Every mail that was asked for to an address, oldest first. */
export const mailsTo = ({ app }: World, email: string) =>
  app.db.select().from(mail).where(eq(mail.email, email)).orderBy(mail.createdAt, mail.id);

export const invitesTo = ({ app }: World, email: string) =>
  app.db.select().from(invite).where(eq(invite.email, email));
