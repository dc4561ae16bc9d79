import { expect, test } from "vitest";
import { acknowledging, nothingAcknowledged } from "../src/parts/AskFirst.tsx";

test("a yes to a second question keeps the yes to the first", () => {
  const first = acknowledging(nothingAcknowledged, { code: "DECLINED_NEEDS_ACKNOWLEDGEMENT" });
  expect(first).toEqual({ acknowledgeDecline: true, acknowledgeBounce: false });
  expect(acknowledging(first, { code: "BOUNCED_NEEDS_ACKNOWLEDGEMENT" })).toEqual({
    acknowledgeDecline: true,
    acknowledgeBounce: true,
  });
});

test("a refusal that asks nothing is acknowledged by nothing", () => {
  expect(acknowledging(nothingAcknowledged, { code: "INVITE_NOT_FOUND" })).toEqual(nothingAcknowledged);
});
