import { describe, expect, it } from "vitest";
import { isRefusalCode, type RefusalCode, refusalMessage, refusals } from "../src/index.ts";

const codes = Object.keys(refusals) as RefusalCode[];
const params = {
  email: "m.ruiz@alder.example",
  visitorEmail: "luis@alder.example",
  name: "Teachers",
  by: "Dana Whitfield",
  reason: "the mailbox does not exist",
  limit: 10,
  count: 11,
  seconds: 40,
};

describe("Every refusal", () => {
  it.each(codes)("%s reads as a sentence, with and without its values", (code) => {
    for (const message of [refusalMessage(code), refusalMessage(code, params)]) {
      expect(message).toMatch(/^\S.*\.$/);
      expect(message).not.toMatch(/undefined|NaN|\{|\}|!|please|oops|invalid|users?\b| {2}/i);
    }
    expect(refusals[code].description).toMatch(/^[A-Z].*\.$/s);
    expect(code).toMatch(/^[A-Z][A-Z0-9_]*$/);
  });
});

describe("The sentences", () => {
  it("name what they are about and the way out", () => {
    expect(refusalMessage("EMAIL_TWO_AT_SIGNS", { email: "m.ruiz@@alder.example" })).toBe(
      "m.ruiz@@alder.example has two @ signs. Remove one.",
    );
    expect(refusalMessage("RESENT_TOO_SOON", { seconds: 40 })).toBe(
      "Sent less than a minute ago. You can resend in 40 seconds.",
    );
    expect(refusalMessage("PASSWORD_TOO_SHORT", { count: 8 })).toBe(
      "It has 8 characters. Add 4 more, for example another word.",
    );
    expect(refusalMessage("VERSION_CONFLICT", { name: "the group", by: "Dana Whitfield" })).toBe(
      "Nothing was saved: the group was changed by Dana Whitfield while you had it open. See the change, or save yours.",
    );
  });

  it.each([
    [1, "1 second"],
    [60, "60 seconds"],
    [91, "2 minutes"],
    [3600, "60 minutes"],
    [5401, "2 hours"],
  ])("round %d seconds up to %s", (seconds, words) => {
    expect(refusalMessage("TOO_MANY_TRIES", { seconds })).toBe(
      `Too many tries. Wait ${words}, then try again.`,
    );
  });

  it("belong to codes only, not to what every object has", () => {
    expect(isRefusalCode("INVITE_EXPIRED")).toBe(true);
    for (const text of ["toString", "__proto__", "constructor", "", "invite_expired"]) {
      expect(isRefusalCode(text)).toBe(false);
    }
  });
});
