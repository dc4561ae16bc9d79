import type { Block, MailDocument } from "../document.ts";
import { m } from "../generated/paraglide/messages.js";
import type { DigestRequest, RequestsDigestMail } from "../mail.ts";
import { senderName } from "../plain.ts";
import { number, plain, rich } from "../words.ts";
import { organizationHead } from "./contact.ts";

/** The daily e-mail to an administrator: what waits, by address only. */
export function requestsDigestDocument(mail: RequestsDigestMail): MailDocument {
  const { organization, locale, count, requests } = mail;
  const options = { locale };
  const said = { organization: organization.shortName, value: count, count: number(count, locale) };
  const more = count - requests.length;
  return {
    locale,
    subject: m.digest_subject(said, options),
    preheader: m.digest_preheader({}, options),
    fromName: senderName([organization.name]),
    head: organizationHead(organization),
    body: [
      { kind: "title", text: m.digest_title(said, options) },
      ...requests.map((request) => row(request, options)),
      ...(more > 0 ? [paragraph(m.digest_more({ value: more, count: number(more, locale) }, options))] : []),
      { kind: "button", label: m.digest_button({}, options), href: mail.requestsUrl },
    ],
    foot: [
      {
        kind: "paragraph",
        tone: "foot",
        text: plain(m.foot_digest({ organization: organization.name }, options)),
      },
      { kind: "links", links: [{ label: m.digest_off({}, options), href: mail.settingsUrl }] },
    ],
  };
}

const paragraph = (text: string): Block => ({ kind: "paragraph", tone: "body", text: plain(text) });

function row({ email, reason }: DigestRequest, options: { locale: RequestsDigestMail["locale"] }): Block {
  const sentences = {
    NEW_INVITE: m.digest_new_invite,
    BOUNCED: m.digest_bounced,
    INACTIVE_GROUP: m.digest_inactive_group,
  };
  return { kind: "paragraph", tone: "body", text: rich(sentences[reason].parts({ email }, options)) };
}
