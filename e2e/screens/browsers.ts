import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { findBrowser } from "../browser.ts";
import { publicUrl } from "./program.ts";
import { type Scene, type Session, today } from "./scene.ts";

/** Milliseconds that anything on a page may take, on a busy machine. */
const PATIENCE = 30_000;

/** A browser in which the public address leads to the program, wherever that listens. */
export async function launchFor(port: number, more: readonly string[] = []): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  const { host } = new URL(publicUrl);
  return chromium.launch({
    executablePath,
    args: [
      ...args,
      ...more,
      `--host-resolver-rules=MAP ${host} 127.0.0.1:${port}`,
      "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
      // What a page may do on a secure address only, it may do here.
      `--unsafely-treat-insecure-origin-as-secure=${publicUrl}`,
      "--font-render-hinting=none",
      "--force-color-profile=srgb",
    ],
  });
}

/** The browser of one person, of nobody where no session is named. */
export async function contextFor(
  browser: Browser,
  { language, sessions }: Scene,
  session: Session | undefined,
  deviceScaleFactor = 1,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: language === "es" ? "es-US" : "en-US",
    timezoneId: "America/Chicago",
    reducedMotion: "reduce",
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor,
    extraHTTPHeaders: { "x-forwarded-for": sessionSource(session) },
  });
  context.setDefaultTimeout(PATIENCE);
  await context.clock.setFixedTime(today);
  if (session) {
    const cookies = sessions[session].cookies.map((one) => ({ ...one, url: publicUrl }));
    await context.addCookies(cookies);
  }
  return context;
}

/** Makes a browser without a session that of somebody else. */
export async function asStranger(context: BrowserContext): Promise<void> {
  await context.clearCookies();
  await context.setExtraHTTPHeaders({ "x-forwarded-for": sessionSource(undefined) });
}

let strangers = 0;

/** Strangers come from different places, so that no limit is met. */
function sessionSource(session: Session | undefined): string {
  if (session) return "10.1.0.1";
  strangers += 1;
  return `10.2.${strangers >> 8}.${strangers & 255}`;
}
