export { SelectByListPage as Component } from "./byList/SelectByListPage.tsx";
