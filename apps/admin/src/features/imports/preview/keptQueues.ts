import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { type PlanQueue, type PlanServer, planQueue } from "./planQueue.ts";

/** In this tab's memory, so that a look at another page of the app loses nothing that was typed. */
const queues = new Map<string, PlanQueue>();

const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();

/** The browser asks before what is not saved is lost with the page. It listens only while there is something. */
function guardLeaving(): void {
  const unsaved = [...queues.values()].some((queue) => queue.state().unsaved);
  if (unsaved) addEventListener("beforeunload", onLeave);
  else removeEventListener("beforeunload", onLeave);
}

/** The changes of a plan that are on their way, also where they were made when it was last open here. */
export function queueOf(plan: ImportPlanFragment, server: PlanServer): PlanQueue {
  const known = queues.get(plan.id);
  if (known) return known;
  const queue = planQueue(plan, server);
  queue.listen(guardLeaving);
  queues.set(plan.id, queue);
  return queue;
}
