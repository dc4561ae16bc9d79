export { fileRefusalText } from "./reading/refusalText.ts";
export { ImportBanner } from "./run/ImportBanner.tsx";
