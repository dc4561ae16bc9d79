import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** How to launch the browser of the stories. */
export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
}

const programs = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) =>
    join(process.env[name] ?? "", "Google", "Chrome", "Application", "chrome.exe"),
  ),
};

/** Root has no sandbox, and a container's /dev/shm is too small for a page. */
const args = ["--disable-dev-shm-usage", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];

/**
 * Finds a browser: an installed Chromium or Chrome, else Playwright's own where somebody installed it, else the
 * one inside the npm package @sparticuz/chromium (Linux on x64 and arm64). Nothing is downloaded.
 */
export async function findBrowser(): Promise<Browser> {
  const installed = [...onPath(), ...(places[process.platform] ?? []), chromium.executablePath()].find(
    existsSync,
  );
  if (installed) return { executablePath: installed, args };
  const { default: packed } = await import("@sparticuz/chromium");
  // Its own flags are for another place: they switch web security off, among others.
  return {
    executablePath: await packed.executablePath(),
    args: [
      ...args,
      "--no-sandbox",
      "--no-zygote",
      "--headless=shell",
      "--use-gl=angle",
      "--use-angle=swiftshader",
    ],
  };
}

function onPath(): string[] {
  if (process.platform === "win32") return [];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return programs.flatMap((name) => folders.map((folder) => join(folder, name)));
}
