export { ImportLearnersPage as Component } from "./ImportLearnersPage.tsx";
