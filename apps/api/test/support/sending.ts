import { desc, eq } from "drizzle-orm";
import { devInboxMail } from "../../src/db/schema/mail.ts";
import { createSender } from "../../src/features/mail/index.ts";
import type { World } from "./world.ts";

/** Sends everything that is due by the world's clock, into the dev inbox. */
export const sendDue = ({ app }: World): Promise<void> => createSender(app).runOnce();

/** The mails that have reached an address, newest first. */
export const inboxOf = ({ app }: World, email: string) =>
  app.db
    .select()
    .from(devInboxMail)
    .where(eq(devInboxMail.toEmail, email))
    .orderBy(desc(devInboxMail.sentAt), desc(devInboxMail.id));
