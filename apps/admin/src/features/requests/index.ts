export { RequestsPage as Component } from "./RequestsPage.tsx";
