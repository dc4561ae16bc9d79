import { EMAILS_BY_HAND_MAX } from "@muster/domain";
import { m } from "../../generated/paraglide/messages.js";
import { refusalText } from "../../text/refusals.ts";
import type { FieldProblem } from "./chips.ts";

/** The reason below the field: the address in bold, the mistake, the repair. */
export function ProblemText({ problem }: { readonly problem: FieldProblem }) {
  if (problem.kind === "tooMany") {
    return m.emails_too_many({ nth: EMAILS_BY_HAND_MAX + 1, limit: EMAILS_BY_HAND_MAX });
  }
  const { code, address } = problem;
  const shown = address.length > 80 ? `${address.slice(0, 80)}…` : address;
  const sentence =
    code === "EMAIL_TWO_AT_SIGNS"
      ? m.emails_two_at_signs({ email: shown })
      : `${refusalText(code, { email: shown || undefined })} ${m.emails_then_enter()}`;
  const at = shown === "" ? -1 : sentence.indexOf(shown);
  if (at === -1) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <b className="break">{shown}</b>
      {sentence.slice(at + shown.length)}
    </>
  );
}
