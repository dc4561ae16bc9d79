import { vitestPreset } from "@muster/config/vitest";
import { mergeConfig } from "vitest/config";

export default mergeConfig(vitestPreset, {
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  define: { __CLIENT_SCRIPT__: JSON.stringify("/assets/main.js") },
  test: { hookTimeout: 120_000 },
});
