import { describe, expect, it } from "vitest";
import { type MailOrganization, renderMail } from "../src/index.ts";
import { mail, manyTrainings, riverbend } from "./mails.ts";

const reachedBy = (contact: Partial<MailOrganization["contact"]>): MailOrganization => ({
  ...riverbend,
  contact: { name: null, role: null, email: null, phone: null, ...contact },
});

describe("what an invite lists", () => {
  it("shows eight of forty trainings and how many more", async () => {
    const { text } = await renderMail(mail("invite", { trainings: manyTrainings(40) }));
    expect(text).toContain("Caring well, part 8, 30 min\nand 32 more\n");
    expect(text).not.toContain("part 9");
  });

  it("shows eight of eight with no word of more", async () => {
    const { text } = await renderMail(mail("invite", { trainings: manyTrainings(8) }));
    expect(text).toContain("part 8, 30 min\n\n");
    expect(text).not.toContain("more\n");
  });

  it.each([
    [1, "1 training, about 30 minutes."],
    [4, "4 trainings, about 120 minutes."],
    [40, "40 trainings, about 20 hours."],
  ])("sums up %i trainings before the mail is opened", async (count, words) => {
    const { html } = await renderMail(mail("invite", { trainings: manyTrainings(count) }));
    expect(html.replaceAll("\u00a0", " ")).toContain(
      `From Carmen Ruiz, Human resources. ${words} You decide.`,
    );
  });

  it("names the group when it has no trainings yet", async () => {
    const { text, html } = await renderMail(mail("invite", { trainings: [] }));
    expect(text).toContain("You will be in the group Home carers. It has no trainings yet.");
    expect(html).toContain("From Carmen Ruiz, Human resources. You decide.");
    expect(text).not.toContain("Your trainings are ready");
  });

  it("promises no training to an administrator", async () => {
    const admin = mail("invite", { role: "ADMIN", trainings: [], groups: [] });
    const { subject, text } = await renderMail(admin);
    expect(subject).toBe("Riverbend Community Care invites you to help run its training");
    expect(text).toContain("What administrators do");
    expect(text).not.toContain("Your trainings");
  });

  it("names the inviter alone where the role is not known", async () => {
    const { text } = await renderMail(mail("invite", { inviter: { name: "Carmen Ruiz", role: null } }));
    expect(text).toContain("From: Carmen Ruiz\n");
  });

  it("keeps the line breaks of a note, and shows none when it is empty", async () => {
    const noted = await renderMail(mail("invite", { note: "First line\r\nsecond <line>" }));
    expect(noted.text).toContain("    “First line\n    second <line>”");
    expect(noted.html).toContain("First line<br/>second &lt;line&gt;");
    expect((await renderMail(mail("invite", { note: "  \n " }))).text).not.toContain("“");
  });
});

describe("how to check and answer", () => {
  it.each([
    [{ name: "Carmen Ruiz", phone: "+1 555 010 0142" }, "Ask Carmen Ruiz: +1 555 010 0142. We"],
    [
      { role: "Human resources", email: "hr@riverbendcare.example" },
      "Ask Human resources: hr@riverbendcare.example. We",
    ],
    [{}, "Ask Riverbend, in the way you always reach them. We"],
  ])("asks the contact by what is known: %j", async (contact, words) => {
    const { text } = await renderMail(mail("invite", { organization: reachedBy(contact) }));
    expect(text).toContain(words);
  });

  it("makes a number dialable unless there are words in it", async () => {
    const plain = await renderMail(mail("invite"));
    expect(plain.html).toContain('href="tel:+15550100142"');
    const worded = reachedBy({ phone: "555-010-0142 ext. 4" });
    const { html, text } = await renderMail(mail("invite", { organization: worded }));
    expect(html).not.toContain("tel:");
    expect(text).toContain("555-010-0142 ext. 4");
  });

  it.each(["invite", "reminder"] as const)("%s holds the code, grouped, alone on a line", async (kind) => {
    const { html, text } = await renderMail(mail(kind));
    expect(text).toMatch(/^482 913$/m);
    expect(html).toContain("482\u00a0913");
  });

  it("leaves a code of another length as it is", async () => {
    expect((await renderMail(mail("invite", { code: "4829131" }))).text).toMatch(/^4829131$/m);
  });

  it("says the last day in the organization's zone, with the year only when it is another one", async () => {
    const late = mail("invite", { expiresAt: new Date("2026-12-24T05:30:00Z") });
    expect((await renderMail(late)).text).toContain("It is open until December 23.");
    const next = mail("invite", { expiresAt: new Date("2027-01-05T15:00:00Z") });
    expect((await renderMail(next)).text).toContain("It is open until January 5, 2027.");
    const spanish = mail("invite", { locale: "es", expiresAt: next.expiresAt });
    expect((await renderMail(spanish)).text).toContain("Está abierta hasta el 5 de enero de 2027.");
  });

  it("keeps dates, numbers with units and telephone numbers on one line, and e-mail whole", async () => {
    const { html } = await renderMail(mail("invite"));
    for (const whole of [
      "December\u00a023",
      "25\u00a0min",
      "+1\u00a0555\u00a0010\u00a00142",
      "e\u2011mails",
    ]) {
      expect(html).toContain(whole);
    }
  });

  it("isolates addresses, links and codes from the direction of the text around them", async () => {
    const { html } = await renderMail(mail("invite"));
    for (const text of [
      "m.delgado@mail.example",
      "https://muster.example/i/7fK2-qm9X-Tb4w",
      "482\u00a0913",
    ]) {
      expect(html).toMatch(new RegExp(`dir="ltr"[^>]*>${text.replaceAll(".", "\\.")}<`));
    }
  });
});

describe("reminder", () => {
  it("says when the first e-mail went and that an answer is still possible", async () => {
    const { text } = await renderMail(mail("reminder"));
    expect(text).toContain(
      "On November 23, Carmen Ruiz of Riverbend Community Care invited m.delgado@mail.example to 3 trainings. You can still say yes or no, until December 23.",
    );
  });

  it.each([
    [{ trainings: [] }, "invited m.delgado@mail.example. You"],
    [{ trainings: manyTrainings(1) }, "to 1 training. You"],
    [{ role: "ADMIN" as const, trainings: [] }, "to help run its training. You"],
  ])("counts what it is about: %j", async (changes, words) => {
    expect((await renderMail(mail("reminder", changes))).text).toContain(words);
  });
});
