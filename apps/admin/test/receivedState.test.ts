import { expect, test } from "vitest";
import { previewPath, readReceived, writeReceived } from "../src/features/onboarding/receivedState.ts";

test("the address holds what is looked at, and nothing that is as at first", () => {
  expect(writeReceived({ screen: "mail", language: null, groupId: null }).toString()).toBe("");
  const state = { screen: "confirm", language: "ES", groupId: "group/1" } as const;
  expect(readReceived(writeReceived(state))).toEqual(state);
});

test("what no address of ours says is as at first", () => {
  const query = new URLSearchParams("screen=admin&in=DE&group=");
  expect(readReceived(query)).toEqual({ screen: "mail", language: null, groupId: null });
});

test("a screen is drawn for one organization, language and group", () => {
  const state = { screen: "log-in", language: "ES", groupId: "a+b" } as const;
  expect(previewPath("org=", state)).toBe("/preview/org%3D/es/log-in?group=a%2Bb");
  expect(previewPath("org", { ...state, groupId: null })).toBe("/preview/org/es/log-in");
});
