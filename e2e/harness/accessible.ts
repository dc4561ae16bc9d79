import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Screens that were looked at and found good, by what a rule can depend on except the words. */
const found = new Set<string>();

/** The page as it stands breaks no rule of WCAG 2.2 AA that a machine can check, nor axe's good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await rulesBroken(page), `accessibility of ${page.url()}`).toEqual([]);
}

/**
 * The rules that the page breaks as it stands, each with its places. Many stories pass the same screen: in one
 * process it is looked at once for each width.
 * @param besides rules that mean nothing where it stands
 */
export async function rulesBroken(page: Page, besides: readonly string[] = []): Promise<string[]> {
  const screen = `${page.viewportSize()?.width} ${await page.evaluate(skeleton)}`;
  if (found.has(screen)) return [];
  // A colour in the middle of a transition has no contrast that anyone sees.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    return Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
  });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Half of its time goes into telling the places where everything is well.
    .options({ resultTypes: ["violations"] })
    .withTags(rules)
    .disableRules([...besides])
    .analyze();
  if (violations.length === 0) found.add(screen);
  return violations.map(({ id, help, nodes }) => {
    return `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary ?? ""}`).join("\n")}`;
  });
}

/** The elements of the document with all that describes them; values that differ from story to story are left out. */
function skeleton(): string {
  const differing = new Set(["href", "src", "srcdoc", "value", "id", "for", "title", "d", "data-props"]);
  const elements = [...document.querySelectorAll("*")].map((element) => {
    const described = [...element.attributes]
      .filter(({ name }) => !differing.has(name))
      .map(({ name, value }) =>
        /^aria-(label|controls|describedby|labelledby)$/.test(name) ? name : `${name}=${value}`,
      );
    const depth = element.parentElement ? [...element.parentElement.children].indexOf(element) : 0;
    return `${element.tagName}${depth}[${described}]${element.childElementCount === 0 && element.textContent ? "t" : ""}`;
  });
  return elements.join(">");
}
