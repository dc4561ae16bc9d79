export { PremiumPage as Component } from "./PremiumPage.tsx";
