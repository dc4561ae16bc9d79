import {
  CodeField,
  EmailField,
  Form,
  Hidden,
  Password,
  Problems,
  QuietLink,
  Submit,
} from "../components/forms.tsx";
import { type Drawn, Heading, Sheet } from "../components/Layout.tsx";
import { Address } from "../components/parts.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { Frame, PageState } from "../state.ts";
import { rich } from "../text/rich.tsx";

type State<Page extends PageState["page"]> = Extract<PageState, { page: Page }>;

const PATH = "/account/email";

/** First step: the new address, and the password once more. */
export function newEmailPage({ account, form }: State<"newEmail">, frame: Frame): Drawn {
  return {
    title: m.title_of({ title: m.account_email(), name: "Muster" }),
    content: (
      <Sheet frame={frame} sender={null} line={m.strip_training()}>
        <Heading>{m.account_email()}</Heading>
        <Problems form={form} />
        <p class="lead">
          {m.account_lead()} <Address>{account.email}</Address>
        </p>
        <Form frame={frame} action={PATH} intent="send">
          <EmailField form={form} label={m.label_new_email()} hint={m.ask_register_hint()} />
          <Password form={form} label={m.label_password()} isNew={false} />
          <Submit>{m.ask_button()}</Submit>
        </Form>
        <p class="after-answers">{m.email_keeps()}</p>
        <div class="quiet-list">
          <QuietLink href="/account">{m.email_stay()}</QuietLink>
        </div>
      </Sheet>
    ),
  };
}

/** Second step: the code that went there. Without it nothing changes. */
export function proveEmailPage({ email, form }: State<"proveEmail">, frame: Frame): Drawn {
  const known = form.values.email ?? email;
  return {
    title: m.title_of({ title: m.code_check_heading(), name: m.account_email() }),
    content: (
      <Sheet frame={frame} sender={null} line={m.strip_training()}>
        <Heading>{m.code_check_heading()}</Heading>
        <Problems form={form} />
        <p class="lead">
          {known ? rich((v) => m.code_wrote_to(v), { email: <Address>{known}</Address> }) : m.code_wrote()}
        </p>
        <Form frame={frame} action={PATH} intent="code">
          {known && !form.errors.some(({ field }) => field === "email") ? (
            <Hidden name="email" value={known} />
          ) : (
            <EmailField form={form} label={m.label_new_email()} value={known ?? ""} />
          )}
          <CodeField form={form} hint={m.code_hint()} />
          <Submit>{m.email_button()}</Submit>
        </Form>
        <div class="quiet-list">
          <QuietLink href={PATH}>{m.email_again()}</QuietLink>
        </div>
      </Sheet>
    ),
  };
}
