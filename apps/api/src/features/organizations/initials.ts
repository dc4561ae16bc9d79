export { initials } from "../../platform/initials.ts";
