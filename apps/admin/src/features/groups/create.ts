export { NewGroupPage as Component } from "./NewGroupPage.tsx";
