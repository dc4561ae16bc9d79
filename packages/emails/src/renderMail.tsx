import { render } from "@react-email/render";
import type { MailDocument } from "./document.ts";
import { Sheet } from "./html/sheet.tsx";
import type { Mail } from "./mail.ts";
import {
  addressHasAccountDocument,
  codeDocument,
  emailChangedDocument,
  noAccountDocument,
} from "./mails/account.ts";
import { administratorRemovedDocument, administratorWelcomeDocument } from "./mails/administrator.ts";
import { requestsDigestDocument } from "./mails/digest.ts";
import { inviteDocument, reminderDocument } from "./mails/invitation.ts";
import { learnerRemovedDocument, proofDocument, welcomeDocument } from "./mails/membership.ts";
import { subjectLine } from "./plain.ts";
import { writeText } from "./text.ts";

/** `subject` and `fromName` are single lines, safe in a header; `fromName` holds a comma and is to be quoted. */
export type RenderedMail = { subject: string; html: string; text: string; fromName: string };

/**
 * Writes a mail in its language. The same mail gives the same bytes: nothing is read but the argument.
 * @throws RangeError if the organization's time zone is not an IANA name.
 */
export async function renderMail(mail: Mail): Promise<RenderedMail> {
  const document = documentOf(mail);
  return {
    subject: subjectLine(document.subject),
    html: await render(<Sheet document={document} />),
    text: writeText(document),
    fromName: document.fromName,
  };
}

function documentOf(mail: Mail): MailDocument {
  switch (mail.kind) {
    case "invite":
      return inviteDocument(mail);
    case "reminder":
      return reminderDocument(mail);
    case "welcome":
      return welcomeDocument(mail);
    case "administratorWelcome":
      return administratorWelcomeDocument(mail);
    case "emailChanged":
      return emailChangedDocument(mail);
    case "administratorRemoved":
      return administratorRemovedDocument(mail);
    case "requestsDigest":
      return requestsDigestDocument(mail);
    case "learnerRemoved":
      return learnerRemovedDocument(mail);
    case "proof":
      return proofDocument(mail);
    case "code":
      return codeDocument(mail);
    case "addressHasAccount":
      return addressHasAccountDocument(mail);
    case "noAccount":
      return noAccountDocument(mail);
  }
}
