export { LearnerPage as Component } from "./one/LearnerPage.tsx";
