import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The hashed address of the client's entry, which the server's build beside it writes into its pages. */
function clientScript(server = "dist/server"): string {
  const manifest = here(`./${server}/../client/.vite/manifest.json`);
  if (!existsSync(manifest)) throw new Error("Build the client first: its manifest names the script.");
  const entry: { file: string } = JSON.parse(readFileSync(manifest, "utf8"))["src/client/main.ts"];
  return `/${entry.file}`;
}

/** Reads the client's file names when the pages are built, and not when a tool only loads this configuration. */
const knowsClient: Plugin = {
  name: "knows-client",
  config: ({ build }) => ({ define: { __CLIENT_SCRIPT__: JSON.stringify(clientScript(build?.outDir)) } }),
};

// Two builds of one source: what browsers load, then the pages, which know the first one's file names.
export default defineConfig(({ isSsrBuild }) => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: isSsrBuild ? [knowsClient] : [],
  publicDir: isSsrBuild ? false : "public",
  ssr: { noExternal: true },
  build: isSsrBuild
    ? {
        outDir: "dist/server",
        ssr: true,
        target: "node24",
        cssMinify: true,
        rolldownOptions: { input: here("./src/entry.ts"), output: { entryFileNames: "entry.mjs" } },
      }
    : {
        outDir: "dist/client",
        manifest: true,
        target: "es2022",
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: here("./src/client/main.ts") },
      },
}));
