/** Senders listen here; a notice is delivered when the transaction commits. */
export const MAIL_CHANNEL = "muster_mail";
