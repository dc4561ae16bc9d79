import type { ComponentChildren } from "preact";
import * as m from "../generated/paraglide/messages.js";
import type { Frame, Organization } from "../state.ts";
import { locale } from "../text/locale.ts";
import { Mark } from "./icons.tsx";

/** A finished page: its title and what stands in its body. */
export interface Drawn {
  readonly title: string;
  readonly content: ComponentChildren;
}

interface SheetProps {
  frame: Frame;
  /** Who writes; null where no organization must or can be named. */
  sender: Organization | null;
  /** The line below the sender's name. */
  line?: string;
  /** Stands in the strip's column from 60em, below the sheet before. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** The sender's strip torn along the perforation, and the sheet with its one question. */
export function Sheet({ frame, sender, line, aside, children }: SheetProps) {
  return (
    <div class="layout">
      <SkipLink />
      <header class="strip">
        {sender ? <Plate organization={sender} /> : <Mark />}
        <p class="sender">
          <b dir="auto">{sender?.name ?? "Muster"}</b>
          <span>{line ?? (sender ? m.strip_by_invitation_on() : m.strip_by_invitation())}</span>
        </p>
        <LanguageLink frame={frame} />
      </header>
      <main id="main">
        <div class="sheet">{children}</div>
      </main>
      {aside && <aside>{aside}</aside>}
      <Foot named={sender !== null} />
    </div>
  );
}

export const SkipLink = () => (
  <a class="skip" href="#main">
    {m.skip()}
  </a>
);

/** The organization's logo on a white plate, so that any logo works; without one, its initials. */
export function Plate({ organization }: { organization: Organization }) {
  return (
    <span class="plate">
      {organization.logoUrl ? (
        <img src={organization.logoUrl} alt="" width="72" height="72" />
      ) : (
        <b aria-hidden="true">{organization.initials}</b>
      )}
    </span>
  );
}

export function LanguageLink({ frame }: { frame: Frame }) {
  const other = locale() === "es" ? "en" : "es";
  const to = `${frame.here}${frame.here.includes("?") ? "&" : "?"}lang=${other}`;
  return (
    <a class="language" href={to} lang={other} hreflang={other}>
      {other === "es" ? "Español" : "English"}
    </a>
  );
}

function Foot({ named }: { named: boolean }) {
  return (
    <footer>
      {named && (
        <span class="foot-mark">
          <Mark />
          Muster
        </span>
      )}
      <a href="/help">{m.foot_help()}</a>
      <a href="/privacy">{m.foot_privacy()}</a>
    </footer>
  );
}

/** The title of a screen; the focus goes here when the screen is new. */
export const Heading = ({ children }: { children: ComponentChildren }) => (
  <h1 tabIndex={-1} dir="auto">
    {children}
  </h1>
);
