export { HelpDeskFrame as Component } from "./HelpDeskFrame.tsx";
