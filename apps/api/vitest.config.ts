import { vitestPreset } from "@muster/config/vitest";
import { defineConfig, mergeConfig } from "vitest/config";

export default mergeConfig(
  vitestPreset,
  defineConfig({
    // type-graphql reads the types of decorated classes at run time.
    oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
    test: {
      globalSetup: ["test/harness/global-setup.ts"],
      // Real processes and a real database: seconds, on a busy machine.
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  }),
);
