import { vitestPreset } from "@muster/config/vitest";
import { mergeConfig } from "vitest/config";

export default mergeConfig(vitestPreset, { test: { hookTimeout: 180_000 } });
