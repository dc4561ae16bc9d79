export { HelpPage as Component } from "./HelpPage.tsx";
