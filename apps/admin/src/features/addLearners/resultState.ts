import type { InviteLearnersMutation, InviteOutcome } from "../../generated/graphql/graphql.ts";
import type { ServerRefusal } from "../../text/refusals.ts";

/** What became of one address. Its learner is read again, so that the page tells how it stands now. */
export interface AddressResult {
  readonly typed: string;
  readonly outcome: InviteOutcome;
  readonly learnerId: string | null;
  readonly error: ServerRefusal | null;
}

/** What the result page is made of. It is kept with the address in the browser's history. */
export interface ResultState {
  readonly group: { readonly id: string; readonly name: string };
  readonly note: string | null;
  /** The chosen sending time; null: at once. */
  readonly chosen: Chosen | null;
  readonly results: readonly AddressResult[];
}

export type Chosen = Pick<
  NonNullable<InviteLearnersMutation["inviteLearners"]["sending"]>,
  "at" | "local" | "moved"
>;

type Answer = InviteLearnersMutation["inviteLearners"]["results"][number];

export const addressResult = ({ typed, outcome, learner, error }: Answer): AddressResult => ({
  ...{ typed, outcome, learnerId: learner?.id ?? null, error },
});

/** Whether a state in the browser's history is one of ours. */
export function isResultState(value: unknown): value is ResultState {
  if (typeof value !== "object" || value === null) return false;
  const { group, results } = value as { group?: unknown; results?: unknown };
  return typeof group === "object" && group !== null && Array.isArray(results);
}

/** The same result with one address answered anew. */
export const withAnswer = (state: ResultState, answer: AddressResult): ResultState => ({
  ...state,
  results: state.results.map((result) => (result.typed === answer.typed ? answer : result)),
});

export interface ResultCounts {
  /** E-mails that go out. */
  readonly sent: number;
  /** Known already, so nothing was sent: merged, Pending or Active. */
  readonly known: number;
  readonly refused: number;
  readonly all: number;
}

export function countResults(results: readonly AddressResult[]): ResultCounts {
  const count = (...outcomes: readonly InviteOutcome[]): number =>
    results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    sent: count("INVITED", "REINVITED", "BROUGHT_FORWARD"),
    known: count("MERGED", "ALREADY_PENDING", "ALREADY_ACTIVE"),
    refused: count("REFUSED"),
    all: results.length,
  };
}
