export { OnboardingPage as Component } from "./OnboardingPage.tsx";
