import type { AssignmentOfViewerQuery } from "../../generated/graphql/graphql.ts";
import { type Assignment, emptyForm, type OpenTraining, type Verdict } from "../../state.ts";
import { cookie, LANGUAGE_COOKIE } from "../cookies.ts";
import { attempt, field, formAgain, formError } from "../forms.ts";
import { toLocale } from "../language.ts";
import { UpdateProfile } from "../mutations.ts";
import { AssignmentQuery, LessonQuery, MyTrainingsQuery, VerdictQuery } from "../operations.ts";
import {
  administers,
  type OperationFailed,
  type Outcome,
  page,
  platformOf,
  redirect,
  type Turn,
  type Viewer,
  viewerOf,
} from "../turn.ts";
import { withNext } from "./sign-in.ts";

/** A page of somebody who is signed in; everybody else signs in first and comes back. */
export function signedInOnly(show: (turn: Turn, viewer: Viewer) => Promise<Outcome>) {
  return async (turn: Turn): Promise<Outcome> => {
    const viewer = await viewerOf(turn);
    if (!viewer) return redirect(withNext("/sign-in", `${turn.url.pathname}${turn.url.search}`));
    return show(turn, viewer);
  };
}

export const showMyTrainings = signedInOnly(async (turn, viewer) => {
  const data = await turn.run(MyTrainingsQuery, {});
  const platform = await platformOf(turn);
  const mayOrganize = platform.organizationsOpen && viewer.memberships.length === 0;
  const assignments = [...(data.viewer?.assignments ?? [])].sort(byOrganization);
  return page({ page: "myTrainings", account: viewer.account, assignments, mayOrganize });
});

/** By the organization's name; own trainings last. */
function byOrganization(a: Assignment, b: Assignment): number {
  if (a.organization === null || b.organization === null) {
    return Number(a.organization === null) - Number(b.organization === null);
  }
  return (
    a.organization.name.localeCompare(b.organization.name) ||
    a.organization.id.localeCompare(b.organization.id)
  );
}

type AssignmentNode = Extract<NonNullable<AssignmentOfViewerQuery["node"]>, { __typename: "Assignment" }>;

const assignmentId = (turn: Turn): string => turn.params.assignment ?? "";

function openTraining(
  node: Omit<AssignmentNode, "training"> & { training: OpenTrainingFields },
): OpenTraining {
  const { title, language, lessons } = node.training;
  return { assignmentId: node.id, organization: node.organization, title, language, lessons };
}

type OpenTrainingFields = Pick<OpenTraining, "title" | "language" | "lessons">;

export const showTraining = signedInOnly(async (turn) => {
  const { node } = await turn.run(AssignmentQuery, { id: assignmentId(turn) });
  if (node?.__typename !== "Assignment") return page({ page: "notFound" }, 404);
  const { summary, minutes } = node.training;
  return page({ page: "training", training: openTraining(node), summary, minutes });
});

export const showLesson = signedInOnly(async (turn) => {
  const position = Number(turn.params.position);
  const { node } = await turn.run(LessonQuery, { id: assignmentId(turn), position });
  if (node?.__typename !== "Assignment" || !node.training.lesson) return page({ page: "notFound" }, 404);
  const verdict = await verdictOf(turn, position, node.training.lesson.check?.choices.length ?? 0);
  return page({ page: "lesson", training: openTraining(node), lesson: node.training.lesson, verdict });
});

/** The choice travels in the address: looking an answer up stores nothing, so reloading it is harmless. */
async function verdictOf(turn: Turn, position: number, choices: number): Promise<Verdict | null> {
  const asked = turn.url.searchParams.get("choice") ?? "";
  const choice = Number(asked);
  if (!/^\d{1,2}$/.test(asked) || choice >= choices) return null;
  const { node } = await turn.run(VerdictQuery, { id: assignmentId(turn), position, choice });
  const verdict = node && "training" in node ? node.training.lesson?.check?.verdict : undefined;
  return verdict ? { choice, right: verdict.right, explanation: verdict.explanation } : null;
}

export const showAccount = signedInOnly(async (turn, viewer) =>
  page({
    page: "account",
    account: viewer.account,
    form: emptyForm,
    done: doneOf(turn.url.searchParams),
    administers: administers(viewer),
  }),
);

function doneOf(query: URLSearchParams): "saved" | "email" | null {
  if (query.has("email")) return "email";
  return query.has("saved") ? "saved" : null;
}

export const answerAccount = signedInOnly(async (turn, viewer) => {
  const language = field(turn, "language") === "ES" ? ("ES" as const) : ("EN" as const);
  const input = {
    firstName: field(turn, "firstName"),
    lastName: field(turn, "lastName"),
    zip: field(turn, "zip") || null,
    language,
  };
  const { payload, errors } = await attempt(turn, UpdateProfile, { input }, (data) => data.updateProfile, [
    "firstName",
    "lastName",
    "zip",
    "language",
  ]);
  if (payload?.account && errors.length === 0) {
    // A choice made earlier on this device would hide the one just made.
    turn.setCookies.push(cookie(LANGUAGE_COOKIE, toLocale(language), 31_536_000, turn.context.publicUrl));
    return redirect("/account?saved");
  }
  const form = formAgain(turn, errors.length > 0 ? errors : [formError("UNKNOWN")]);
  return page(
    { page: "account", account: viewer.account, form, done: null, administers: administers(viewer) },
    422,
  );
});

/** What no form can mend, as a page: gone, not allowed to be seen, or signed out meanwhile. */
export function failedOperation(turn: Turn, error: OperationFailed): Outcome {
  switch (error.code) {
    case "NOT_FOUND":
    case "FORBIDDEN":
    case "BAD_USER_INPUT":
      return page({ page: "notFound" }, 404);
    case "UNAUTHENTICATED":
      return redirect(withNext("/sign-in", turn.url.pathname));
    case "RATE_LIMITED":
      return page({ page: "failure", why: "TOO_MANY" }, 429);
    case "UNAVAILABLE":
      return page({ page: "failure", why: "UNAVAILABLE" }, 503);
    default:
      return page({ page: "failure", why: "FAULT" }, 500);
  }
}
