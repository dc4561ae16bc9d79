import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLocalTime, localTimeAt, sendTimeProblem } from "../../src/index.ts";

const found = (local: string, timeZone: string) => {
  const answer = findLocalTime(local, timeZone);
  return answer && `${answer.at.toISOString().slice(0, 16)}Z${answer.skipped ? " skipped" : ""}`;
};

describe("A local time in a time zone", () => {
  it.each([
    ["2026-11-30T14:00", "America/Chicago", "2026-11-30T20:00Z"],
    ["2026-07-01T14:00", "America/Chicago", "2026-07-01T19:00Z"],
    ["2026-07-01T14:00", "Europe/Madrid", "2026-07-01T12:00Z"],
    ["2026-07-01T14:00", "Asia/Kathmandu", "2026-07-01T08:15Z"],
    ["2026-07-01T00:00", "Pacific/Kiritimati", "2026-06-30T10:00Z"],
    ["2026-07-01T23:59", "Pacific/Pago_Pago", "2026-07-02T10:59Z"],
    // No summer time: the same offset in January and July.
    ["2026-01-15T02:30", "America/Phoenix", "2026-01-15T09:30Z"],
    ["2026-07-15T02:30", "America/Phoenix", "2026-07-15T09:30Z"],
  ])("%s in %s is %s", (local, timeZone, moment) => {
    expect(found(local, timeZone)).toBe(moment);
  });

  it.each([
    ["2027-03-14T01:59", "America/Chicago", "2027-03-14T07:59Z"],
    ["2027-03-14T02:00", "America/Chicago", "2027-03-14T08:00Z skipped"],
    ["2027-03-14T02:30", "America/Chicago", "2027-03-14T08:00Z skipped"],
    ["2027-03-14T03:00", "America/Chicago", "2027-03-14T08:00Z"],
    ["2027-03-28T02:59", "Europe/Madrid", "2027-03-28T01:00Z skipped"],
    // Half an hour is skipped here.
    ["2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:30Z skipped"],
    ["2026-10-04T02:30", "Australia/Lord_Howe", "2026-10-03T15:30Z"],
    // A whole day was: the line was moved.
    ["2011-12-30T10:00", "Pacific/Apia", "2011-12-30T10:00Z skipped"],
  ])("that the clocks skip moves to the first that there is: %s in %s is %s", (local, timeZone, moment) => {
    expect(found(local, timeZone)).toBe(moment);
  });

  it.each([
    ["2026-11-01T00:59", "America/Chicago", "2026-11-01T05:59Z"],
    ["2026-11-01T01:30", "America/Chicago", "2026-11-01T06:30Z"],
    ["2026-11-01T02:00", "America/Chicago", "2026-11-01T08:00Z"],
    ["2026-10-25T02:30", "Europe/Madrid", "2026-10-25T00:30Z"],
    ["2027-04-04T01:45", "Australia/Lord_Howe", "2027-04-03T14:45Z"],
  ])("that the clocks show twice is the first of the two: %s in %s is %s", (local, timeZone, moment) => {
    expect(found(local, timeZone)).toBe(moment);
  });

  it.each([
    "",
    "tomorrow",
    "2026-11-30",
    "2026-11-30 14:00",
    "2026-11-30T14:00Z",
    "2026-11-30T14:00:00",
    "2026-02-30T14:00",
    "2026-11-30T24:00",
    "2026-11-30T14:60",
    "1969-12-31T23:59",
    "+012026-01-01T00:00",
  ])("is none where it is written %j", (local) => {
    expect(findLocalTime(local, "America/Chicago")).toBeNull();
  });
});

describe("Whatever the zone and the minute", () => {
  const timeZone = fc.constantFrom(
    ...["America/Chicago", "America/Phoenix", "America/St_Johns", "Europe/Madrid", "Africa/Casablanca"],
    ...[
      "Asia/Kathmandu",
      "Asia/Tehran",
      "Australia/Lord_Howe",
      "Pacific/Chatham",
      "Pacific/Kiritimati",
      "UTC",
    ],
  );
  // Near real transitions as often as anywhere: the weeks of March, April, October and November.
  const minute = fc
    .record({
      year: fc.integer({ min: 2020, max: 2036 }),
      month: fc.constantFrom(1, 3, 4, 10, 11),
      minutes: fc.integer({ min: 0, max: 30 * 24 * 60 }),
    })
    .map(({ year, month, minutes }) => Date.UTC(year, month - 1, 1, 0, minutes));

  it("the clocks show at the moment what was asked for, unless they skip it", () => {
    fc.assert(
      fc.property(timeZone, minute, (zone, wanted) => {
        const local = new Date(wanted).toISOString().slice(0, 16);
        const answer = findLocalTime(local, zone);
        if (!answer) throw new Error(local);
        const shown = localTimeAt(answer.at, zone);
        if (answer.skipped) expect(shown > local).toBe(true);
        else expect(shown).toBe(local);
      }),
      { numRuns: 2000 },
    );
  });

  it("every moment is found again by what the clocks show, or an earlier one with the same sight", () => {
    fc.assert(
      fc.property(timeZone, minute, (zone, moment) => {
        const local = localTimeAt(new Date(moment), zone);
        const answer = findLocalTime(local, zone);
        expect(answer?.skipped).toBe(false);
        expect(answer?.at.getTime()).toBeLessThanOrEqual(moment);
        expect(localTimeAt(answer?.at ?? new Date(0), zone)).toBe(local);
      }),
      { numRuns: 2000 },
    );
  });

  it("a later time is never found earlier, and a skipped one is the first moment after the gap", () => {
    fc.assert(
      fc.property(timeZone, minute, fc.integer({ min: 1, max: 300 }), (zone, wanted, more) => {
        const local = (ms: number) => new Date(ms).toISOString().slice(0, 16);
        const one = findLocalTime(local(wanted), zone);
        const later = findLocalTime(local(wanted + more * 60_000), zone);
        if (!one || !later) throw new Error(local(wanted));
        expect(later.at.getTime()).toBeGreaterThanOrEqual(one.at.getTime());
        if (!one.skipped) return;
        const minuteBefore = new Date(one.at.getTime() - 60_000);
        expect(localTimeAt(minuteBefore, zone) < local(wanted)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("A sending time", () => {
  const now = new Date("2026-11-27T12:00:00Z");
  it("lies ahead, and 90 days at most", () => {
    expect(sendTimeProblem(now, now)).toBe("SEND_TIME_PAST");
    expect(sendTimeProblem(new Date("2026-11-27T11:59:00Z"), now)).toBe("SEND_TIME_PAST");
    expect(sendTimeProblem(new Date("2026-11-27T12:01:00Z"), now)).toBeNull();
    expect(sendTimeProblem(new Date("2027-02-25T12:00:00Z"), now)).toBeNull();
    expect(sendTimeProblem(new Date("2027-02-25T12:01:00Z"), now)).toBe("SEND_TIME_TOO_FAR");
  });
});
