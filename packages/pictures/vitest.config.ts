export { vitestPreset as default } from "@muster/config/vitest";
