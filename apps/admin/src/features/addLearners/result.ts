export { ResultPage as Component } from "./ResultPage.tsx";
