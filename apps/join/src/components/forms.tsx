import type { ComponentChildren, JSX } from "preact";
import * as m from "../generated/paraglide/messages.js";
import type { FormState, Frame } from "../state.ts";
import { errorText } from "../text/refusals.ts";
import { Attention } from "./icons.tsx";
import { PasswordIsland } from "./islands.tsx";

interface FormProps {
  frame: Frame;
  action: string;
  /** Which of a page's forms this is, where it has several. */
  intent?: string;
  class?: string;
  children: ComponentChildren;
}

/** A plain form of this site, with the token that its answer is checked by. */
export function Form({ frame, action, intent, class: name, children }: FormProps) {
  return (
    <form method="post" action={action} class={name} noValidate>
      <input type="hidden" name="token" value={frame.token} />
      {intent && <input type="hidden" name="intent" value={intent} />}
      {children}
    </form>
  );
}

export const Hidden = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
);

/** The one filled button of a screen. */
export const Submit = ({ children }: { children: ComponentChildren }) => (
  <button type="submit" class="button">
    {children}
  </button>
);

/** A quiet answer that changes something, so it is a button; it looks like the quiet links. */
export const QuietSubmit = ({ children }: { children: ComponentChildren }) => (
  <button type="submit" class="quiet">
    {children}
  </button>
);

export const ButtonLink = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class="button" href={href}>
    {children}
  </a>
);

export const QuietLink = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class="quiet" href={href}>
    {children}
  </a>
);

interface FieldProps {
  form: FormState;
  name: string;
  label: string;
  hint?: string;
  value?: string;
  type?: "text" | "email";
  autocomplete: string;
  class?: string;
  inputMode?: "numeric" | "text";
}

/** Label, hint, error, field: in this order, so that nothing is read too late or covered by a keyboard. */
export function Field({ form, name, label, hint, value, class: extra, type, ...input }: FieldProps) {
  const field = {
    ...input,
    ...described(form, name, hint),
    id: name,
    name,
    class: extra,
    value: form.values[name] ?? value ?? "",
  };
  return (
    <div class="field">
      <Label name={name} label={label} hint={hint} form={form} />
      {type === "email" ? (
        <input {...field} type="email" dir="ltr" />
      ) : (
        <input {...field} type="text" dir="auto" />
      )}
    </div>
  );
}

interface PasswordProps {
  form: FormState;
  label: string;
  hint?: string;
  /** A new one is measured while it is typed; a known one is not. */
  isNew: boolean;
}

export function Password({ form, label, hint, isNew }: PasswordProps) {
  return (
    <div class="field">
      <Label name="password" label={label} hint={hint} form={form} />
      <PasswordIsland isNew={isNew} {...described(form, "password", hint)} />
    </div>
  );
}

/** The code is one field, not six, and taken with or without a space. */
export function CodeField({ form, hint }: { form: FormState; hint: string }) {
  return (
    <Field
      form={form}
      name="code"
      label={m.label_code()}
      hint={hint}
      autocomplete="one-time-code"
      inputMode="numeric"
      class="code"
    />
  );
}

export const EmailField = ({
  form,
  label,
  hint,
  value,
}: {
  form: FormState;
  label?: string;
  hint?: string;
  value?: string;
}) => (
  <Field
    form={form}
    name="email"
    label={label ?? m.label_email()}
    hint={hint}
    value={value}
    type="email"
    autocomplete="email"
  />
);

export function NameFields({ form, first, last }: { form: FormState; first?: string; last?: string }) {
  return (
    <div class="row">
      <Field
        form={form}
        name="firstName"
        label={m.label_first_name()}
        value={first}
        autocomplete="given-name"
      />
      <Field
        form={form}
        name="lastName"
        label={m.label_last_name()}
        value={last}
        autocomplete="family-name"
      />
    </div>
  );
}

function Label({ name, label, hint, form }: { name: string; label: string; hint?: string; form: FormState }) {
  const error = errorOf(form, name);
  return (
    <>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${name}-error`}>
          <Attention />
          <span>{error}</span>
        </p>
      )}
    </>
  );
}

const errorOf = (form: FormState, name: string): string | null => {
  const error = form.errors.find(({ field }) => field === name);
  return error ? errorText(error) : null;
};

function described(form: FormState, name: string, hint: string | undefined) {
  const invalid = form.errors.some(({ field }) => field === name);
  const by = [hint && `${name}-hint`, invalid && `${name}-error`].filter(Boolean).join(" ");
  return { "aria-describedby": by || undefined, "aria-invalid": invalid ? ("true" as const) : undefined };
}

/** What needs another look: at the whole form at once; from two fields on, a summary with links to them. */
export function Problems({ form }: { form: FormState }): JSX.Element | null {
  const whole = form.errors.filter(({ field }) => field === null);
  const fields = form.errors.filter(({ field }) => field !== null);
  if (whole.length === 0 && fields.length < 2) return null;
  return (
    <div class="problems" role="alert" tabIndex={-1}>
      <Attention />
      <div>
        {whole.map((error) => (
          <p key={errorText(error)}>
            <b>{errorText(error)}</b>
          </p>
        ))}
        {fields.length > 1 && (
          <p>
            <b>{m.problems({ count: fields.length })}</b> {m.problems_kept()}
          </p>
        )}
        {fields.length > 1 && (
          <p>
            {fields.map(({ field }, index) => (
              <span key={field}>
                {index > 0 && " · "}
                <a href={`#${field}`}>{fieldName(field ?? "")}</a>
              </span>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}

function fieldName(field: string): string {
  switch (field) {
    case "firstName":
      return m.label_first_name();
    case "lastName":
      return m.label_last_name();
    case "password":
      return m.label_password();
    case "code":
      return m.label_code();
    case "zip":
      return m.label_zip();
    case "language":
      return m.label_language();
    default:
      return m.label_email();
  }
}
