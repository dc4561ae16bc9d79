import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The page as it stands breaks no rule of WCAG 2.2 AA that a machine can check, nor axe's good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  // A colour in the middle of a transition has no contrast that anyone sees.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    return Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
  });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
  const told = violations.map(({ id, help, nodes }) => {
    return `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary ?? ""}`).join("\n")}`;
  });
  expect(told, `accessibility of ${page.url()}`).toEqual([]);
}
