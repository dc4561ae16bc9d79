import type { InvitationFieldsFragment as Invitation } from "../../generated/graphql/graphql.ts";
import { decideLinkPage } from "../../invitation.ts";
import type { Assignment, FormError, Organization, Person } from "../../state.ts";
import { attempt, field, formAgain, formError } from "../forms.ts";
import { formToken, sameText } from "../guards.ts";
import { AcceptInvite, DeclineInvite, RequestNewInvite, SignOut, StopEmails } from "../mutations.ts";
import { OperationFailed, type Outcome, page, redirect, type Turn, viewerOf } from "../turn.ts";
import { decideLink, linkOf, linkPath, showLink } from "./link.ts";
import { carriedPerson, proofOf } from "./person.ts";

/** Proof, in the address of the page that says so, that a new invitation was asked for. */
const askedBinding = (turn: Turn): string => `asked:${linkOf(turn)}`;

/** The last yes. Only here does anything become accepted. */
export async function answerConfirm(turn: Turn): Promise<Outcome> {
  const input = {
    link: linkOf(turn),
    consent: field(turn, "consent"),
    continuation: field(turn, "continuation") || null,
  };
  try {
    const { payload, errors } = await attempt(turn, AcceptInvite, { input }, (data) => data.acceptInvite, []);
    if (payload?.accepted) {
      const { organization, role } = payload.invitation;
      return organization && input.continuation
        ? showDoneHere(turn, { organization, administers: role === "ADMIN" }, payload.assignments)
        : redirect(linkPath(turn, "done"));
    }
    if (payload && errors.some(({ code }) => code === "CONSENT_OUTDATED")) {
      const outdated = await askAgain(turn, payload.invitation, input.continuation);
      if (outdated) return outdated;
    }
    // Without a session the way back would forget who it was.
    const wrong = input.continuation && errors.find(({ code }) => code === "WRONG_ACCOUNT");
    const decision = payload && wrong ? decideLinkPage(payload.invitation, "confirm") : null;
    if (wrong && decision && "show" in decision && decision.show === "wrongAccount") {
      const visitorEmail = wrong.params.visitorEmail ?? "";
      return page({ page: "wrongAccount", invitation: decision.invitation, visitorEmail }, 422);
    }
    return redirect(linkPath(turn, endsSession(errors) ? "account" : "invite"));
  } catch (error) {
    // Signed out meanwhile, in another tab perhaps: sign in again, the invitation is kept.
    if (error instanceof OperationFailed && error.code === "UNAUTHENTICATED") {
      return redirect(linkPath(turn, "account"));
    }
    throw error;
  }
}

const endsSession = (errors: readonly FormError[]): boolean =>
  errors.some(({ code }) => code === "UNAUTHENTICATED" || code === "CONTINUATION_EXPIRED");

/** Done, for somebody whose browser keeps no session: the page itself has all that there is to see. */
function showDoneHere(
  turn: Turn,
  joined: { readonly organization: Organization; readonly administers: boolean },
  assignments: readonly Assignment[],
): Outcome {
  const firstName = carriedPerson(turn)?.firstName ?? "";
  return page({
    page: "done",
    ...joined,
    firstName,
    assignments,
    cookiesBlocked: true,
  });
}

/** What accepting gives has changed: shows it, and asks once more. */
async function askAgain(
  turn: Turn,
  fields: Invitation,
  continuation: string | null,
): Promise<Outcome | null> {
  const carried = carriedPerson(turn);
  const person: Person | null = (await viewerOf(turn))?.account ?? carried;
  const decision = decideLinkPage({ ...fields, visitor: carried ? "INVITED" : fields.visitor }, "confirm");
  if (!person || !("show" in decision) || decision.show !== "confirm") return null;
  const { firstName, name, email } = person;
  const of = field(turn, "of") === "2" ? 2 : 3;
  return page(
    {
      page: "confirm",
      invitation: decision.invitation,
      step: { at: of, of },
      person: { firstName, name, email },
      changed: true,
      carried: carried && continuation ? { continuation, proof: proofOf(turn, carried) } : null,
    },
    422,
  );
}

export async function answerDecline(turn: Turn): Promise<Outcome> {
  await turn.run(DeclineInvite, { input: { link: linkOf(turn) } });
  return redirect(linkPath(turn, "decline"));
}

/** "Stop all e-mails": by a person on the page, or by a mail program in one click. */
export async function answerStop(turn: Turn): Promise<Outcome> {
  await turn.run(StopEmails, { input: { link: linkOf(turn) } });
  return isOneClick(turn) ? { kind: "empty" } : redirect(linkPath(turn, "stop"));
}

/** RFC 8058: a mail provider's post, which has no Origin and no token. */
export const isOneClick = (turn: Pick<Turn, "form">): boolean =>
  turn.form.get("List-Unsubscribe") === "One-Click";

/** Signs out here and goes on with the invited address. */
export async function answerSwitch(turn: Turn): Promise<Outcome> {
  await turn.run(SignOut, {});
  return redirect(linkPath(turn, "account"));
}

export async function answerAsk(turn: Turn): Promise<Outcome> {
  const input = { link: linkOf(turn) };
  const { errors } = await attempt(turn, RequestNewInvite, { input }, (data) => data.requestNewInvite, []);
  if (errors.length === 0) {
    return redirect(`${linkPath(turn, "asked")}?t=${formToken(turn.context, askedBinding(turn))}`);
  }
  const decision = await decideLink(turn, "invite");
  if (!("show" in decision) || decision.show !== "dead") return redirect(linkPath(turn));
  const form = formAgain(turn, errors.length > 0 ? errors : [formError("UNKNOWN")]);
  return page({ page: "dead", invitation: decision.invitation, form }, 422);
}

export async function showAsked(turn: Turn): Promise<Outcome> {
  const proof = turn.url.searchParams.get("t") ?? "";
  if (!sameText(proof, formToken(turn.context, askedBinding(turn)))) return redirect(linkPath(turn));
  return showLink(turn, "asked");
}
