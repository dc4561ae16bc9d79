export { applyEvent, applyWaitingEvents } from "./applyEvent.ts";
export { factsOfLearner, forgetStrayEvents } from "./events.store.ts";
export { pauseMail, resumeMail } from "./mailPause.ts";
export { pauseOf } from "./pause.store.ts";
export { forgetBounces, type SuppressionRow, suppress, suppressionsOf } from "./suppressions.store.ts";
