export { AddManuallyPage as Component } from "./AddManuallyPage.tsx";
