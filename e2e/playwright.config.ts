import { defineConfig } from "@playwright/test";
import { type Browser, findBrowser } from "./browser.ts";

// Looked for once: every worker reads this file again.
process.env.MUSTER_E2E_BROWSER ??= JSON.stringify(await findBrowser());
const browser: Browser = JSON.parse(process.env.MUSTER_E2E_BROWSER);

export default defineConfig({
  outputDir: "test-results/traces",
  globalSetup: "./harness/program.ts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A story that passes only at the second try has failed.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/stories.json" }]],
  use: {
    baseURL: process.env.MUSTER_E2E_URL,
    launchOptions: browser,
    locale: "en-US",
    timezoneId: "America/Chicago",
    // A trace of each story takes an eighth of the processor's time, and is asked for where one fails: --trace=on.
    trace: "off",
    screenshot: "only-on-failure",
  },
  projects: [
    // A story is told where its people are: what learners do on the phone (`@phone`), what administrators do on the
    // desktop (`@desktop`). Without a tag it is told at both widths, as what it shows is built otherwise at each.
    {
      name: "phone",
      testDir: "stories",
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    {
      name: "desktop",
      testDir: "stories",
      grepInvert: /@phone/,
      use: { viewport: { width: 1280, height: 900 } },
    },
    // Every screen, each opened once and looked at in many ways; what is wrong is told screen by screen.
    { name: "looks", testDir: "looks", timeout: 480_000, use: { screenshot: "off" } },
    // Without a browser: how the command starts, stops and recovers.
    // Each starts the program several times over, and the first time may build.
    { name: "program", testDir: "program", timeout: 240_000 },
  ],
});
