import { Field, Form, NameFields, Problems, QuietLink, QuietSubmit, Submit } from "../components/forms.tsx";
import { Tick } from "../components/icons.tsx";
import { type Drawn, Heading, Sheet } from "../components/Layout.tsx";
import { Address } from "../components/parts.tsx";
import * as m from "../generated/paraglide/messages.js";
import type { Frame, PageState } from "../state.ts";

type State = Extract<PageState, { page: "account" }>;

/** The person's own profile, and signing out. */
export function accountPage({ account, form, done, administers }: State, frame: Frame): Drawn {
  return {
    title: m.title_of({ title: m.account_heading(), name: "Muster" }),
    content: (
      <Sheet frame={frame} sender={null} line={m.strip_training()}>
        <Heading>{m.account_heading()}</Heading>
        <p class="lead">
          {m.account_lead()} <Address>{account.email}</Address>
        </p>
        {done && (
          <p class="notice notice-leaf" role="status">
            <Tick />
            <span>{done === "email" ? m.email_changed() : m.account_saved()}</span>
          </p>
        )}
        <Problems form={form} />
        <Form frame={frame} action="/account">
          <NameFields form={form} first={account.firstName} last={account.lastName} />
          <Field
            form={form}
            name="zip"
            label={m.label_zip_optional()}
            value={account.zip ?? ""}
            autocomplete="postal-code"
          />
          <LanguageField chosen={form.values.language ?? account.language} />
          <Submit>{m.account_save()}</Submit>
        </Form>
        <div class="quiet-list">
          {administers && <QuietLink href="/admin/">{m.done_administer()}</QuietLink>}
          <QuietLink href="/my">{m.my_title()}</QuietLink>
          <QuietLink href="/account/organizations">{m.account_organizations()}</QuietLink>
          <QuietLink href="/account/email">{m.account_email()}</QuietLink>
          <QuietLink href="/reset">{m.account_password()}</QuietLink>
          <QuietLink href="/account/data">{m.account_download()}</QuietLink>
          <QuietLink href="/account/delete">{m.account_delete()}</QuietLink>
          <Form frame={frame} action="/sign-out">
            <QuietSubmit>{m.sign_out()}</QuietSubmit>
          </Form>
        </div>
      </Sheet>
    ),
  };
}

function LanguageField({ chosen }: { chosen: string }) {
  return (
    <fieldset class="field">
      <legend class="label">{m.label_language()}</legend>
      <div class="row">
        <label class="choice" lang="en">
          <input type="radio" name="language" value="EN" checked={chosen !== "ES"} />
          <span>English</span>
        </label>
        <label class="choice" lang="es">
          <input type="radio" name="language" value="ES" checked={chosen === "ES"} />
          <span>Español</span>
        </label>
      </div>
    </fieldset>
  );
}
