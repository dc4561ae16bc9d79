import { describe, expect, it } from "vitest";
import { keyFor } from "../src/features/addLearners/sending.ts";

const sending = { emails: ["a@x.example", "b@x.example"], groupId: "g1", note: null, sendAt: null };
let made = 0;
const makeKey = (): string => `key-${++made}`;

describe("The client key of Add Learners", () => {
  it("is the same for a retry, so that it is done once", () => {
    const first = keyFor(sending, null, makeKey);
    expect(keyFor({ ...sending, emails: [...sending.emails] }, first, makeKey)).toBe(first);
  });

  it.each([
    ["another address", { ...sending, emails: ["a@x.example"] }],
    ["another group", { ...sending, groupId: "g2" }],
    ["another time", { ...sending, sendAt: "2026-11-30T14:00" }],
    ["a note", { ...sending, note: "Welcome" }],
  ])("is a new one for %s", (_, changed) => {
    const first = keyFor(sending, null, makeKey);
    expect(keyFor(changed, first, makeKey).key).not.toBe(first.key);
  });
});
