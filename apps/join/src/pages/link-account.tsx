import type { ComponentChildren } from "preact";
import {
  CodeField,
  EmailField,
  Form,
  NameFields,
  Password,
  Problems,
  QuietLink,
  QuietSubmit,
  Submit,
} from "../components/forms.tsx";
import { SendAgainIsland } from "../components/islands.tsx";
import { type Drawn, Heading, Sheet } from "../components/Layout.tsx";
import { Address, CheckContact, FixedAddress, Steps } from "../components/parts.tsx";
import { Terms } from "../components/Terms.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { OpenInvitation } from "../invitation.ts";
import type { FormState, Frame, PageState } from "../state.ts";
import { rich } from "../text/rich.tsx";

type State<Page extends PageState["page"]> = Extract<PageState, { page: Page }>;

/** Seconds that "Send it again" waits after a code was sent. */
export const SEND_AGAIN_SECONDS = 60;

interface StepTwo {
  invitation: OpenInvitation;
  form: FormState;
  title: string;
  /** Left out when a summary of problems stands in its place. */
  lead: ComponentChildren;
  children: ComponentChildren;
}

function stepTwo(frame: Frame, { invitation, form, title, lead, children }: StepTwo): Drawn {
  const { organization } = invitation;
  const step = { at: 2, of: 3 } as const;
  return {
    title: m.title_step({ ...step, title, name: organization.shortName }),
    content: (
      <Sheet
        frame={frame}
        sender={organization}
        aside={<CheckContact organization={organization} frame={frame} />}
      >
        <Steps step={step} />
        <Heading>{title}</Heading>
        <Problems form={form} />
        {form.errors.length < 2 && <p class="lead">{lead}</p>}
        {children}
      </Sheet>
    ),
  };
}

/** The address has an account: one field. */
export function inviteLogInPage({ invitation, form }: State<"inviteLogIn">, frame: Frame): Drawn {
  const action = `${frame.linkPath}/account`;
  return stepTwo(frame, {
    invitation,
    form,
    title: m.login_heading(),
    lead: m.login_lead(),
    children: (
      <>
        <Form frame={frame} action={action} intent="password">
          <FixedAddress email={invitation.email} />
          <Password form={form} label={m.label_password()} isNew={false} />
          <Submit>{m.login_button()}</Submit>
        </Form>
        <Form frame={frame} action={action} intent="send-code" class="later">
          <QuietSubmit>{m.login_code_instead()}</QuietSubmit>
        </Form>
      </>
    ),
  });
}

/** An account had this address before, and has another one now, which is its person's own to know. */
export function inviteFormerPage({ invitation, form }: State<"inviteFormer">, frame: Frame): Drawn {
  const action = `${frame.linkPath}/account`;
  return stepTwo(frame, {
    invitation,
    form,
    title: m.login_heading(),
    lead: rich((v) => m.login_former(v), { email: <Address>{invitation.email}</Address> }),
    children: (
      <>
        <Form frame={frame} action={action} intent="former">
          <EmailField form={form} label={m.label_email_now()} />
          <Password form={form} label={m.label_password()} isNew={false} />
          <Submit>{m.login_button()}</Submit>
        </Form>
        <div class="quiet-list">
          <QuietLink href={`/sign-in/code?next=${encodeURIComponent(`${frame.linkPath}/account`)}`}>
            {m.login_code_instead()}
          </QuietLink>
          <QuietLink href={`${action}?with=new`}>{m.login_former_new()}</QuietLink>
        </div>
      </>
    ),
  });
}

/** A code by mail instead of a password, so that a forgotten one never ends the way in. */
export function inviteCodePage({ invitation, form, justSent }: State<"inviteCode">, frame: Frame): Drawn {
  const action = `${frame.linkPath}/account`;
  return stepTwo(frame, {
    invitation,
    form,
    title: m.code_check_heading(),
    lead: rich((v) => m.code_wrote_to(v), { email: <Address>{invitation.email}</Address> }),
    children: (
      <>
        <Form frame={frame} action={action} intent="code">
          <CodeField form={form} hint={m.code_hint()} />
          <Submit>{m.continue_button()}</Submit>
        </Form>
        <div class="quiet-list">
          <Form frame={frame} action={action} intent="send-code">
            <SendAgainIsland seconds={justSent ? SEND_AGAIN_SECONDS : 0} />
          </Form>
          <QuietLink href={action}>{m.code_password_instead()}</QuietLink>
        </div>
      </>
    ),
  });
}

/** No account yet: the name as it goes on certificates, and a password. The address is proven by the link. */
export function inviteRegisterPage({ invitation, form }: State<"inviteRegister">, frame: Frame): Drawn {
  return stepTwo(frame, {
    invitation,
    form,
    title: m.register_heading(),
    lead: invitation.role === "ADMIN" ? m.register_lead_admin() : m.register_lead(),
    children: (
      <Form frame={frame} action={`${frame.linkPath}/account`} intent="register">
        <FixedAddress email={invitation.email} />
        <NameFields form={form} />
        <Password form={form} label={m.label_new_password()} hint={m.password_hint()} isNew />
        <Submit>{m.register_button()}</Submit>
        <Terms frame={frame} />
      </Form>
    ),
  });
}
