import { emptyForm } from "../../state.ts";
import { attempt, codeField, field, formAgain, formError } from "../forms.ts";
import { RedeemInviteCode } from "../mutations.ts";
import { type Outcome, page, redirect, type Turn } from "../turn.ts";

/** Failures that say more than "not the code": how long to wait, or that only the link is left. */
const TOLD_APART: ReadonlySet<string> = new Set(["TOO_MANY_TRIES", "CODE_EXHAUSTED"]);

export const showInviteCode = async (_turn: Turn): Promise<Outcome> =>
  page({ page: "inviteByCode", form: emptyForm });

/** The address and the 6 digits of an invitation's e-mail lead to its link. Every other failure answers the same. */
export async function answerInviteCode(turn: Turn): Promise<Outcome> {
  const input = { email: field(turn, "email"), code: codeField(turn) };
  const { payload, errors } = await attempt(
    turn,
    RedeemInviteCode,
    { input },
    (data) => data.redeemInviteCode,
    [],
  );
  if (payload?.link) return redirect(`/i/${encodeURIComponent(payload.link)}`);
  const told = errors.find(({ code }) => TOLD_APART.has(code));
  const shown = { ...(told ?? formError("INVITE_CODE_WRONG")), field: "code" };
  return page({ page: "inviteByCode", form: formAgain(turn, [shown]) }, 422);
}
