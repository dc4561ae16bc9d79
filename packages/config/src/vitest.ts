import { defineConfig, type ViteUserConfig } from "vitest/config";

/** What every package's tests share: two workers at most (the smallest machine that we promise has two cores). */
export const vitestPreset: ViteUserConfig = defineConfig({
  resolve: {
    // graphql ships two builds; a test that loads both has two of every class.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    maxWorkers: 2,
    // A slow machine is no defect; a test that hangs still ends.
    testTimeout: 60_000,
    include: ["{src,test}/**/*.test.{ts,tsx}"],
    reporters: ["default"],
    passWithNoTests: false,
  },
});
