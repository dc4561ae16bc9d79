import { type CodePurpose, emptyForm, type FormError } from "../../state.ts";
import { cookie, EMAIL_COOKIE } from "../cookies.ts";
import { attempt, codeField, field, formAgain, formError, secret } from "../forms.ts";
import { localeOf, toLanguage } from "../language.ts";
import { Register, ResetPassword, SendCode, SignInWithCode } from "../mutations.ts";
import { type Outcome, page, redirect, type Turn } from "../turn.ts";
import { nextOf, signedIn, withNext } from "./sign-in.ts";

/** Seconds that the address is remembered between the two steps: as long as the code lives. */
export const EMAIL_SECONDS = 30 * 60;

export const codePaths: Readonly<Record<CodePurpose, string>> = {
  signIn: "/sign-in/code",
  register: "/register",
  reset: "/reset",
};

const purposes = { signIn: "SIGN_IN", register: "REGISTER", reset: "RESET_PASSWORD" } as const;

/** First the address; then, once a code is on its way, the code and what else is needed. */
export function showCode(purpose: CodePurpose) {
  return async (turn: Turn): Promise<Outcome> => {
    const next = nextOf(turn);
    if (turn.url.searchParams.get("step") !== "code") {
      return page({ page: "askCode", purpose, next, form: emptyForm });
    }
    return page({
      page: "enterCode",
      purpose,
      next,
      form: emptyForm,
      email: turn.cookies.get(EMAIL_COOKIE) ?? null,
      justSent: turn.url.searchParams.has("sent"),
    });
  };
}

export function answerCode(purpose: CodePurpose) {
  return (turn: Turn): Promise<Outcome> =>
    field(turn, "intent") === "code" ? useCode(turn, purpose) : sendCode(turn, purpose);
}

async function sendCode(turn: Turn, purpose: CodePurpose): Promise<Outcome> {
  const email = field(turn, "email");
  const input = { email, purpose: purposes[purpose], language: toLanguage(localeOf(turn)) };
  const { errors } = await attempt(turn, SendCode, { input }, (data) => data.sendCode, ["email"]);
  if (errors.length > 0) {
    return page({ page: "askCode", purpose, next: nextOf(turn), form: formAgain(turn, errors) }, 422);
  }
  turn.setCookies.push(cookie(EMAIL_COOKIE, email, EMAIL_SECONDS, turn.context.publicUrl));
  return redirect(withNext(`${codePaths[purpose]}?step=code&sent`, nextOf(turn)));
}

async function useCode(turn: Turn, purpose: CodePurpose): Promise<Outcome> {
  const { done, errors } = await attempts[purpose](turn);
  if (done) {
    turn.setCookies.push(cookie(EMAIL_COOKIE, "", 0, turn.context.publicUrl));
    return signedIn(turn);
  }
  const form = formAgain(turn, errors.length > 0 ? errors : [formError("UNKNOWN")]);
  const email = turn.cookies.get(EMAIL_COOKIE) ?? null;
  return page({ page: "enterCode", purpose, next: nextOf(turn), form, email, justSent: false }, 422);
}

interface Attempted {
  done: boolean;
  errors: readonly FormError[];
}

const attempts: Readonly<Record<CodePurpose, (turn: Turn) => Promise<Attempted>>> = {
  async signIn(turn) {
    const input = { email: field(turn, "email"), code: codeField(turn) };
    const fields = ["email", "code"];
    const { payload, errors } = await attempt(
      turn,
      SignInWithCode,
      { input },
      (data) => data.signInWithCode,
      fields,
    );
    return { done: Boolean(payload?.account), errors };
  },
  async register(turn) {
    const input = {
      email: field(turn, "email"),
      code: codeField(turn),
      firstName: field(turn, "firstName"),
      lastName: field(turn, "lastName"),
      password: secret(turn, "password"),
      language: toLanguage(localeOf(turn)),
    };
    const fields = ["email", "code", "firstName", "lastName", "password"];
    const { payload, errors } = await attempt(turn, Register, { input }, (data) => data.register, fields);
    return { done: Boolean(payload?.account), errors };
  },
  async reset(turn) {
    const input = { email: field(turn, "email"), code: codeField(turn), password: secret(turn, "password") };
    const fields = ["email", "code", "password"];
    const { payload, errors } = await attempt(
      turn,
      ResetPassword,
      { input },
      (data) => data.resetPassword,
      fields,
    );
    return { done: Boolean(payload?.account), errors };
  },
};
