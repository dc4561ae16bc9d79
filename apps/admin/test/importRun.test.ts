import { afterEach, describe, expect, it } from "vitest";
import { setLanguage } from "../src/app/language.ts";
import { importCount } from "../src/features/imports/ImportHistory.tsx";
import { emailParts } from "../src/features/imports/run/emailParts.ts";
import { type RunFacts, runHeading, runLead } from "../src/features/imports/run/heading.ts";
import {
  askAfter,
  isSettled,
  leftUs,
  minutesToGo,
  type Progress,
} from "../src/features/imports/run/progress.ts";
import { cameBack, countKinds } from "../src/features/imports/run/rows.ts";
import { stayingPhrases } from "../src/features/imports/run/staying.ts";

const none: Progress = {
  ...{ total: 0, queued: 0, sent: 0, delivered: 0, deferred: 0, bounced: 0, failed: 0, withdrawn: 0 },
  accepted: 0,
};
const drawn: Progress = { ...none, total: 452, delivered: 181, sent: 96, bounced: 7, queued: 168 };
const now = new Date("2026-11-27T15:00:00Z");
const following = (progress: Progress, more: Partial<Parameters<typeof askAfter>[0]> = {}) =>
  askAfter(
    { running: { status: "CONFIRMED", pausedAt: null, progress }, sendAt: null, unchanged: 0, ...more },
    now,
  );

afterEach(() => setLanguage("en"));

describe("Where the e-mails are", () => {
  it("adds up to all of them, whatever became of each", () => {
    const every = { ...drawn, total: 460, deferred: 2, failed: 3, withdrawn: 3 };
    for (const progress of [drawn, every, none]) {
      const sum = emailParts(progress).reduce((all, { count }) => all + count, 0);
      expect(sum).toBe(progress.total);
    }
    expect(emailParts(drawn).map(({ word }) => word)).toEqual(["Delivered", "Sent", "Bounced", "Queued"]);
    expect(emailParts(every)).toHaveLength(7);
  });

  it("counts as sent what has left, also where it came back", () => {
    expect(leftUs(drawn)).toBe(284);
  });
});

describe("How often is asked", () => {
  it("is soon while e-mails leave, then less and less, and ends when all is settled", () => {
    expect(following(drawn)).toBe(1000);
    const waits = [1, 5, 20].map((unchanged) => following(drawn, { unchanged }) ?? 0);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBe(15_000);
    expect(following({ ...none, total: 9, delivered: 8, bounced: 1 })).toBeNull();
  });

  it("goes on for as long as e-mails wait for their turn, though nothing is heard for long", () => {
    expect(following(drawn, { unchanged: 500 })).toBe(60_000);
    const paused = { status: "CONFIRMED", pausedAt: "2026-11-27T14:00:00Z", progress: drawn } as const;
    expect(following(drawn, { running: paused, unchanged: 500 })).toBeNull();
    expect(following({ ...drawn, queued: 0, sent: 264 }, { unchanged: 500 })).toBeNull();
  });

  it("waits for a chosen time, and looks once a minute at the most", () => {
    const waiting = { ...none, total: 5, queued: 5 };
    expect(following(waiting, { sendAt: "2026-11-28T15:00:00Z", unchanged: 500 })).toBe(60_000);
    expect(following(waiting, { sendAt: "2026-11-27T15:00:20Z" })).toBe(20_000);
    expect(following(waiting, { sendAt: "2026-11-27T14:59:00Z" })).toBe(1000);
  });

  it("is less while paused, and never for what was stopped", () => {
    const running = { status: "CONFIRMED", pausedAt: "2026-11-27T14:00:00Z", progress: drawn } as const;
    expect(following(drawn, { running })).toBe(4000);
    expect(following(drawn, { running: { ...running, status: "STOPPED" } })).toBeNull();
  });

  it("says how long it takes only from what was seen", () => {
    const at = 1_000_000;
    expect(minutesToGo([{ at, left: 10 }], 400)).toBeNull();
    expect(
      minutesToGo(
        [
          { at, left: 10 },
          { at: at + 60_000, left: 110 },
        ],
        300,
      ),
    ).toBe(3);
    expect(
      minutesToGo(
        [
          { at, left: 10 },
          { at: at + 60_000, left: 110 },
        ],
        20,
      ),
    ).toBeNull();
    expect(
      minutesToGo(
        [
          { at, left: 10 },
          { at: at + 60_000, left: 10 },
        ],
        300,
      ),
    ).toBeNull();
    expect(isSettled(none)).toBe(true);
  });
});

const run = (more: Partial<RunFacts>): RunFacts => ({
  ...{
    id: "1",
    fileName: "staff.xlsx",
    status: "CONFIRMED",
    createdAt: now.toISOString(),
    createdBy: "Dana",
  },
  ...{ confirmedAt: now.toISOString(), confirmedBy: "Dana", sendAt: null, canStop: false, canPause: true },
  ...{ stoppedAt: null, stoppedBy: null, pausedAt: null, pausedBy: null, progress: drawn, drift: [] },
  tally: { all: 500, go: 478, stay: 22, emails: 452, by: [] },
  ...more,
});
const heading = (more: Partial<RunFacts>) => runHeading(run(more), "America/Chicago", now);

describe("The page of a run", () => {
  it("opens with its fact", () => {
    const plain = (text: string) => text.replaceAll("\u2060", "");
    expect(plain(heading({}))).toBe("284 of 452 e-mails sent.");
    expect(plain(heading({ pausedAt: now.toISOString() }))).toBe("Paused: 284 of 452 e-mails sent.");
    expect(plain(heading({ status: "STOPPED" }))).toBe("Stopped before the first e-mail.");
    expect(plain(heading({ progress: { ...none, total: 452, delivered: 452 } }))).toBe(
      "All 452 e-mails are sent.",
    );
    expect(plain(heading({ progress: { ...none, total: 9, delivered: 8, withdrawn: 1 } }))).toBe(
      "8 of 9 e-mails sent.",
    );
    expect(plain(heading({ progress: none }))).toBe("478 learners uploaded, no e-mail needed.");
    const later = { sendAt: "2026-11-30T20:00:00Z", progress: { ...none, total: 452, queued: 452 } };
    expect(plain(heading(later))).toBe("452 e-mails go out Nov 30, 2:00 PM.");
  });

  it("says what comes next", () => {
    expect(runLead(run({}), 3)).toContain("About 3 minutes to go");
    expect(runLead(run({}), null)).toContain("sending goes on");
    expect(runLead(run({ canStop: true }), null)).toContain("can be stopped");
    expect(runLead(run({ progress: { ...none, total: 2, delivered: 2, accepted: 1 } }), null)).toContain(
      "1 of these",
    );
  });
});

describe("An import in the list of all", () => {
  const tally = { all: 500, go: 478, stay: 22, emails: 452, by: [] };
  const count = (status: Parameters<typeof importCount>[0]["status"]) =>
    importCount({ status, tally }).replaceAll("\u2060", "");

  it("counts what went, or would go; of a stopped one nothing did", () => {
    expect(count("PREVIEW")).toBe("478 of 500 rows ready");
    expect(count("CONFIRMED")).toBe("478 of 500 rows uploaded");
    expect(count("STOPPED")).toBe("500 rows, no e-mail sent");
  });
});

describe("What became of rows", () => {
  const row = (
    outcome: "INVITED" | "REINVITED" | "STAYED",
    state: "BOUNCED" | "SENT" | null,
    status = "PENDING",
  ) =>
    ({
      outcome,
      learner: state && { id: "1", status, canCorrect: true, delivery: { state, reason: null } },
    }) as Parameters<typeof cameBack>[0][number] & { outcome: typeof outcome };

  it("counts each row once", () => {
    const rows = [row("INVITED", "SENT"), row("REINVITED", "BOUNCED"), row("STAYED", null)];
    expect(countKinds(rows)).toEqual({ invited: 2, merged: 0, added: 0, unchanged: 0, stayed: 1 });
  });

  it("finds what came back, and nothing of whoever has joined all the same", () => {
    const rows = [row("INVITED", "SENT"), row("INVITED", "BOUNCED"), row("INVITED", "BOUNCED", "ACTIVE")];
    expect(cameBack(rows)).toEqual([rows[1]]);
  });

  it("tells what stays behind by its reasons, the most first", () => {
    const by = [
      { verdict: "INVITE", count: 452 },
      { verdict: "NEEDS_LOOK", count: 4 },
      { verdict: "DUPLICATE", count: 9 },
      { verdict: "INVALID_EMAIL", count: 1 },
    ] as const;
    const plain = stayingPhrases({ by: [...by] }).map((text) => text.replaceAll("\u2060", ""));
    expect(plain).toEqual(["9 duplicates", "4 to look at", "1 invalid e-mail"]);
    setLanguage("es");
    expect(stayingPhrases({ by: [...by] })[0]).toBe("9 repetidas");
  });
});
