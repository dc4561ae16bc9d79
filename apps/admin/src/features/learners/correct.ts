export { CorrectPage as Component } from "./one/CorrectPage.tsx";
