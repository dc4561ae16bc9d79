export { ResultPage as Component } from "./bulk/ResultPage.tsx";
