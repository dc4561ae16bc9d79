import type { ComponentChildren } from "preact";
import {
  CodeField,
  EmailField,
  Form,
  Hidden,
  NameFields,
  Password,
  Problems,
  QuietLink,
  Submit,
} from "../components/forms.tsx";
import { Info } from "../components/icons.tsx";
import { SendAgainIsland } from "../components/islands.tsx";
import { type Drawn, Heading, Sheet } from "../components/Layout.tsx";
import { Address, UnsureContact } from "../components/parts.tsx";
import { Terms } from "../components/Terms.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { CodePurpose, FormState, Frame, PageState } from "../state.ts";
import { rich } from "../text/rich.tsx";
import { SEND_AGAIN_SECONDS } from "./link-account.tsx";

type State<Page extends PageState["page"]> = Extract<PageState, { page: Page }>;

const withNext = (path: string, next: string | null): string =>
  next === null ? path : `${path}?next=${encodeURIComponent(next)}`;

const Next = ({ next }: { next: string | null }) =>
  next === null ? null : <Hidden name="next" value={next} />;

interface Shown {
  title: string;
  lead: ComponentChildren;
  form: FormState;
  line?: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}

function plainSheet(
  frame: Frame,
  { title, lead, form, aside, children, line = m.strip_training() }: Shown,
): Drawn {
  return {
    title: m.title_of({ title, name: "Muster" }),
    content: (
      <Sheet frame={frame} sender={null} line={line} aside={aside}>
        <Heading>{title}</Heading>
        <Problems form={form} />
        <p class="lead">{lead}</p>
        {children}
      </Sheet>
    ),
  };
}

/** Everybody's sign-in. */
export function signInPage({ next, form, cookiesBlocked }: State<"signIn">, frame: Frame): Drawn {
  return plainSheet(frame, {
    title: m.signin_heading(),
    lead: m.signin_lead(),
    form,
    children: (
      <>
        {cookiesBlocked && (
          <p class="notice" role="alert">
            <Info />
            <span>{m.signin_cookies({ host: frame.host })}</span>
          </p>
        )}
        <Form frame={frame} action="/sign-in">
          <Next next={next} />
          <EmailField form={form} />
          <Password form={form} label={m.label_password()} isNew={false} />
          <Submit>{m.login_button()}</Submit>
        </Form>
        <div class="quiet-list">
          <QuietLink href={withNext("/sign-in/code", next)}>{m.signin_code()}</QuietLink>
          <QuietLink href={withNext("/reset", next)}>{m.signin_reset()}</QuietLink>
          <QuietLink href={withNext("/register", next)}>{m.signin_register()}</QuietLink>
        </div>
      </>
    ),
  });
}

const paths: Readonly<Record<CodePurpose, string>> = {
  signIn: "/sign-in/code",
  register: "/register",
  reset: "/reset",
};

const asking: Readonly<
  Record<CodePurpose, () => { title: string; lead: string; hint?: string; button: string }>
> = {
  signIn: () => ({ title: m.ask_signin_heading(), lead: m.ask_signin_lead(), button: m.ask_button() }),
  register: () => ({
    title: m.register_heading(),
    lead: m.ask_register_lead(),
    hint: m.ask_register_hint(),
    button: m.ask_button(),
  }),
  reset: () => ({ title: m.ask_reset_heading(), lead: m.ask_reset_lead(), button: m.ask_button() }),
};

/** First step: the address that a code is sent to. The answer is the same for every address. */
export function askCodePage({ purpose, next, form }: State<"askCode">, frame: Frame): Drawn {
  const { title, lead, hint, button } = asking[purpose]();
  return plainSheet(frame, {
    title,
    lead,
    form,
    children: (
      <>
        <Form frame={frame} action={paths[purpose]} intent="send">
          <Next next={next} />
          <EmailField form={form} hint={hint} />
          <Submit>{button}</Submit>
        </Form>
        <div class="quiet-list">
          <QuietLink href={withNext("/sign-in", next)}>{m.back_to_signin()}</QuietLink>
        </div>
      </>
    ),
  });
}

/** Second step: the code, and what else is needed. Without cookies the address is typed once more. */
export function enterCodePage(state: State<"enterCode">, frame: Frame): Drawn {
  const { purpose, next, form, justSent } = state;
  const email = form.values.email ?? state.email;
  return plainSheet(frame, {
    title: m.code_check_heading(),
    lead: email ? rich((v) => m.code_wrote_to(v), { email: <Address>{email}</Address> }) : m.code_wrote(),
    form,
    children: (
      <>
        <Form frame={frame} action={paths[purpose]} intent="code">
          <Next next={next} />
          {email && !form.errors.some(({ field }) => field === "email") ? (
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
          ) : (
            <EmailField form={form} value={email ?? ""} />
          )}
          <CodeField form={form} hint={m.code_hint()} />
          {purpose === "register" && <NameFields form={form} />}
          {purpose !== "signIn" && (
            <Password form={form} label={m.label_new_password()} hint={m.password_hint()} isNew />
          )}
          <Submit>{enterButton(purpose)}</Submit>
          {purpose === "register" && <Terms frame={frame} />}
        </Form>
        <div class="quiet-list">
          {email && (
            <Form frame={frame} action={paths[purpose]} intent="send">
              <Next next={next} />
              <Hidden name="email" value={email} />
              <SendAgainIsland seconds={justSent ? SEND_AGAIN_SECONDS : 0} />
            </Form>
          )}
          <QuietLink href={withNext(paths[purpose], next)}>{m.another_address()}</QuietLink>
        </div>
      </>
    ),
  });
}

function enterButton(purpose: CodePurpose): string {
  switch (purpose) {
    case "signIn":
      return m.login_button();
    case "register":
      return m.register_button();
    case "reset":
      return m.reset_button();
  }
}

/** For when the link in the e-mail does not open. */
export function inviteByCodePage({ form }: State<"inviteByCode">, frame: Frame): Drawn {
  return plainSheet(frame, {
    title: m.code_heading(),
    lead: m.code_lead(),
    form,
    line: m.strip_by_invitation(),
    aside: <UnsureContact />,
    children: (
      <>
        <Form frame={frame} action="/code">
          <EmailField form={form} label={m.label_your_email()} hint={m.code_email_hint()} />
          <CodeField form={form} hint={m.code_code_hint()} />
          <Submit>{m.code_button()}</Submit>
        </Form>
        <div class="quiet-list">
          <QuietLink href="/ask">{m.dead_ask()}</QuietLink>
        </div>
        <p class="after-answers">{m.code_nobody_asks()}</p>
      </>
    ),
  });
}

/** For when the link cannot be read and there is no code either. It says the same for every address. */
export function askByEmailPage({ form, asked }: State<"askByEmail">, frame: Frame): Drawn {
  return plainSheet(frame, {
    title: asked ? m.ask_email_done() : m.ask_email_heading(),
    lead: asked ? m.ask_email_done_lead() : m.ask_email_lead(),
    form,
    line: m.strip_by_invitation(),
    aside: <UnsureContact />,
    children: !asked && (
      <Form frame={frame} action="/ask">
        <EmailField form={form} label={m.label_your_email()} hint={m.code_email_hint()} />
        <Submit>{m.dead_ask()}</Submit>
      </Form>
    ),
  });
}
