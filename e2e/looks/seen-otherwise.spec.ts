import { expect, type Look, lookAtShots, problemsAt, test } from "./stage.ts";

test("every screen holds with text of twice the size", async ({ played }) => {
  const look: Look = (page, { only }) => problemsAt(page, only ?? 1280);
  const browser = await played.launch("--blink-settings=defaultFontSize=32");
  expect(await lookAtShots({ ...played, browser }, () => true, look)).toEqual({});
  await browser.close();
});
