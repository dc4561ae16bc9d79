import { expect, it } from "vitest";
import { onboardingMessage } from "../src/index.ts";

const facts = {
  organization: "Riverbend Community Care",
  contact: {
    name: "Ana Ruiz",
    role: "Human resources",
    email: "ana@riverbendcare.example",
    phone: "555 0100",
  },
  sender: "hello@mail.example",
  linkDays: 30,
};

it("says what will happen, in both languages, with whom to ask", () => {
  const { subject, body } = onboardingMessage("en", facts);
  expect(subject).toBe("Your training with Riverbend Community Care: an invitation is coming");
  expect(body.split("\n\n")).toHaveLength(6);
  expect(body).toContain("\n1. An invitation comes from hello@mail.example.");
  expect(body).toContain("works for 30 days.");
  expect(body).toContain("Ask Ana Ruiz (Human resources), 555 0100 or ana@riverbendcare.example.");
  const spanish = onboardingMessage("es", { ...facts, linkDays: 1 }).body;
  expect(spanish).toContain("funciona durante 1 día.");
  expect(spanish).toContain("Consulte a Ana Ruiz (Human resources), 555 0100 o ana@riverbendcare.example.");
});

it("names the ways that there are, and where there is none the sender of the message", () => {
  const asking = (contact: Partial<typeof facts.contact>) => {
    const nothing = { name: null, role: null, email: null, phone: null };
    return onboardingMessage("en", { ...facts, contact: { ...nothing, ...contact } }).body.split("\n\n")[4];
  };
  expect(asking({ name: "Ana", email: "ana@x.example" })).toMatch(/ Ask Ana, ana@x\.example\.$/);
  expect(asking({ phone: "555 0100" })).toMatch(/ Ask 555 0100\.$/);
  expect(asking({})).toMatch(/ Answer this message\.$/);
});

it("is plain text for any mail program: nothing in it that a search for e-mail would miss", () => {
  for (const locale of ["en", "es"] as const) {
    const { subject, body } = onboardingMessage(locale, facts);
    expect(subject + body).not.toMatch(/[\u00a0\u2011\u2060]/);
  }
});
