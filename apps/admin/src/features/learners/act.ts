export { ActPage as Component } from "./bulk/ActPage.tsx";
