import { m } from "../../generated/paraglide/messages.js";
import { ButtonLink } from "../../parts/Button.tsx";
import { Note } from "../../parts/Note.tsx";
import { useHere } from "../../shell/context.ts";
import { InviteForm } from "./InviteForm.tsx";

/** Inviting one person to administer, or what must be there first. */
export function InviteSection({ needsProfile }: { readonly needsProfile: boolean }) {
  const here = useHere();
  return (
    <section aria-labelledby="invite-administrator">
      <h2 id="invite-administrator">{m.administrator_invite()}</h2>
      <p className="soft text">{m.administrator_invite_text()}</p>
      {needsProfile ? (
        <Note
          tone="marigold"
          title={m.administrator_needs_profile()}
          acts={<ButtonLink to={here("/organization/profile")}>{m.step_profile_act()}</ButtonLink>}
        >
          {m.step_profile_text()}
        </Note>
      ) : (
        <InviteForm />
      )}
    </section>
  );
}
