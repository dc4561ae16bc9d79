export { GroupsPage as Component } from "./GroupsPage.tsx";
