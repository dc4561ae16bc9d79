import { fileURLToPath } from "node:url";
import { pseudoWords } from "@muster/words/pseudo";
import { defineConfig, mergeConfig } from "vite";
import base from "./vite.config.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// With pseudo words in place of ours, into a folder of its own: nothing serves it but the browser stories. The pages
// are built with what they are shown from, an invented world, so that every one of them can be opened.
export default defineConfig((env) =>
  mergeConfig(base(env), {
    plugins: [pseudoWords(here("."))],
    build: env.isSsrBuild
      ? {
          outDir: "dist-pseudo/server",
          rolldownOptions: { input: here("./dev/pseudo.ts"), output: { entryFileNames: "pages.mjs" } },
        }
      : { outDir: "dist-pseudo/client" },
  }),
);
