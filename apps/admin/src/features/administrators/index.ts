export { AdministratorsPage as Component } from "./AdministratorsPage.tsx";
