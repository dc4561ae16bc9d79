import { expect } from "@playwright/test";

/** A mail as the dev inbox keeps it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The mails that an address has got so far, newest first. */
async function mailsTo(to: string, matching = /(?:)/): Promise<Mail[]> {
  const question = `/dev/inbox.json?to=${encodeURIComponent(to)}`;
  const answer = await fetch(new URL(question, process.env.MUSTER_E2E_URL));
  if (!answer.ok) throw new Error(`The dev inbox answers ${answer.status}`);
  const mails: Mail[] = await answer.json();
  return mails.filter(({ subject }) => matching.test(subject));
}

/**
 * Waits for a mail to an address and answers the newest.
 * @param matching only mails whose subject matches
 * @param atLeast how many of them there have to be; 2 waits for the second
 */
export async function mailTo(to: string, matching = /(?:)/, atLeast = 1): Promise<Mail> {
  let newest: Mail | undefined;
  await expect(async () => {
    const found = await mailsTo(to, matching);
    expect(found.length, `mails to ${to} with a subject like ${matching}`).toBeGreaterThanOrEqual(atLeast);
    newest = found[0];
  }).toPass({ timeout: 30_000, intervals: [50, 100, 100, 100, 250] });
  if (newest === undefined) throw new Error(`No mail to ${to}`);
  return newest;
}

/** Of such mails exactly one has come to the address. */
export async function expectOneMail(to: string, matching: RegExp): Promise<void> {
  await mailTo(to, matching);
  expect(await mailsTo(to, matching)).toHaveLength(1);
}

/** The first address in the mail's text whose path matches, e.g. `/^\/i\//` for the invitation. */
export function linkIn(mail: Mail, path: RegExp): string {
  const links = mail.text.match(/https?:\/\/[^\s<>")\]]+/g) ?? [];
  const found = links.find((link) => path.test(new URL(link).pathname));
  if (found === undefined)
    throw new Error(`No link like ${path} in the mail "${mail.subject}":\n${mail.text}`);
  return found;
}

/** The six digits in the mail's text, which stand on a line of their own. */
export function codeIn(mail: Mail): string {
  const digits = /^(\d{3}) ?(\d{3})$/m.exec(mail.text);
  if (digits === null) throw new Error(`No code in the mail "${mail.subject}":\n${mail.text}`);
  return `${digits[1]}${digits[2]}`;
}

/** An address that no other story uses. */
export function freshAddress(name: string): string {
  return `${name}.${crypto.randomUUID().slice(0, 8)}@example.com`;
}
