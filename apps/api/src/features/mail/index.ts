export type { InboxMail } from "../../platform/mail/inbox.store.ts";
export type { SettledOutcome } from "./deps.ts";
export { listInbox, renderInboxMail, renderInboxPage } from "./devInbox.ts";
export {
  deliveriesOfInvites,
  dropQueuedMails,
  type MailEvent,
  type MailOfInvite,
  mailsOfInvite,
  mailsOfLearner,
  queueFigures,
  queueMails,
} from "./queue.store.ts";
export { createSender, type Sender, type SenderOptions } from "./sender.ts";
export { type MailKind, type MailReason, mailReasons, type NewMail } from "./types.ts";
