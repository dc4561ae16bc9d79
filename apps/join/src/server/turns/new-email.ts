import { emptyForm } from "../../state.ts";
import { cookie, EMAIL_COOKIE } from "../cookies.ts";
import { attempt, codeField, field, formAgain, formError, secret } from "../forms.ts";
import { ChangeEmail, RequestEmailChange } from "../mutations.ts";
import { type Outcome, page, redirect, type Turn, type Viewer } from "../turn.ts";
import { EMAIL_SECONDS } from "./codes.ts";
import { signedInOnly } from "./my.ts";

const PATH = "/account/email";

/** The new address and the password; then, once a code is on its way there, the code. */
export const showNewEmail = signedInOnly(async (turn, { account }) => {
  if (turn.url.searchParams.get("step") !== "code") {
    return page({ page: "newEmail", account, form: emptyForm });
  }
  return page({ page: "proveEmail", email: turn.cookies.get(EMAIL_COOKIE) ?? null, form: emptyForm });
});

export const answerNewEmail = signedInOnly((turn, viewer) =>
  field(turn, "intent") === "code" ? changeEmail(turn) : sendCode(turn, viewer),
);

async function sendCode(turn: Turn, { account }: Viewer): Promise<Outcome> {
  const email = field(turn, "email");
  const input = { email, password: secret(turn, "password") };
  const fields = ["email", "password"];
  const { errors } = await attempt(
    turn,
    RequestEmailChange,
    { input },
    (data) => data.requestEmailChange,
    fields,
  );
  if (errors.length > 0) return page({ page: "newEmail", account, form: formAgain(turn, errors) }, 422);
  turn.setCookies.push(cookie(EMAIL_COOKIE, email, EMAIL_SECONDS, turn.context.publicUrl));
  return redirect(`${PATH}?step=code`);
}

async function changeEmail(turn: Turn): Promise<Outcome> {
  const input = { email: field(turn, "email"), code: codeField(turn) };
  const fields = ["email", "code"];
  const { payload, errors } = await attempt(turn, ChangeEmail, { input }, (data) => data.changeEmail, fields);
  if (payload?.account && errors.length === 0) {
    turn.setCookies.push(cookie(EMAIL_COOKIE, "", 0, turn.context.publicUrl));
    return redirect("/account?email");
  }
  const form = formAgain(turn, errors.length > 0 ? errors : [formError("UNKNOWN")]);
  return page({ page: "proveEmail", email: turn.cookies.get(EMAIL_COOKIE) ?? null, form }, 422);
}
