export { NewOrganizationPage as Component } from "./NewOrganizationPage.tsx";
