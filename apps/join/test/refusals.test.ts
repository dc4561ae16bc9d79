import { isRefusalCode, type RefusalCode, refusals } from "@muster/domain";
import { describe, expect, it } from "vitest";
import { inLocale } from "../src/text/locale.ts";
import { errorText } from "../src/text/refusals.ts";

/** Codes that lead to a page of their own instead of a sentence in a form. */
const pages: readonly RefusalCode[] = [
  ...(["INVITE_NOT_FOUND", "INVITE_CANCELLED", "INVITE_EXPIRED", "ALREADY_ACTIVE", "ALREADY_USED"] as const),
  ...(["ALREADY_ADMINISTRATOR", "WRONG_ACCOUNT", "LINK_MISTYPED", "CONSENT_OUTDATED"] as const),
  ...(["CONTINUATION_EXPIRED", "DECLINED_TWICE", "LEARNER_NOT_ACTIVE"] as const),
];

/** Codes that only an administrator, or another program, can meet. */
const elsewhere: readonly RefusalCode[] = [
  ...(["RESENT_TOO_SOON", "DECLINED_NEEDS_ACKNOWLEDGEMENT", "INVITED_IN_ANOTHER_ROLE"] as const),
  ...(["GROUP_NOT_FOR_ADMINISTRATOR", "THAT_IS_YOU", "TOO_MANY_ADDRESSES", "DUPLICATE_ADDRESS"] as const),
  ...(["NOT_SET_UP", "SUPPRESSED_ADDRESS", "EMAILS_STOPPED", "LIMIT_PER_DAY", "LIMIT_PER_ADDRESS"] as const),
  ...(["GROUP_REQUIRED", "GROUP_INACTIVE", "GROUP_NAME_TAKEN", "GROUP_NOT_FOUND"] as const),
  ...(["TRAINING_NOT_FOUND", "TRAINING_IN_USE", "CONTACT_REQUIRED", "TIME_ZONE_UNKNOWN"] as const),
  ...(["LINK_DAYS_OUT_OF_RANGE", "LOGO_TOO_LARGE", "LOGO_NOT_AN_IMAGE", "VERSION_CONFLICT"] as const),
  ...(["PREMIUM_NEEDED", "SUBSCRIPTION_DATE_UNKNOWN", "SUBSCRIPTION_DATE_PASSED"] as const),
  ...(["SUBSCRIPTION_DATE_FAR", "REQUEST_CLOSED"] as const),
  ...(["CLIENT_KEY_REUSED", "CLIENT_KEY_INVALID", "ORGANIZATIONS_CLOSED"] as const),
];

const codes = Object.keys(refusals).filter(isRefusalCode);
const fields = [null, "email", "password", "firstName"] as const;
const params = { seconds: "40", count: "8", name: "Riverbend" };

const say = (locale: "en" | "es", code: string, field: string | null = null, values = {}): string =>
  inLocale(locale, () => errorText({ code, field, params: values }));

describe("A refusal on a page of the learner", () => {
  const met = codes.filter((code) => !pages.includes(code) && !elsewhere.includes(code));

  it.each(met)("%s is said in English and in Spanish, with and without its values", (code) => {
    for (const field of fields)
      for (const values of [params, {}]) {
        const [english, spanish] = [say("en", code, field, values), say("es", code, field, values)];
        expect(english).not.toBe(say("en", "NEW_IN_2031"));
        expect(spanish).not.toBe(english);
        for (const text of [english, spanish]) expect(text).not.toMatch(/undefined|null|NaN|[{}]/);
      }
  });

  it("that this build does not know is said without its code", () => {
    for (const code of ["NEW_IN_2031", "toString", "__proto__"]) {
      expect(say("en", code)).not.toContain(code);
      expect(say("es", code)).not.toBe(say("en", code));
    }
  });

  it("is not listed as met elsewhere and said here at once", () => {
    const unknown = say("en", "NEW_IN_2031");
    expect(elsewhere.filter((code) => say("en", code) !== unknown)).toEqual([]);
  });
});
