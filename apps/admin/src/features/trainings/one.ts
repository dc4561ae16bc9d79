export { TrainingPage as Component } from "./TrainingPage.tsx";
