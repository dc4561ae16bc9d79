import type { OpenInvitation } from "../../invitation.ts";
import type { Account, FormError, FormState, PageState } from "../../state.ts";
import { PROBE_COOKIE } from "../cookies.ts";
import { attempt, codeField, field, formAgain, formError, secret } from "../forms.ts";
import { localeOf, toLanguage } from "../language.ts";
import { RegisterInvited, SendCode, SignIn, SignInWithCode } from "../mutations.ts";
import { type Outcome, page, redirect, type Turn } from "../turn.ts";
import { decideLink, linkOf, linkPath, showLink } from "./link.ts";
import { proofOf } from "./person.ts";

export const showAccountOfLink = (turn: Turn): Promise<Outcome> => showLink(turn, "account");

/** Logging in or registering on the way to the last question. Neither accepts anything. */
export async function answerAccountOfLink(turn: Turn): Promise<Outcome> {
  const decision = await decideLink(turn, "account");
  if (!("show" in decision)) return redirect(linkPath(turn, decision.goTo));
  if (
    decision.show !== "inviteLogIn" &&
    decision.show !== "inviteFormer" &&
    decision.show !== "inviteRegister"
  ) {
    return redirect(linkPath(turn));
  }
  const { invitation } = decision;
  switch (field(turn, "intent")) {
    case "register":
      return register(turn, invitation);
    case "former":
      return signInAsFormer(turn, invitation);
    case "send-code":
      return sendCode(turn, invitation);
    case "code":
      return signInByCode(turn, invitation);
    default:
      return signInByPassword(turn, invitation);
  }
}

async function register(turn: Turn, invitation: OpenInvitation): Promise<Outcome> {
  const input = {
    link: linkOf(turn),
    firstName: field(turn, "firstName"),
    lastName: field(turn, "lastName"),
    password: secret(turn, "password"),
    language: toLanguage(localeOf(turn)),
  };
  const fields = ["firstName", "lastName", "password"];
  const { payload, errors } = await attempt(
    turn,
    RegisterInvited,
    { input },
    (data) => data.registerInvited,
    fields,
  );
  if (errors.some(({ code }) => code === "ADDRESS_TAKEN")) return enterTaken(turn, invitation);
  if (payload?.account) return goOn(turn, invitation, payload.account, payload.continuation);
  return again(turn, errors, (form) => ({ page: "inviteRegister", invitation, form }));
}

/**
 * The address has got an account since the page was opened. Was it made by this very form, pressed twice, then its
 * password opens it, and twice is once; else the same address offers to log in.
 */
async function enterTaken(turn: Turn, invitation: OpenInvitation): Promise<Outcome> {
  const { payload } = await trySignIn(turn, invitation);
  if (payload?.account) return goOn(turn, invitation, payload.account, payload.continuation);
  return redirect(linkPath(turn, "account"));
}

function trySignIn(turn: Turn, { email }: OpenInvitation) {
  const input = { email, password: secret(turn, "password"), link: linkOf(turn) };
  return attempt(turn, SignIn, { input }, (data) => data.signIn, ["password"]);
}

/** The account that had the invited address before, by the address that it has now. Whose it is, accepting checks. */
async function signInAsFormer(turn: Turn, invitation: OpenInvitation): Promise<Outcome> {
  const input = { email: field(turn, "email"), password: secret(turn, "password"), link: linkOf(turn) };
  const fields = ["email", "password"];
  const { payload, errors } = await attempt(turn, SignIn, { input }, (data) => data.signIn, fields);
  if (payload?.account) return goOn(turn, invitation, payload.account, payload.continuation);
  return again(turn, errors, (form) => ({ page: "inviteFormer", invitation, form }));
}

async function signInByPassword(turn: Turn, invitation: OpenInvitation): Promise<Outcome> {
  const { payload, errors } = await trySignIn(turn, invitation);
  if (payload?.account) return goOn(turn, invitation, payload.account, payload.continuation);
  return again(turn, errors, (form) => ({ page: "inviteLogIn", invitation, form }));
}

async function signInByCode(turn: Turn, invitation: OpenInvitation): Promise<Outcome> {
  const input = { email: invitation.email, code: codeField(turn), link: linkOf(turn) };
  const { payload, errors } = await attempt(turn, SignInWithCode, { input }, (data) => data.signInWithCode, [
    "code",
  ]);
  if (payload?.account) return goOn(turn, invitation, payload.account, payload.continuation);
  return again(turn, errors, (form) => ({ page: "inviteCode", invitation, form, justSent: false }));
}

async function sendCode(turn: Turn, invitation: OpenInvitation): Promise<Outcome> {
  const input = {
    email: invitation.email,
    purpose: "SIGN_IN" as const,
    language: toLanguage(localeOf(turn)),
  };
  const { errors } = await attempt(turn, SendCode, { input }, (data) => data.sendCode, []);
  if (errors.length === 0) return redirect(`${linkPath(turn, "account")}?with=code&sent`);
  return again(turn, errors, (form) => ({ page: "inviteCode", invitation, form, justSent: false }));
}

/**
 * On to the last question: by the session where cookies come back, else with the continuation in the page itself,
 * as a redirect would lose it.
 */
async function goOn(
  turn: Turn,
  invitation: OpenInvitation,
  account: Account,
  continuation: string | null,
): Promise<Outcome> {
  if (turn.cookies.has(PROBE_COOKIE) || continuation === null) {
    return redirect(`${linkPath(turn, "confirm")}?step=3`);
  }
  const { firstName, name, email } = account;
  const person = { firstName, name, email };
  return page({
    page: "confirm",
    invitation,
    step: { at: 3, of: 3 },
    person,
    changed: false,
    carried: { continuation, proof: proofOf(turn, person) },
  });
}

type LinkForm = "inviteLogIn" | "inviteFormer" | "inviteCode" | "inviteRegister";

function again(
  turn: Turn,
  errors: readonly FormError[],
  state: (form: FormState) => Extract<PageState, { page: LinkForm }>,
): Outcome {
  const shown = errors.length > 0 ? errors : [formError("UNKNOWN")];
  return page(state(formAgain(turn, shown)), 422);
}
