import { emptyForm, type FormError } from "../../state.ts";
import { attempt, field, formAgain, formError, secret } from "../forms.ts";
import { safeNext } from "../guards.ts";
import { SignIn, SignOut } from "../mutations.ts";
import { administers, type Outcome, page, redirect, type Turn, viewerOf } from "../turn.ts";

/** Where the request wants to go on to; asked in the address or carried in the form. */
export const nextOf = (turn: Turn): string | null =>
  safeNext(turn.form.get("next") || turn.url.searchParams.get("next"), turn.context.publicUrl);

export const withNext = (path: string, next: string | null): string => {
  if (next === null) return path;
  return `${path}${path.includes("?") ? "&" : "?"}next=${encodeURIComponent(next)}`;
};

/** The sign-in form, or on to where a signed-in person belongs. */
export async function showSignIn(turn: Turn): Promise<Outcome> {
  const viewer = await viewerOf(turn);
  const next = nextOf(turn);
  if (viewer) return redirect(next ?? (administers(viewer) ? "/admin/" : "/my"));
  const cookiesBlocked = turn.url.searchParams.has("signed-in") && !turn.context.hasSessionCookie;
  return page({ page: "signIn", next, form: emptyForm, cookiesBlocked });
}

export async function answerSignIn(turn: Turn): Promise<Outcome> {
  const input = { email: field(turn, "email"), password: secret(turn, "password") };
  const { payload, errors } = await attempt(turn, SignIn, { input }, (data) => data.signIn, [
    "email",
    "password",
  ]);
  if (payload?.account) return signedIn(turn);
  const shown: readonly FormError[] = errors.length > 0 ? errors : [formError("UNKNOWN")];
  return page(
    { page: "signIn", next: nextOf(turn), form: formAgain(turn, shown), cookiesBlocked: false },
    422,
  );
}

/** The new session is not in this request, so the sign-in page decides where to go when it has come back. */
export const signedIn = (turn: Turn): Outcome => redirect(withNext("/sign-in?signed-in", nextOf(turn)));

export async function answerSignOut(turn: Turn): Promise<Outcome> {
  await turn.run(SignOut, {});
  return redirect("/");
}
