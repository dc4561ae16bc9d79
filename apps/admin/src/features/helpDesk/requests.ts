export { HelpRequestsPage as Component } from "./HelpRequestsPage.tsx";
