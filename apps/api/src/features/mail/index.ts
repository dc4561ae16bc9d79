export { listInbox, renderInboxMail, renderInboxPage } from "./devInbox.ts";
export {
  deliveriesOfInvites,
  dropMailsToAccount,
  dropQueuedMails,
  forgetMailsToAccount,
  mailsOfInvite,
  mailsOfLearner,
  queueFigures,
  queueMails,
} from "./queue.store.ts";
export { composeSampleInvitation } from "./sampleInvitation.ts";
export { createSender } from "./sender.ts";
export type { NewMail } from "./types.ts";
