import { m } from "../../../generated/paraglide/messages.js";
import { ButtonLink } from "../../../parts/Button.tsx";
import { Note } from "../../../parts/Note.tsx";
import { useHere } from "../../../shell/context.ts";

/** Premium has ended: said before anything is typed that would be refused. */
export function LapsedNote() {
  const here = useHere();
  return (
    <Note
      tone="marigold"
      title={m.plan_lapsed_title()}
      acts={<ButtonLink to={here("/premium")}>{m.premium_request()}</ButtonLink>}
    >
      {m.plan_lapsed_text()}
    </Note>
  );
}
