import { describe, expect, it } from "vitest";
import { addressChecks } from "../../src/platform/addressChecks.ts";

describe("A mistyped mail provider", () => {
  it.each([
    ["gmial.com", "gmail.com"],
    ["gmail.con", "gmail.com"],
    ["gmai.com", "gmail.com"],
    ["gmail.co", "gmail.com"],
    ["hotmial.com", "hotmail.com"],
    ["yaho.com", "yahoo.com"],
    ["outlok.com", "outlook.com"],
    ["iclould.com", "icloud.com"],
    ["comcast.ner", "comcast.net"],
  ])("%s is %s", (domain, provider) => {
    expect(addressChecks.typoOf(domain)).toBe(provider);
  });

  it.each([
    ...[
      "gmail.com",
      "ymail.com",
      "mail.com",
      "email.com",
      "hotmail.fr",
      "yahoo.ca",
      "outlook.es",
      "me.com",
      "live.nl",
    ],
    ...["love.com", "cloud.com", "alder.example", "school.org", "alder.k12.or.us", "gmail.alder.example"],
  ])("is not %s", (domain) => {
    expect(addressChecks.typoOf(domain)).toBeNull();
  });
});

describe("A mailbox to throw away", () => {
  it.each(["mailinator.com", "yopmail.com", "mail.mailinator.com"])("is at %s", (domain) => {
    expect(addressChecks.isDisposable(domain)).toBe(true);
  });

  it.each(["gmail.com", "alder.example", "mailinator.com.alder.example", "com"])("is not at %s", (domain) => {
    expect(addressChecks.isDisposable(domain)).toBe(false);
  });
});

describe("The name of a role", () => {
  it.each(["info", "office", "hr", "it", "admin", "no-reply", "principal", "staff"])("is %s", (local) => {
    expect(addressChecks.isRole(local)).toBe(true);
  });

  it.each(["ann", "cm", "o'brien", "jane.doe", "grace", "__proto__", "constructor"])("is not %s", (local) => {
    expect(addressChecks.isRole(local)).toBe(false);
  });
});

it("A domain is shown in its own letters", () => {
  expect(addressChecks.toUnicode("xn--bcher-kva.example")).toBe("bücher.example");
  expect(addressChecks.toUnicode("alder.example")).toBe("alder.example");
});
