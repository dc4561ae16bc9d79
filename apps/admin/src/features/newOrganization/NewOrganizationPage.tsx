import { useMutation } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { createOrganizationSchema, parseLocale, zodRefusals } from "@muster/domain";
import { useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import { language } from "../../app/language.ts";
import { keptDraft, useDraft } from "../../app/useDraft.ts";
import type { Language } from "../../generated/graphql/graphql.ts";
import { graphql } from "../../generated/graphql/index.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { fieldError, LabelText, SelectChevron } from "../../parts/fields.tsx";
import { Note } from "../../parts/Note.tsx";
import { Heading } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { browserTimeZone, timeZones } from "../../parts/timeZones.ts";
import { organizationPath, useShell } from "../../shell/context.ts";
import { Mark } from "../../shell/Mark.tsx";
import { refusalText, serverRefusalText } from "../../text/refusals.ts";
import { languageName } from "../../text/trainings.ts";

const CreateOrganizationDocument = graphql(`
  mutation CreateOrganization($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      organization {
        id
      }
      errors {
        code
        path
        message
        params {
          name
          value
        }
      }
    }
  }
`);

interface Values {
  readonly name: string;
  readonly timeZone: string;
  readonly language: Language;
}

const KEY = "newOrganization";

const isValues = (value: unknown): value is Values =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  "timeZone" in value &&
  "language" in value;

function mistakesOf(values: Values): Record<string, string> {
  const parsed = createOrganizationSchema.safeParse({ ...values, language: parseLocale(values.language) });
  const mistakes: Record<string, string> = {};
  for (const { path, code, params } of parsed.success ? [] : zodRefusals(parsed.error)) {
    mistakes[path[0] ?? "name"] ??=
      code === "REQUIRED" ? m.profile_name_required() : refusalText(code, { ...params });
  }
  return mistakes;
}

/** An organization needs a name, a time zone and a language; everything else follows in its set-up. */
export function NewOrganizationPage() {
  const { organizations, organizationsOpen, reload } = useShell();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<string | null>(null);
  const [create, { loading, error }] = useMutation(CreateOrganizationDocument);
  const clientKey = useRef({ content: "", key: "" });
  const guessed: Values = {
    name: "",
    timeZone: browserTimeZone(),
    language: language() === "es" ? "ES" : "EN",
  };
  const form = useForm<Values>({
    initialValues: keptDraft(KEY, isValues) ?? guessed,
    validateInputOnBlur: true,
    validate: mistakesOf,
  });
  const forget = useDraft(KEY, form.values, form.values.name.trim() !== "");

  const save = async () => {
    const input = { ...form.values, name: form.values.name.trim() };
    const content = JSON.stringify(input);
    if (clientKey.current.content !== content) clientKey.current = { content, key: crypto.randomUUID() };
    const { data } = await create({ variables: { input: { ...input, clientKey: clientKey.current.key } } });
    const [refusal] = data?.createOrganization.errors ?? [];
    setRefused(refusal ? serverRefusalText(refusal) : null);
    const made = data?.createOrganization.organization;
    if (refusal || !made) return;
    forget();
    await reload();
    navigate(organizationPath(made.id));
  };
  const run = () => void save().catch(() => undefined);
  const submit = form.onSubmit(
    () => {
      if (!loading) run();
    },
    (mistakes) => form.getInputNode(mistakes.name ? "name" : "timeZone")?.focus(),
  );
  const [first] = organizations;
  const { error: nameMistake, ...nameProps } = form.getInputProps("name");
  const { error: zoneMistake, ...zoneProps } = form.getInputProps("timeZone");
  return (
    <main className="alone" id="content">
      <p className="brand">
        <Mark />
        <span>Muster</span>
      </p>
      <Heading title={m.organization_new()}>{m.organization_new()}</Heading>
      <p className="lead">
        {organizationsOpen ? m.new_organization_lead() : m.refusal_organizations_closed()}
      </p>
      {organizationsOpen && (
        <form onSubmit={submit} noValidate className="fields" style={{ marginTop: 28 }}>
          {refused && <Note tone="clay" urgent title={refused} />}
          {error && (
            <Problem error={error} title={m.new_organization_failed()} kept={m.typed_kept()} onRetry={run} />
          )}
          <TextInput
            {...nameProps}
            label={<LabelText need="required">{m.profile_name()}</LabelText>}
            description={m.new_organization_name_hint()}
            error={fieldError(nameMistake)}
            autoComplete="organization"
          />
          <NativeSelect
            rightSection={<SelectChevron />}
            {...zoneProps}
            label={<LabelText need="required">{m.profile_time_zone()}</LabelText>}
            description={m.new_organization_zone_hint()}
            error={fieldError(zoneMistake)}
            data={timeZones(form.values.timeZone)}
          />
          <NativeSelect
            rightSection={<SelectChevron />}
            {...form.getInputProps("language")}
            label={<LabelText need="required">{m.new_organization_language()}</LabelText>}
            data={(["EN", "ES"] as const).map((value) => ({ value, label: languageName(value) }))}
          />
          <div className="form-acts" style={{ marginTop: 8 }}>
            <Button look="filled" type="submit" busy={loading}>
              {m.new_organization_act()}
            </Button>
            {first && <Link to={organizationPath(first.id)}>{m.new_organization_back()}</Link>}
          </div>
        </form>
      )}
    </main>
  );
}
