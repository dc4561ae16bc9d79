import { isRefusalCode, notOfAdministration, refusalMessage, refusals } from "@muster/domain";
import { afterEach, describe, expect, it } from "vitest";
import { setLanguage } from "../src/app/language.ts";
import { refusalText, serverRefusalText, translatedCodes } from "../src/text/refusals.ts";

const params = {
  ...{ email: "jane@x.example", name: "Teachers", by: "Dana Whitfield", seconds: 40, limit: 10, count: 12 },
};
const codes = Object.keys(refusals).filter(isRefusalCode);

afterEach(() => setLanguage("en"));

describe("Refusals in words", () => {
  it("has a sentence for every code that an administrator can meet", () => {
    const missing = codes.filter(
      (code) => !translatedCodes.includes(code) && !notOfAdministration.includes(code),
    );
    expect(missing).toEqual([]);
  });

  it.each(translatedCodes)("%s has no gap in English or Spanish, with and without its values", (code) => {
    for (const locale of ["en", "es"] as const) {
      setLanguage(locale);
      for (const values of [params, {}]) {
        const text = refusalText(code, values);
        expect(text).not.toMatch(/undefined|null|NaN|\{|\}/);
        expect(text.length).toBeGreaterThan(10);
      }
    }
  });

  it("says in English what the domain says", () => {
    const plain = (text: string): string => text.replaceAll("\u2060", "");
    for (const code of [
      "EMAIL_TWO_AT_SIGNS",
      "RESENT_TOO_SOON",
      "DECLINED_TWICE",
      "GROUP_NAME_TAKEN",
    ] as const) {
      expect(plain(refusalText(code, params))).toBe(refusalMessage(code, params));
    }
  });

  it("rounds a wait up, in the unit that fits", () => {
    expect(refusalText("RESENT_TOO_SOON", { seconds: "39.2" })).toContain("40 seconds");
    expect(refusalText("RESENT_TOO_SOON", { seconds: 1 })).toContain("1 second.");
    expect(refusalText("TOO_MANY_TRIES", { seconds: 900 })).toContain("15 minutes");
  });

  it("translates a server's refusal by its code and values", () => {
    setLanguage("es");
    const refusal = {
      code: "EMAIL_TWO_AT_SIGNS",
      message: "x",
      params: [{ name: "email", value: "a@@b.c" }],
    };
    expect(serverRefusalText(refusal)).toBe("a@@b.c tiene dos signos @. Quite uno.");
  });

  it("keeps the server's own sentence for a code that this build does not know", () => {
    expect(serverRefusalText({ code: "NEW_IN_2031", message: "Something new." })).toBe("Something new.");
    expect(serverRefusalText({ code: "toString", message: "Not a code." })).toBe("Not a code.");
  });
});
