import { afterEach, describe, expect, it } from "vitest";
import { withSchemeChoice } from "../build/scheme.ts";
import { setLanguage } from "../src/app/language.ts";
import { setUpSentence } from "../src/features/dashboard/sentences.ts";
import { differences } from "../src/features/groups/differences.ts";
import { type LearnerEvent, timelineDays } from "../src/features/learners/one/timeline.ts";
import type { GroupFormFragment } from "../src/generated/graphql/graphql.ts";
import { m } from "../src/generated/paraglide/messages.js";
import { dayKey, hoursAgo, shortDay } from "../src/text/dates.ts";
import { initialsOf } from "../src/text/names.ts";
import { richParts } from "../src/text/Rich.tsx";

afterEach(() => setLanguage("en"));

describe("The sentence of the set-up", () => {
  it("counts what is done and what is left in words", () => {
    expect(setUpSentence(0, 5)).toBe("Five steps to your first invite.");
    expect(setUpSentence(1, 4)).toBe("One step down, four to your first invite.");
    expect(setUpSentence(2, 3)).toBe("Two steps down, three to your first invite.");
  });

  it("does so in Spanish", () => {
    setLanguage("es");
    expect(setUpSentence(2, 3)).toBe("Dos pasos listos, tres para su primera invitación.");
  });
});

describe("Days of an organization", () => {
  const late = "2026-08-21T05:30:00Z";

  it("are those of its own time zone", () => {
    expect(dayKey(late, "America/Los_Angeles")).toBe("2026-08-20");
    expect(dayKey(late, "Europe/Madrid")).toBe("2026-08-21");
  });

  it("name the year only where it is another one", () => {
    expect(shortDay(late, "America/Los_Angeles", new Date("2026-11-24"))).toBe("Aug 20");
    expect(shortDay(late, "America/Los_Angeles", new Date("2027-11-24"))).toBe("Aug 20, 2026");
  });

  it("gather what happened on them, in its order", () => {
    const event = (id: string, at: string): LearnerEvent => ({
      id,
      at,
      kind: "SENT",
      actor: null,
      text: null,
      detail: null,
    });
    const events = [event("3", "2026-08-21T15:00:00Z"), event("2", late), event("1", "2026-08-20T17:00:00Z")];
    const days = timelineDays(events, "America/Los_Angeles");
    expect(days.map(({ key, events: of }) => [key, of.map(({ id }) => id)])).toEqual([
      ["2026-08-21", ["3"]],
      ["2026-08-20", ["2", "1"]],
    ]);
  });

  it("give way to hours within a day", () => {
    const now = new Date("2026-08-21T07:30:00Z");
    expect(hoursAgo(late, now)).toBe("2 hours ago");
    expect(hoursAgo(late, new Date("2026-08-22T05:30:00Z"))).toBeNull();
    expect(hoursAgo("2026-08-21T07:30:05Z", now)).toBe("this minute");
  });
});

describe("Messages with marks", () => {
  it("draw the marks and take filled-in values as text, whatever they hold", () => {
    const nodes = richParts(m.event_invited_to.parts({ groups: "{#link}Teachers{/link} <b>" }), {
      strong: (text) => `*${text}*`,
    });
    expect(nodes.join("")).toBe("Invited to *{#link}Teachers{/link} <b>*");
  });
});

describe("What somebody else changed in a group", () => {
  const training = (id: string) => ({ id, title: `Training ${id}`, ...{ jurisdiction: "ANY", minutes: 5 } });
  const group = (more: Partial<GroupFormFragment>): GroupFormFragment => ({
    ...{ id: "g", name: "Teachers", status: "ACTIVE", version: 1, changedBy: null, changedAt: null },
    ...{ activeLearners: 0, pendingInvites: 0, trainings: [{ ...training("a"), language: "EN" }] },
    ...more,
  });

  it("is told one line each", () => {
    const theirs = group({
      ...{ name: "Staff", status: "INACTIVE" },
      trainings: [{ ...training("b"), language: "EN" }],
    });
    expect(differences(group({}), theirs)).toEqual([
      "Name: “Teachers” is now “Staff”.",
      "Status: now Inactive.",
      "Added: Training b.",
      "Removed: Training a.",
    ]);
    expect(differences(group({}), group({ version: 2 }))).toEqual([]);
  });
});

describe("The scheme", () => {
  const tokens =
    ":root { --paper: #fff; }\n@media (prefers-color-scheme: dark) {\n  :root {\n    --paper: #000;\n  }\n}";

  it("follows the system without a choice, and the choice where there is one", () => {
    const css = withSchemeChoice(tokens);
    expect(css).toMatch(
      /@media \(prefers-color-scheme: dark\) \{ :root:not\(\[data-mantine-color-scheme="light"\]\)/,
    );
    expect(css).toMatch(/:root\[data-mantine-color-scheme="dark"\] \{ color-scheme: dark;\s+--paper: #000;/);
  });

  it("does not build from tokens without a dark scheme", () => {
    expect(() => withSchemeChoice(":root { --paper: #fff; }")).toThrow("no dark scheme");
  });
});

describe("Initials", () => {
  it("are the first letters of the first and the last name", () => {
    expect(["Renée Castellano", "Ana María de la Cruz", "Cher", "élodie petit"].map(initialsOf)).toEqual([
      ...["RC", "AC", "C", "ÉP"],
    ]);
  });
});
