export { InviteGroupsPage as Component } from "./one/InviteGroupsPage.tsx";
