import { fileURLToPath } from "node:url";
import { pseudoWords } from "@muster/words/pseudo";
import { defineConfig, mergeConfig } from "vite";
import base from "./vite.config.ts";

// With pseudo words in place of ours, into a folder of its own: nothing serves it but the browser stories.
export default defineConfig((env) =>
  mergeConfig(base(env), {
    plugins: [pseudoWords(fileURLToPath(new URL(".", import.meta.url)))],
    build: { outDir: "dist-pseudo", minify: false },
  }),
);
