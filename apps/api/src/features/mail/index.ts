export { listInbox, renderInboxMail, renderInboxPage } from "./devInbox.ts";
export { parkedBatches } from "./parked.store.ts";
export { giveParkedUp, type ParkedDecision, sendParkedAgain } from "./parked.ts";
export {
  deliveriesOfInvites,
  dropMailsOfInvites,
  dropMailsToAccount,
  dropMailsToAccounts,
  dropQueuedMails,
  forgetMailsToAccount,
  mailsOfInvite,
  mailsOfLearner,
  queuedDeliveries,
  queueFigures,
  queueMails,
} from "./queue.store.ts";
export { composeSampleInvitation } from "./sampleInvitation.ts";
export { createSender } from "./sender.ts";
export type { NewMail } from "./types.ts";
