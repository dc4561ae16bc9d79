import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { m } from "../generated/paraglide/messages.js";
import { Button } from "./Button.tsx";
import { Note } from "./Note.tsx";

/** What can be said of a request that failed as a whole. */
export interface Failure {
  readonly kind: "offline" | "forbidden" | "limited" | "signedOut" | "unavailable" | "broken";
  /** Found in the server's log; null where the server was not reached. */
  readonly requestId: string | null;
}

const kinds: Readonly<Record<string, Failure["kind"]>> = {
  UNAUTHENTICATED: "signedOut",
  FORBIDDEN: "forbidden",
  RATE_LIMITED: "limited",
  UNAVAILABLE: "unavailable",
};

/** Reads a failure out of whatever the client threw. */
export function failureOf(error: unknown): Failure {
  if (ServerError.is(error) && error.statusCode === 503) return { kind: "unavailable", requestId: null };
  if (!CombinedGraphQLErrors.is(error))
    return { kind: navigator.onLine ? "broken" : "offline", requestId: null };
  const extensions = error.errors[0]?.extensions ?? {};
  const code = extensions.code;
  const requestId = extensions.requestId;
  return {
    kind: (typeof code === "string" ? kinds[code] : undefined) ?? "broken",
    requestId: typeof requestId === "string" ? requestId : null,
  };
}

/** What happened, in one sentence. */
export function failureText({ kind }: Failure): string {
  switch (kind) {
    case "offline":
      return m.failure_offline();
    case "forbidden":
      return m.failure_forbidden();
    case "limited":
      return m.failure_limited();
    case "signedOut":
      return m.failure_signed_out();
    case "unavailable":
      return m.failure_unavailable();
    case "broken":
      return m.failure_broken();
  }
}

interface ProblemProps {
  readonly error: unknown;
  /** What was to be shown or done: "The learners could not be loaded." */
  readonly title: string;
  /** What was kept, where something was typed. */
  readonly kept?: string;
  readonly onRetry: () => void;
}

/** An error in the place that failed: what happened, what was kept, what to do. */
export function Problem({ error, title, kept, onRetry }: ProblemProps) {
  const failure = failureOf(error);
  return (
    <Note
      tone="clay"
      urgent
      title={title}
      acts={
        <>
          <Button small onClick={onRetry}>
            {m.try_again()}
          </Button>
          {failure.requestId && (
            <span className="small soft">{m.support_number({ id: failure.requestId })}</span>
          )}
        </>
      }
    >
      {failureText(failure)} {kept}
    </Note>
  );
}
