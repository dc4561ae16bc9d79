import { renderMail } from "../src/index.ts";
import { kinds, mail } from "./mails.ts";

/** Every kind of mail, written, with what it was written from. */
export const pseudoMails = () =>
  Promise.all(kinds.map(async (kind) => ({ kind, facts: mail(kind), ...(await renderMail(mail(kind))) })));
