import type { Db } from "../../db/client.ts";
import { type InboxMail, readInbox } from "../../platform/mail/inbox.store.ts";
import { inboxStyle, mark } from "./devInboxLook.ts";

/** The mails that would have gone out, newest first, at most 1,000; of one address where `to` names it. */
export const listInbox = (db: Db, to?: string): Promise<InboxMail[]> => readInbox(db, to);

/** The list, as a whole HTML page. */
export function renderInboxPage(mails: readonly InboxMail[]): string {
  const rows = mails.map(
    (mail) => `<li><a href="/dev/inbox/${escaped(mail.id)}">
<span class="subject">${escaped(mail.subject)}</span>
<span class="who">to <b>${escaped(mail.to)}</b> from ${escaped(mail.from)}</span>
${moment(mail.sentAt)}</a></li>`,
  );
  const count = mails.length === 1 ? "1 mail" : `${mails.length} mails`;
  return page(
    "Dev inbox",
    `<h1>${mails.length === 0 ? "No mail yet" : `${count}, kept here and not sent`}</h1>
<p class="soft">Without a mail provider every mail ends on this page. For scripts: <a href="/dev/inbox.json">inbox.json</a>.</p>
${mails.length === 0 ? '<p class="empty">Invite somebody, or ask for a code, and reload.</p>' : `<ol class="mails">${rows.join("\n")}</ol>`}`,
  );
}

/** One mail, as a whole HTML page: at the width of a phone or of a desktop, its text part, its headers. */
export function renderInboxMail(mail: InboxMail): string {
  const headers = Object.entries({ From: mail.from, To: mail.to, Subject: mail.subject, ...mail.headers });
  return page(
    mail.subject,
    `<p><a href="/dev/inbox">All mails</a></p>
<h1>${escaped(mail.subject)}</h1>
<p class="soft">to <b>${escaped(mail.to)}</b>, ${moment(mail.sentAt)}</p>
<section class="mail">
<fieldset class="widths"><legend>Width of the mail</legend>
<label><input type="radio" name="width" value="390" id="phone"> 390 pixels</label>
<label><input type="radio" name="width" value="680" checked> 680 pixels</label>
</fieldset>
<iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escaped(inFrame(mail.html))}"></iframe>
</section>
<section><h2>Text part</h2><pre>${linked(mail.text)}</pre></section>
<section><h2>Headers</h2><dl>${headers.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join("")}</dl></section>`,
  );
}

/** Links of the mail open beside the inbox; the frame itself may run nothing and go nowhere. */
const inFrame = (html: string): string => html.replace(/<head([^>]*)>/i, '<head$1><base target="_blank">');

const page = (title: string, content: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} · Muster dev inbox</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>${inboxStyle}</style></head>
<body><header>${mark}<b>Muster</b> <span class="soft">dev inbox</span></header><main>${content}</main></body></html>
`;

const moment = (at: Date): string => {
  const iso = at.toISOString();
  return `<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC</time>`;
};

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

const linked = (text: string): string =>
  escaped(text).replace(/https?:\/\/[^\s<>"&]*[^\s<>"&.,)]/g, (url) => `<a href="${url}">${url}</a>`);
