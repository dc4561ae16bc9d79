import { describe, expect, it } from "vitest";
import { type Mail, type MailOrganization, renderMail } from "../src/index.ts";
import { kinds, locales, mail, riverbend } from "./mails.ts";

const nasty =
  'Evil\r\nBcc: all@evil.example\u2028\u202egnp.\u2066x\u0000 <b onclick="x">"Org"</b> \\ \ud800 {name} {#link}';

const organization: MailOrganization = {
  ...riverbend,
  name: nasty,
  shortName: nasty,
  initials: '"><',
  contact: { name: nasty, role: nasty, phone: nasty, email: 'a"?cc=all@evil.example' },
  postalAddress: nasty,
};

const poison: Partial<Record<string, unknown>> = {
  organization,
  inviter: { name: nasty, role: nasty },
  note: nasty,
  trainings: [{ title: nasty, minutes: 5 }],
  groups: [nasty],
  firstName: nasty,
  to: '"<img src=x>\u202e"@evil.example',
};

function poisoned(sample: Mail): Mail {
  const changes = Object.entries(poison).filter(([field]) => field in sample);
  return { ...sample, ...Object.fromEntries(changes) };
}

const all = kinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

describe.each(all)("hostile names in %s, %s", (kind, locale) => {
  it("stay plain text on one line of every part", async () => {
    const { subject, html, text, fromName } = await renderMail(poisoned(mail(kind, { locale })));
    const sheet = html.slice(html.indexOf("<h1"));
    expect(subject).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u202e\u2066]/u);
    expect(fromName).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u202e\u2066<>"\\]/u);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u202e\u2066]/u);
    expect(text).not.toMatch(/^Bcc/m);
    expect(sheet).not.toMatch(/<b |<img src=x|[\p{Cc}\p{Cs}\u2028\u202e\u2066]/u);
    expect(html).not.toMatch(/href="mailto:[^"]*\?/);
  });
});

describe("long names", () => {
  it("do not make a header without end", async () => {
    const long = { ...riverbend, name: "Care ".repeat(300), shortName: "Care ".repeat(300) };
    const { subject, fromName } = await renderMail(
      mail("invite", { organization: long, inviter: { name: "👩‍👩‍👧".repeat(200), role: null } }),
    );
    expect([...subject].length).toBeLessThanOrEqual(200);
    expect(fromName).toMatch(/^(👩‍👩‍👧){59}…, .{1,60} \(Muster\)$/u);
  });

  it("of nobody leave the organization as the sender", async () => {
    const { fromName } = await renderMail(mail("invite", { inviter: { name: ' "<>" ', role: null } }));
    expect(fromName).toBe("Riverbend Community Care (Muster)");
  });

  it("keep the joiners that scripts and emoji need", async () => {
    const { subject } = await renderMail(mail("invite", { organization: { ...riverbend, name: "می‌خواهم" } }));
    expect(subject).toContain("می‌خواهم");
  });
});
