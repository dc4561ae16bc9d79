export { ExportLearnersPage as Component } from "./exporting/ExportLearnersPage.tsx";
