import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { documentsPlugin } from "./build/documents.ts";
import { schemePlugin } from "./build/scheme.ts";
import { mockApi } from "./dev/mockApi.ts";

/** What every page needs anyway: together it is smaller than in a dozen small files. */
const always =
  /node_modules\/(react|react-dom|scheduler|react-router|@apollo\/client|graphql|rxjs|tslib|optimism|@wry\/\w+)\//;

// `MUSTER_API` (an address) sends /graphql and the pages of the light app there; without it the dev server
// answers from an invented organization, so that screens can be worked on without a database;
// `MOCK_STATE=new` finds it in the middle of its set-up.
export default defineConfig(({ command }) => {
  const api = process.env.MUSTER_API;
  return {
    base: "/admin/",
    plugins: [
      schemePlugin(),
      documentsPlugin(fileURLToPath(new URL("src", import.meta.url))),
      react(),
      ...(command === "serve" && !api ? [mockApi({ fresh: process.env.MOCK_STATE === "new" })] : []),
    ],
    server: { strictPort: true, port: 4800, ...(api ? { proxy: { "^/(?!admin/)": api } } : {}) },
    build: {
      manifest: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: "frame", test: always }] } } },
    },
  };
});
