import { afterEach, describe, expect, it, vi } from "vitest";
import { type Mail, renderMail } from "../src/index.ts";
import { kinds, locales, mail, manyTrainings, riverbend } from "./mails.ts";

const everyMail = kinds.flatMap((kind) =>
  locales.map((locale): [string, Mail] => [`${kind} in ${locale}`, mail(kind, { locale })]),
);

/** What a reader sees of the HTML part, without preheader. */
function seen(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, "")
    .replace(/<div[^>]*data-skip-in-text.*?<\/div><\/div>/s, "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/[\s\u00a0]+/g, " ")
    .replaceAll("\u2011", "-");
}

const hrefs = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? "");

afterEach(() => vi.useRealTimers());

describe.each(everyMail)("the mail %s", (_name, sample) => {
  it("is whole: subject, HTML in its language, text, and nothing missing in any", async () => {
    const { subject, html, text, fromName } = await renderMail(sample);
    expect(html).toContain(`lang="${sample.locale}"`);
    expect(html).toMatch(/<h1/);
    for (const part of [subject, seen(html), text, fromName]) {
      expect(part.trim()).not.toBe("");
      expect(part).not.toMatch(/undefined|null|NaN|\[object|Invalid|[{}]|[a-z]+_[a-z]+/);
    }
  });

  it("stays under 40 kB, so that no mail program cuts it", async () => {
    const full = "trainings" in sample ? { ...sample, trainings: manyTrainings(8) } : sample;
    expect(Buffer.byteLength((await renderMail(full)).html)).toBeLessThan(40_000);
  });

  it("loads nothing but the logo, and leads nowhere but to Muster and the contact", async () => {
    const { html } = await renderMail(sample);
    const images = html.match(/<img[^>]*>/g) ?? [];
    expect(images).toHaveLength("organization" in sample ? 1 : 0);
    for (const image of images) expect(image).toContain('alt=""');
    expect(html).not.toMatch(/<(script|form|input|iframe|object|link )|url\(|@import|@font-face/);
    for (const href of hrefs(html)) expect(href).toMatch(/^(https:\/\/muster\.example\/|mailto:hr@|tel:\+1)/);
  });

  it("says the same words in the same order in both parts", async () => {
    const words = (part: string) => part.replace(/https?:\/\/\S+/g, " ").match(/[\p{L}\p{N}]+/gu);
    const { html, text } = await renderMail(sample);
    expect(words(text)).toEqual(words(seen(html)));
  });

  it("puts every link of the text part alone on its line, and the same ones as the HTML part", async () => {
    const { html, text } = await renderMail(sample);
    const lines = text.split("\n").filter((line) => line.includes("://"));
    for (const line of lines) expect(line).toMatch(/^https:\/\/\S+$/);
    // What is drawn as bold text is an address to type; the text part does not repeat it as a link.
    const shown = hrefs(html.replace(/<a [^>]*class="ink"[^>]*>/g, "")).filter((href) =>
      href.startsWith("https:"),
    );
    expect(lines).toEqual(shown);
  });

  it("is the same bytes at any time", async () => {
    const now = await renderMail(sample);
    vi.useFakeTimers({ now: new Date("2031-05-05T05:05:05Z"), toFake: ["Date"] });
    expect(await renderMail(sample)).toEqual(now);
  });
});

describe("subjects and senders", () => {
  it.each([
    ["invite", "en", "Riverbend Community Care invites you to its training"],
    ["invite", "es", "Riverbend Community Care le invita a su formación"],
    ["reminder", "en", "Reminder: Riverbend’s invitation is open until December 23"],
    ["reminder", "es", "Recordatorio: la invitación de Riverbend está abierta hasta el 23 de diciembre"],
    ["proof", "en", "482 913 is your code for Riverbend Community Care"],
    ["welcome", "en", "You are in: your 3 trainings at Riverbend Community Care"],
    ["administratorWelcome", "en", "You are in: you now help run the training of Riverbend Community Care"],
    ["administratorRemoved", "en", "You no longer administer Riverbend Community Care"],
    ["administratorRemoved", "es", "Usted ya no administra Riverbend Community Care"],
    ["learnerRemoved", "en", "You no longer learn with Riverbend Community Care"],
    ["learnerRemoved", "es", "Usted ya no se forma con Riverbend Community Care"],
    ["code", "en", "482 913 is your code to log in"],
    ["emailChanged", "en", "Your Muster account has a new address"],
  ] as const)("the subject of %s in %s is as written", async (kind, locale, subject) => {
    expect((await renderMail(mail(kind, { locale }))).subject).toBe(subject);
  });

  it("an invite comes from its inviter, for the organization, through Muster", async () => {
    const { fromName } = await renderMail(mail("invite"));
    expect(fromName).toBe("Carmen Ruiz, Riverbend Community Care (Muster)");
  });

  it("Muster's own mails come from Muster", async () => {
    expect((await renderMail(mail("code"))).fromName).toBe("Muster");
  });

  const purposes = ["SIGN_IN", "REGISTER", "RESET_PASSWORD", "DELETE_ACCOUNT", "CHANGE_EMAIL"] as const;

  it.each(purposes)("a code for %s says its purpose", async (purpose) => {
    const subjects = await Promise.all(purposes.map((of) => renderMail(mail("code", { purpose: of }))));
    const { subject, html } = await renderMail(mail("code", { purpose }));
    expect(subjects.filter((other) => other.subject === subject)).toHaveLength(1);
    expect(hrefs(html)).toEqual([]);
  });
});

describe("codes that end", () => {
  it.each([
    ["en", /It works until 10:42 AM CST, for 30 minutes\./],
    ["es", /Sirve durante 30 minutos \(hora límite: 10:42 a\. ?m\. CST\)\./],
  ] as const)("the proof says until when, in the organization's zone, in %s", async (locale, words) => {
    expect((await renderMail(mail("proof", { locale }))).text).toMatch(words);
  });

  it("Muster's own code says for how long", async () => {
    expect((await renderMail(mail("code", { minutes: 1 }))).text).toContain("It works for 1 minute.");
  });
});

describe("languages", () => {
  it("mails written at the same time keep their own language", async () => {
    const alone = await Promise.all(everyMail.map(([, sample]) => renderMail(sample)));
    const together = await Promise.all(
      Array.from({ length: 5 }, () => everyMail.map(([, sample]) => renderMail(sample))).flat(),
    );
    expect(together.slice(-alone.length)).toEqual(alone);
  });

  it("offer the other language in that language", async () => {
    const english = await renderMail(mail("invite", { locale: "en" }));
    const spanish = await renderMail(mail("invite", { locale: "es" }));
    expect(english.html).toMatch(/lang="es"[^>]*>¿Prefiere español\?/);
    expect(spanish.html).toMatch(/lang="en"[^>]*>Prefer English\?/);
  });
});

describe("dark", () => {
  it("every class of the sheet has its dark colours, and the mail says that it knows both", async () => {
    const { html } = await renderMail(mail("invite"));
    const dark = html.slice(html.indexOf("prefers-color-scheme:dark"), html.indexOf("</style>"));
    const layout = ["ground", "card", "pad", "top"];
    const classes = [...html.matchAll(/class="([^"]+)"/g)].flatMap((match) => (match[1] ?? "").split(" "));
    for (const name of new Set(classes)) {
      if (!layout.includes(name)) expect(dark).toContain(`.${name}{`);
    }
    expect(html).toContain('name="color-scheme" content="light dark"');
  });
});

describe("without a logo", () => {
  it("the initials stand on the plate and there is no picture", async () => {
    const { html, text } = await renderMail(
      mail("invite", { organization: { ...riverbend, logoUrl: null } }),
    );
    expect(html).not.toContain("<img");
    expect(html).toContain(">RC<");
    expect(text).not.toMatch(/^RC$/m);
  });
});
