import { ButtonLink, QuietLink } from "../components/forms.tsx";
import { type Drawn, Heading, Sheet } from "../components/Layout.tsx";
import { Address, UnsureContact } from "../components/parts.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { Frame, PageState } from "../state.ts";
import { rich } from "../text/rich.tsx";

type Section = readonly [heading: () => string, text: () => string];

const helpSections: readonly Section[] = [
  [m.help_link_q, m.help_link_a],
  [m.help_wrong_q, m.help_wrong_a],
  [m.help_dead_q, m.help_dead_a],
  [m.help_password_q, m.help_password_a],
  [m.help_cookies_q, m.help_cookies_a],
  [m.help_real_q, m.help_real_a],
  [m.help_training_q, m.help_training_a],
];

const privacySections: readonly Section[] = [
  [m.privacy_before_q, m.privacy_before_a],
  [m.privacy_after_q, m.privacy_after_a],
  [m.privacy_never_q, m.privacy_never_a],
  [m.privacy_stored_q, m.privacy_stored_a],
  [m.privacy_own_q, m.privacy_own_a],
  [m.privacy_cookies_q, m.privacy_cookies_a],
  [m.privacy_mail_q, m.privacy_mail_a],
];

function words(
  frame: Frame,
  title: string,
  lead: string,
  sections: readonly Section[],
  more?: preact.VNode | null,
): Drawn {
  return {
    title: m.title_of({ title, name: "Muster" }),
    content: (
      <Sheet frame={frame} sender={null} line={m.strip_training()}>
        <Heading>{title}</Heading>
        <p class="lead">{lead}</p>
        <div class="prose">
          {sections.map(([heading, text]) => (
            <section key={heading()}>
              <h2>{heading()}</h2>
              <p>{text()}</p>
            </section>
          ))}
          {more}
        </div>
      </Sheet>
    ),
  };
}

export const helpPage = (frame: Frame): Drawn =>
  words(
    frame,
    m.help_heading(),
    m.help_lead(),
    helpSections,
    <p>
      <a href="/code">{m.code_heading()}</a> · <a href="/sign-in">{m.signin_heading()}</a>
    </p>,
  );

export const privacyPage = (frame: Frame): Drawn =>
  words(
    frame,
    m.privacy_heading(),
    m.privacy_lead(),
    privacySections,
    frame.privacyUrl ? (
      <p>
        {rich((v) => m.terms_privacy(v), {
          privacy: <a href={frame.privacyUrl}>{m.terms_privacy_name()}</a>,
        })}
      </p>
    ) : null,
  );

interface Ended {
  heading: string;
  lead: string;
  children?: preact.ComponentChildren;
}

const ended = (frame: Frame, { heading, lead, children }: Ended): Drawn => ({
  title: m.title_of({ title: heading, name: "Muster" }),
  content: (
    <Sheet frame={frame} sender={null} line={m.strip_training()} aside={<UnsureContact />}>
      <Heading>{heading}</Heading>
      <p class="lead">{lead}</p>
      {children}
    </Sheet>
  ),
});

export const notFoundPage = (frame: Frame): Drawn =>
  ended(frame, {
    heading: m.not_found_heading(),
    lead: m.not_found_lead(),
    children: (
      <div class="answers answers-still">
        <ButtonLink href="/">{m.to_start()}</ButtonLink>
        <QuietLink href="/code">{m.mistyped_code()}</QuietLink>
      </div>
    ),
  });

const failures = {
  FAULT: [m.failure_heading, m.failure_lead],
  TOO_MANY: [m.too_many_heading, m.too_many_lead],
  UNAVAILABLE: [m.unavailable_heading, m.unavailable_lead],
} as const;

/** What did not work, that nothing is lost, and the way on. A number only where somebody has to look for it. */
export function failurePage({ why }: Extract<PageState, { page: "failure" }>, frame: Frame): Drawn {
  const [heading, lead] = failures[why];
  return ended(frame, {
    heading: heading(),
    lead: lead(),
    children: (
      <>
        {why === "FAULT" && (
          <p class="soft">
            {m.failure_id()} <Address>{frame.requestId}</Address>
          </p>
        )}
        <div class="answers answers-still">
          <ButtonLink href={frame.here}>{m.refused_again()}</ButtonLink>
        </div>
      </>
    ),
  });
}

/** A form that did not come from our own page as it was drawn: nothing was done with it. */
export const refusedPage = ({ why }: Extract<PageState, { page: "refused" }>, frame: Frame): Drawn =>
  ended(frame, {
    heading: m.refused_heading(),
    lead: why === "ORIGIN" ? m.refused_origin({ address: frame.publicUrl }) : m.refused_token(),
    children: (
      <div class="answers answers-still">
        <ButtonLink href={why === "ORIGIN" ? `${frame.publicUrl}${frame.here}` : frame.here}>
          {m.refused_again()}
        </ButtonLink>
      </div>
    ),
  });
