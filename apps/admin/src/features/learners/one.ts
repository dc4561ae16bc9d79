export { LearnerPage as Component } from "./LearnerPage.tsx";
