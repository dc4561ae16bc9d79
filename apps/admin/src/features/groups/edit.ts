export { GroupPage as Component } from "./GroupPage.tsx";
