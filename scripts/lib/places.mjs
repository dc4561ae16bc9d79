import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's top folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the commands remember between runs; inside node_modules, so that it goes when that goes. */
export const cacheFolder = join(root, "node_modules", ".cache", "muster");

/** Every package of the workspace: its folder from the top, and its package.json. */
export function workspacePackages() {
  const folders = ["apps", "packages"].flatMap((parent) => {
    return readdirSync(join(root, parent)).map((name) => `${parent}/${name}`);
  });
  return [...folders, "e2e"]
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .map((folder) => ({
      folder,
      manifest: JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")),
    }));
}
