import type { App } from "../app.ts";
import { findAccountByEmail, readEmail } from "../features/accounts/index.ts";
import type { Executor } from "../graphql/execute.ts";
import { demoIsThere, isEmpty } from "./demo.store.ts";
import { DEMO_PASSWORD, FREE_NAME, freeOwner, learners, owner, PREMIUM_NAME } from "./people.ts";
import { setUpFree, setUpPremium } from "./setUp.ts";

/**
 * Sets up two organizations in an empty database, premium and free, through the same operations that everybody uses.
 * Every step has a fixed client key or may be taken twice, so that a start after a crash goes on where it broke off.
 * @returns how to sign in, in words; null where the database holds something else.
 */
export async function seedDemo(app: App, executor: Executor): Promise<string | null> {
  if (!(await demoIsThere(app.db, PREMIUM_NAME))) {
    const began = (await findAccountByEmail(app.db, readEmail(freeOwner.email))) !== null;
    if (!began && !(await isEmpty(app.db))) return null;
    await setUpFree(app, executor);
    await setUpPremium(app, executor);
  }
  return [
    "",
    `  Administrator of ${PREMIUM_NAME} (premium):     ${owner.email}`,
    `  Administrator of ${FREE_NAME} (free):  ${freeOwner.email}`,
    `  Learner with trainings:                            ${learners[0]?.email}`,
    `  Password of all three: ${DEMO_PASSWORD}`,
    `  Every mail that Muster sends: ${app.links.page("/dev/inbox")}`,
    "",
  ].join("\n");
}
