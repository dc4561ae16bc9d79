import { emptyForm } from "../../state.ts";
import { attempt, field, formAgain } from "../forms.ts";
import { RequestNewInviteByEmail } from "../mutations.ts";
import { type Outcome, page, redirect, type Turn } from "../turn.ts";

export const showAskByEmail = async (turn: Turn): Promise<Outcome> =>
  page({ page: "askByEmail", form: emptyForm, asked: turn.url.searchParams.has("asked") });

/** Asks whoever invited the address. The answer is the same whether or not anybody did. */
export async function answerAskByEmail(turn: Turn): Promise<Outcome> {
  const input = { email: field(turn, "email") };
  const { errors } = await attempt(
    turn,
    RequestNewInviteByEmail,
    { input },
    (data) => data.requestNewInviteByEmail,
    ["email"],
  );
  if (errors.length === 0) return redirect("/ask?asked");
  return page({ page: "askByEmail", form: formAgain(turn, errors), asked: false }, 422);
}
