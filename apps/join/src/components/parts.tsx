import type { ComponentChildren, JSX } from "preact";
import * as m from "../generated/paraglide/messages.js";
import type { Frame, Organization, Step } from "../state.ts";
import { telephone } from "../text/format.ts";
import { rich } from "../text/rich.tsx";
import { Dots } from "./Dots.tsx";
import { Lock, Never, Tick } from "./icons.tsx";

/** An address or a code: apart from the direction of the text around it, and it may break anywhere. */
export const Address = ({ children }: { children: string }) => (
  <bdi class="address" dir="ltr">
    {children}
  </bdi>
);

export function Steps({ step }: { step: Step }) {
  return (
    <p class="steps">
      <Dots of={step.of} here={step.at} done={step.at - 1} />
      {m.step({ at: step.at, of: step.of })}
    </p>
  );
}

/** A round picture above a title that tells how something ended. */
export const Seal = ({ kind, children }: { kind: "leaf" | "sky" | "stone"; children: JSX.Element }) => (
  <span class={`seal seal-${kind}`}>{children}</span>
);

/** One fact per row: what it is, then what it says. */
export const Facts = ({ children }: { children: ComponentChildren }) => <dl class="facts">{children}</dl>;

export function Fact({
  name,
  more,
  children,
}: {
  name: string;
  more?: string | null;
  children: ComponentChildren;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b dir="auto">{children}</b>
        {more && (
          <>
            {" "}
            <span dir="auto">{more}</span>
          </>
        )}
      </dd>
    </div>
  );
}

/** What accepting shares and what never. */
export function Sharing({ heading, role }: { heading: string; role: "LEARNER" | "ADMIN" | null }) {
  return (
    <section class="sharing">
      <h2>{heading}</h2>
      <p>
        <Tick />
        <span>
          {role === "ADMIN"
            ? rich((v) => m.sharing_will_admin(v), { b: <b>{m.sharing_will_verb()}</b> })
            : rich((v) => m.sharing_will(v), { b: <b>{m.sharing_will_verb()}</b> })}
        </span>
      </p>
      <p>
        <Never />
        <span>
          {role === "ADMIN"
            ? rich((v) => m.sharing_never_admin(v), { b: <b>{m.sharing_never_verb()}</b> })
            : rich((v) => m.sharing_never(v), { b: <b>{m.sharing_never_verb()}</b> })}
        </span>
      </p>
    </section>
  );
}

/** Whom to ask, with a way to check that the page is what it says. */
export function CheckContact({ organization, frame }: { organization: Organization; frame: Frame }) {
  const reachable = isReachable(organization);
  return (
    <section class="contact">
      <h2>{m.contact_really({ name: organization.shortName })}</h2>
      {reachable && <p class="soft">{m.contact_before()}</p>}
      {reachable && <ContactLines organization={organization} />}
      <p class="small">{rich((v) => m.contact_address(v), { host: <Address>{frame.host}</Address> })}</p>
    </section>
  );
}

export function QuestionsContact({ organization }: { organization: Organization }) {
  if (!isReachable(organization)) return null;
  return (
    <section class="contact">
      <h2>{m.contact_questions({ name: organization.shortName })}</h2>
      <ContactLines organization={organization} />
    </section>
  );
}

const isReachable = ({ contact }: Organization): boolean =>
  contact.name !== null || contact.phone !== null || contact.email !== null;

/** Name, phone, e-mail: phone first, as somebody who asks wants a voice. */
function ContactLines({ organization: { contact } }: { organization: Organization }) {
  return (
    <address>
      {contact.name && (
        <span dir="auto">
          <b>{contact.name}</b>
          {contact.role && `, ${contact.role}`}
        </span>
      )}
      {contact.phone && (
        <a class="phone" dir="ltr" href={telephone(contact.phone)}>
          {contact.phone}
        </a>
      )}
      {contact.email && (
        <a dir="ltr" href={`mailto:${contact.email}`}>
          {contact.email}
        </a>
      )}
    </address>
  );
}

/** For pages that name no organization. */
export const UnsureContact = () => (
  <section class="contact">
    <h2>{m.unsure_heading()}</h2>
    <p class="small">{m.unsure_text()}</p>
  </section>
);

/** The address that the link proved, as fixed text; password managers get it in a hidden field. */
export function FixedAddress({ email }: { email: string }) {
  return (
    <div class="field">
      <span class="label">{m.label_email()}</span>
      <p class="fixed">
        <Lock />
        <span>
          <Address>{email}</Address>
          <small>{m.fixed_reason()}</small>
        </span>
      </p>
      <input
        class="hidden"
        type="email"
        name="email"
        autocomplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
    </div>
  );
}
