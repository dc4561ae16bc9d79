export { SubscriptionPage as Component } from "./SubscriptionPage.tsx";
