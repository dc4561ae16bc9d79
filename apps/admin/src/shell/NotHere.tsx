import { m } from "../generated/paraglide/messages.js";
import { Heading } from "../parts/Page.tsx";
import { Mark } from "./Mark.tsx";
import "../parts/button.css";

/** For an address that leads nowhere, or to an organization that this person does not administer. */
export function NotHere() {
  return (
    <main className="alone" id="content">
      <p className="brand">
        <Mark />
        <span>Muster</span>
      </p>
      <Heading title={m.not_here_title()}>{m.not_here_title()}</Heading>
      <p className="lead">{m.not_here_text()}</p>
      <p className="form-acts">
        <a className="button filled" href="/admin/">
          {m.not_here_home()}
        </a>
        <a className="button plain" href="/my">
          {m.not_here_my()}
        </a>
      </p>
    </main>
  );
}
