export { LearnersPage as Component } from "./LearnersPage.tsx";
