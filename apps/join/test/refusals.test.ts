import { isRefusalCode, notOfAdministration, type RefusalCode, refusals } from "@muster/domain";
import { describe, expect, it } from "vitest";
import { inLocale } from "../src/text/locale.ts";
import { errorText } from "../src/text/refusals.ts";

/** Codes that lead to a page of their own instead of a sentence in a form. */
const pages: readonly RefusalCode[] = [
  ...([
    "ALREADY_USED",
    "WRONG_ACCOUNT",
    "LINK_MISTYPED",
    "CONSENT_OUTDATED",
    "CONTINUATION_EXPIRED",
  ] as const),
];

/** Codes that only another program can meet: our own pages send nothing of the kind. */
const ofPrograms: readonly RefusalCode[] = [
  ...(["GROUP_NOT_FOR_ADMINISTRATOR", "CLIENT_KEY_INVALID", "IMPORT_ROW_REPEATED"] as const),
];

/** What the forms of either app can meet. */
const ofBoth: readonly RefusalCode[] = [
  ...([
    "REQUIRED",
    "TOO_LONG",
    "INVALID_CHARACTERS",
    "INVALID_INPUT",
    "TOO_MANY_TRIES",
    "CODE_USED_UP",
    "LAST_OWNER",
  ] as const),
  ...Object.keys(refusals).filter(
    (code): code is RefusalCode => isRefusalCode(code) && code.startsWith("EMAIL_"),
  ),
];

const fields = [null, "email", "password", "firstName"] as const;
const params = { seconds: "40", count: "8", name: "Riverbend" };

const say = (locale: "en" | "es", code: string, field: string | null = null, values = {}): string =>
  inLocale(locale, () => errorText({ code, field, params: values }));

describe("A refusal on a page of the learner", () => {
  const own = notOfAdministration.filter((code) => !pages.includes(code) && !ofPrograms.includes(code));

  it.each([...new Set([...own, ...ofBoth])])(
    "%s is said in English and in Spanish, with and without its values",
    (code) => {
      for (const field of fields)
        for (const values of [params, {}]) {
          const [english, spanish] = [say("en", code, field, values), say("es", code, field, values)];
          expect(english).not.toBe(say("en", "NEW_IN_2031"));
          expect(spanish).not.toBe(english);
          for (const text of [english, spanish]) expect(text).not.toMatch(/undefined|null|NaN|[{}]/);
        }
    },
  );

  it("that this build does not know is said without its code", () => {
    for (const code of ["NEW_IN_2031", "toString", "__proto__"]) {
      expect(say("en", code)).not.toContain(code);
      expect(say("es", code)).not.toBe(say("en", code));
    }
  });
});
