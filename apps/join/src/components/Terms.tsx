import * as m from "../generated/paraglide/messages.js";
import type { Frame } from "../state.ts";
import { rich } from "../text/rich.tsx";

/** The operator's terms and privacy page, where they are named. */
export function Terms({ frame: { termsUrl, privacyUrl } }: { frame: Frame }) {
  if (!termsUrl && !privacyUrl) return null;
  const terms = termsUrl && <a href={termsUrl}>{m.terms_name()}</a>;
  const privacy = privacyUrl && <a href={privacyUrl}>{m.terms_privacy_name()}</a>;
  return (
    <p class="small soft">
      {terms && rich((v) => m.terms_agree(v), { terms })}
      {terms && privacy && " "}
      {privacy && rich((v) => m.terms_privacy(v), { privacy })}
    </p>
  );
}
