import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  createOrganizationSchema,
  groupSchema,
  inviteLearnersSchema,
  onboardingMessageSchema,
  organizationSchema,
  profileSchema,
  registerSchema,
  zodRefusals,
} from "../../src/index.ts";

/** `path: CODE` of everything that is refused. */
function refusalsOf(schema: z.ZodType, input: unknown): string[] {
  const result = schema.safeParse(input);
  return result.success
    ? []
    : zodRefusals(result.error).map(({ path, code }) => `${path.join(".")}: ${code}`);
}

const person = { firstName: "María", lastName: "Delgado", zip: "97201", language: "es" };
const registration = { ...person, password: "three words here" };
const organization = {
  name: "Alder County Schools",
  shortName: "Alder",
  timeZone: "America/Los_Angeles",
  language: "en",
  contactName: "Renée Castellano",
  contactRole: "Human resources",
  contactEmail: "HR@alder.example",
  contactPhone: "541 555 0144",
  postalAddress: "1 Main Street\nAlder, OR",
  linkDays: 30,
};
const group = { name: "Bus drivers", status: "ACTIVE", trainingIds: ["a", "b"] };
const invite = {
  emails: ["a@b.co"],
  groupId: "teachers",
  note: "Welcome back.",
  sendAt: "2026-11-30T14:00",
};

describe("A form that is filled in well is accepted", () => {
  it.each([
    ["registering", registerSchema, registration],
    ["the profile of a person", profileSchema, person],
    ["an organization", organizationSchema, organization],
    ["a new organization", createOrganizationSchema, { name: "A", timeZone: "Asia/Kolkata", language: "es" }],
    ["a group", groupSchema, group],
    ["an invitation by hand", inviteLearnersSchema, invite],
    ["the onboarding message", onboardingMessageSchema, { subject: "Hello", body: "One\n\n\tTwo" }],
  ])("for %s", (_, schema: z.ZodType, input) => {
    expect(schema.parse(input)).toEqual(input);
  });
});

describe("A text", () => {
  const nameOf = (firstName: string) => profileSchema.parse({ ...person, firstName }).firstName;
  const refusalOf = (firstName: unknown) => refusalsOf(profileSchema, { ...person, firstName });

  it("is trimmed and composed", () => {
    expect(nameOf("\u00a0 Rene\u0301e ")).toBe("Renée");
  });

  it("may be in any script, with joiners, emoji and an apostrophe", () => {
    for (const name of ["Žofie", "李小龍", "می‌خواهم", "👩‍🚀 Ann", "D’Arcy-Ó Briain"])
      expect(nameOf(name)).toBe(name);
  });

  it.each([
    ["nothing", "", "REQUIRED"],
    ["only spaces", " \u00a0\u2003", "REQUIRED"],
    ["only zero width characters", "\u200b\u200d\ufeff", "REQUIRED"],
    ["only fillers that show nothing", "\u3164\u2800", "REQUIRED"],
    ["something else than a text", 7, "REQUIRED"],
    ["a line break", "Ann\r\nBcc: all", "INVALID_CHARACTERS"],
    ["a line separator", "Ann\u2028Lee", "INVALID_CHARACTERS"],
    ["a NUL", "Ann\0", "INVALID_CHARACTERS"],
    ["an override of the text direction", "Ann\u202eeeL", "INVALID_CHARACTERS"],
    ["a direction isolate", "\u2066Ann", "INVALID_CHARACTERS"],
    ["half a surrogate pair", "Ann\ud83d", "INVALID_CHARACTERS"],
    ["one character too many", "a".repeat(81), "TOO_LONG"],
    ["10,000 characters", "a".repeat(10_000), "TOO_LONG"],
    ["a megabyte of spaces", " ".repeat(1_000_000), "TOO_LONG"],
  ])("is refused for %s", (_, text, code) => {
    expect(refusalOf(text)).toEqual([`firstName: ${code}`]);
  });

  it("is counted in characters, not in their parts", () => {
    expect(nameOf("😀".repeat(80))).toHaveLength(160);
    expect(refusalOf("😀".repeat(81))).toEqual(["firstName: TOO_LONG"]);
  });

  it("that may be left out is nothing when it is empty or not there", () => {
    for (const zip of ["", "  ", "\u200b", null, undefined]) {
      expect(profileSchema.parse({ ...person, zip }).zip).toBeNull();
    }
    expect(refusalsOf(profileSchema, { ...person, zip: "1".repeat(13) })).toEqual(["zip: TOO_LONG"]);
  });

  it("of several lines keeps them, with one kind of line break, and nothing else that cannot be seen", () => {
    const body = (text: string) => ({ subject: "Hello", body: text });
    expect(onboardingMessageSchema.parse(body("One\r\nTwo\rThree")).body).toBe("One\nTwo\nThree");
    expect(refusalsOf(onboardingMessageSchema, body("One\u0007"))).toEqual(["body: INVALID_CHARACTERS"]);
    expect(refusalsOf(onboardingMessageSchema, { subject: "One\nTwo", body: "x" })).toEqual([
      "subject: INVALID_CHARACTERS",
    ]);
  });

  it.each([
    ["an organization's name", organizationSchema, organization, "name", 120],
    ["a group's name", groupSchema, group, "name", 80],
    ["a personal note", inviteLearnersSchema, invite, "note", 600],
    ["a subject", onboardingMessageSchema, { subject: "s", body: "b" }, "subject", 200],
    ["a message", onboardingMessageSchema, { subject: "s", body: "b" }, "body", 5000],
  ])("that is %s has its limit", (_, schema: z.ZodType, input, field, limit) => {
    expect(refusalsOf(schema, { ...input, [field]: "a".repeat(limit) })).toEqual([]);
    const result = schema.safeParse({ ...input, [field]: "a".repeat(limit + 1) });
    expect(result.error && zodRefusals(result.error)).toEqual([
      { path: [field], code: "TOO_LONG", params: { limit } },
    ]);
  });
});

describe("Registering", () => {
  it("takes a password as it is typed, spaces and all", () => {
    const password = "  e\u0301 eleven ch ";
    expect(registerSchema.parse({ ...registration, password }).password).toBe(password);
  });

  it.each([
    ["too short", "maria123", "PASSWORD_TOO_SHORT"],
    ["missing", "", "REQUIRED"],
    ["far too long", "a".repeat(129), "TOO_LONG"],
    ["endless", "a".repeat(1_000_000), "TOO_LONG"],
  ])("refuses one that is %s", (_, password, code) => {
    expect(refusalsOf(registerSchema, { ...registration, password })).toEqual([`password: ${code}`]);
  });

  it("says everything that is wrong at once", () => {
    expect(refusalsOf(registerSchema, { language: "fr" })).toEqual([
      "firstName: REQUIRED",
      "lastName: REQUIRED",
      "language: INVALID_INPUT",
      "password: REQUIRED",
    ]);
  });
});

describe("An organization", () => {
  it("can be reached by e-mail or by phone", () => {
    expect(refusalsOf(organizationSchema, { ...organization, contactEmail: "" })).toEqual([]);
    expect(refusalsOf(organizationSchema, { ...organization, contactPhone: null })).toEqual([]);
  });

  it("is refused without any way to reach it, together with all else that is wrong", () => {
    const unreachable = { ...organization, name: " ", contactEmail: "", contactPhone: " " };
    expect(refusalsOf(organizationSchema, unreachable)).toEqual([
      "name: REQUIRED",
      "contactEmail: CONTACT_REQUIRED",
    ]);
  });

  it("has a contact address that is one", () => {
    const result = organizationSchema.safeParse({ ...organization, contactEmail: "hr@@alder.example" });
    expect(result.error && zodRefusals(result.error)).toEqual([
      { path: ["contactEmail"], code: "EMAIL_TWO_AT_SIGNS", params: { email: "hr@@alder.example" } },
    ]);
  });

  it.each(["Mars/Olympus", "+02:00", "", "x".repeat(65), "../etc/passwd"])(
    "has no time zone %j",
    (timeZone) => {
      expect(refusalsOf(organizationSchema, { ...organization, timeZone })[0]).toMatch(
        /^timeZone: (TIME_ZONE_UNKNOWN|REQUIRED)$/,
      );
    },
  );

  it.each([0, 91, 1.5, "30", null, Number.NaN])("has no links that live %s days", (linkDays) => {
    expect(refusalsOf(organizationSchema, { ...organization, linkDays })).toEqual([
      "linkDays: LINK_DAYS_OUT_OF_RANGE",
    ]);
  });

  it.each([[[0]], [[61]], [[3, 3]], [[10, 3]], [[1, 2, 3, 4, 5, 6]], [[1.5]], [["3"]], [[3, 30]], [null]])(
    "has no reminders on the days %j",
    (reminderDays) => {
      expect(refusalsOf(organizationSchema, { ...organization, linkDays: 30, reminderDays })[0]).toMatch(
        /^reminderDays.*: REMINDER_DAYS_UNFIT$/,
      );
    },
  );

  it("has up to 5 reminders while the link lives, or none, or those that it had", () => {
    for (const reminderDays of [[], [3, 10], [1, 2, 3, 4, 29], undefined])
      expect(refusalsOf(organizationSchema, { ...organization, linkDays: 30, reminderDays })).toEqual([]);
  });

  it("has links that live 1 to 90 days", () => {
    for (const linkDays of [1, 90])
      expect(refusalsOf(organizationSchema, { ...organization, linkDays })).toEqual([]);
  });
});

describe("A group", () => {
  it("counts a training once", () => {
    expect(groupSchema.parse({ ...group, trainingIds: ["a", "b", "a"] }).trainingIds).toEqual(["a", "b"]);
  });

  it("is Active or Inactive and nothing else", () => {
    expect(refusalsOf(groupSchema, { ...group, status: "active" })).toEqual(["status: INVALID_INPUT"]);
  });
});

describe("An invitation by hand", () => {
  const emails = (count: number) => Array.from({ length: count }, (_, i) => `p${i}@x.co`);

  it("takes 10 addresses and refuses the 11th with the number", () => {
    expect(refusalsOf(inviteLearnersSchema, { ...invite, emails: emails(10) })).toEqual([]);
    const result = inviteLearnersSchema.safeParse({ ...invite, emails: emails(11) });
    expect(result.error && zodRefusals(result.error)).toEqual([
      { path: ["emails"], code: "TOO_MANY_ADDRESSES", params: { count: 11, limit: 10 } },
    ]);
  });

  it("needs an address and a group", () => {
    expect(refusalsOf(inviteLearnersSchema, { emails: [], groupId: "" })).toEqual([
      "emails: REQUIRED",
      "groupId: GROUP_REQUIRED",
    ]);
    expect(refusalsOf(inviteLearnersSchema, {})).toEqual(["emails: REQUIRED", "groupId: GROUP_REQUIRED"]);
  });

  it("leaves a bad address to be refused by itself", () => {
    expect(
      refusalsOf(inviteLearnersSchema, { ...invite, emails: ["m.ruiz@@alder.example", "a@b.co"] }),
    ).toEqual([]);
  });
});

describe("Whatever is sent", () => {
  it.each([null, undefined, 7, "x", [], { __proto__: null }])(
    "%j is refused and nothing is thrown",
    (input) => {
      for (const schema of [registerSchema, organizationSchema, groupSchema, inviteLearnersSchema]) {
        expect(refusalsOf(schema, input).length).toBeGreaterThan(0);
      }
    },
  );
});
