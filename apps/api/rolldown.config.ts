import { readFileSync } from "node:fs";
import { defineConfig } from "rolldown";

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const own = Object.keys(dependencies);

/** One file for the workspace's own code; what package.json lists as dependency stays outside. */
export default defineConfig({
  input: { main: "src/main.ts", "emit-schema": "scripts/emit-schema.ts" },
  platform: "node",
  external: (id) => id.startsWith("node:") || own.some((name) => id === name || id.startsWith(`${name}/`)),
  // React's build for production writes a mail in half the time. What the program itself is told by NODE_ENV it reads when it starts.
  transform: {
    target: "node24",
    define: { "process.env.NODE_ENV": '"production"' },
    decorator: { legacy: true, emitDecoratorMetadata: true },
  },
  output: {
    dir: "dist",
    entryFileNames: "[name].mjs",
    chunkFileNames: "chunks/[name]-[hash].mjs",
    sourcemap: true,
  },
});
