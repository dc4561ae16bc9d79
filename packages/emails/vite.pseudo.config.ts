import { fileURLToPath } from "node:url";
import { pseudoWords } from "@muster/words/pseudo";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Every mail in pseudo words, for the stories that look at all of them.
export default defineConfig({
  plugins: [pseudoWords(here("."))],
  build: {
    outDir: "dist-pseudo",
    ssr: true,
    target: "node24",
    rolldownOptions: { input: here("./test/pseudo.ts"), output: { entryFileNames: "mails.mjs" } },
  },
});
