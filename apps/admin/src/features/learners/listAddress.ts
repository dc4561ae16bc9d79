import { type LinkProps, useLocation } from "react-router";
import { useHere } from "../../shell/context.ts";

/** What a page that was opened from the list remembers, with its entry in the browser's history. */
interface FromList {
  /** The list's search, filters, order and page, as they stand in its address. */
  readonly from: string;
}

const isFromList = (state: unknown): state is FromList =>
  typeof state === "object" && state !== null && typeof (state as { from?: unknown }).from === "string";

/** The list as it was left, or from its beginning. */
export function useListAddress(): string {
  const here = useHere();
  const { state } = useLocation();
  return here("/learners") + (isFromList(state) ? state.from : "");
}

/** What to hand on to a page that goes on from this one, so that its way back is the same. */
export function useListState(): FromList | null {
  const { state } = useLocation();
  return isFromList(state) ? { from: state.from } : null;
}

/** A link from the list to one person. */
export function useLearnerLink(learnerId: string): Pick<LinkProps, "to" | "state"> {
  const here = useHere();
  const { search } = useLocation();
  return { to: here(learnerPath(learnerId)), state: { from: search } satisfies FromList };
}

/** One person's page, below the organization's address. */
export const learnerPath = (learnerId: string, page: "" | "/correct" | "/groups" = ""): string =>
  `/learners/${encodeURIComponent(learnerId)}${page}`;
