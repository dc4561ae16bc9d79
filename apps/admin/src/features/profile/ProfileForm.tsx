import { useApolloClient, useMutation } from "@apollo/client/react";
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { keptDraft, useDraft } from "../../app/useDraft.ts";
import type { ProfileFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { ConflictNote } from "../../parts/ConflictNote.tsx";
import { fieldError, LabelText, SelectChevron } from "../../parts/fields.tsx";
import { Note } from "../../parts/Note.tsx";
import { sayDone } from "../../parts/notify.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { timeZones } from "../../parts/timeZones.ts";
import { useShell } from "../../shell/context.ts";
import { serverRefusalText } from "../../text/refusals.ts";
import { languageName } from "../../text/trainings.ts";
import { ProfileDocument, UpdateOrganizationDocument } from "./profile.graphql.ts";
import {
  fieldName,
  isProfileValues,
  type ProfileValues,
  profileDifferences,
  profileFields,
  profileInput,
  profileMistakes,
  valuesOf,
} from "./profileValues.ts";
import { Section } from "./Section.tsx";

interface ProfileFormProps {
  readonly profile: ProfileFragment;
  /** Stands between the sections; saves by itself. */
  readonly logo: ReactNode;
}

interface ConflictState {
  readonly theirs: ProfileFragment;
  readonly title: string;
}

export function ProfileForm({ profile, logo }: ProfileFormProps) {
  const { reload } = useShell();
  const key = `profile.${profile.id}`;
  const [saved, setSaved] = useState(profile);
  const [conflict, setConflict] = useState<ConflictState | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const client = useApolloClient();
  const [update, { loading, error, reset }] = useMutation(UpdateOrganizationDocument);
  const form = useForm<ProfileValues>({
    initialValues: useMemo(() => keptDraft(key, isProfileValues) ?? valuesOf(profile), [key, profile]),
    validateInputOnBlur: true,
    validate: profileMistakes,
  });
  const before = valuesOf(saved);
  const changed = profileFields.some((field) => before[field] !== form.values[field]);
  const forget = useDraft(key, form.values, changed);

  // A newer version that came by itself: taken over where nothing typed here would be lost or overwrite it.
  useEffect(() => {
    if (profile.version === saved.version) return;
    const same = profileDifferences(valuesOf(saved), valuesOf(profile)).length === 0;
    if (changed && !same) return;
    setSaved(profile);
    if (!changed) form.setValues(valuesOf(profile));
  }, [profile, saved, changed, form.setValues]);

  const settle = (next: ProfileFragment) => {
    forget();
    setSaved(next);
    form.setValues(valuesOf(next));
    form.clearErrors();
    setConflict(null);
    setRefused(null);
    reset();
  };
  /** The profile as it is now, for the person to compare. */
  const readAnew = async (): Promise<ProfileFragment | null> => {
    const variables = { id: profile.id };
    const { data } = await client.query({ query: ProfileDocument, variables, fetchPolicy: "network-only" });
    return data?.organization ?? null;
  };
  const save = async (version: number) => {
    const input = profileInput(form.values, profile.id, version);
    if (!input) return;
    const { data } = await update({ variables: { input } });
    const [refusal] = data?.updateOrganization.errors ?? [];
    const answer = data?.updateOrganization.organization;
    setRefused(null);
    if (refusal?.code === "VERSION_CONFLICT") {
      const theirs = await readAnew();
      if (!theirs) return;
      const by = refusal.params.find(({ name }) => name === "by")?.value;
      const title = by ? m.profile_conflict({ by }) : m.profile_conflict_unnamed();
      return setConflict({ theirs, title });
    }
    const field = profileFields.find((name) => refusal?.path.includes(name));
    if (refusal && field) {
      form.setFieldError(field, serverRefusalText(refusal));
      return form.getInputNode(field)?.focus();
    }
    if (refusal) return setRefused(serverRefusalText(refusal));
    if (!answer) return;
    settle(answer);
    sayDone(m.profile_saved());
    await reload();
  };
  const run = (version = saved.version) => void save(version).catch(() => undefined);
  const submit = form.onSubmit(
    () => {
      if (!loading) run();
    },
    (mistakes) => {
      const first = profileFields.find((field) => mistakes[field]);
      if (first) form.getInputNode(first)?.focus();
    },
  );
  const field = (name: keyof ProfileValues, need?: "required" | "optional") => {
    const { error: mistake, ...props } = form.getInputProps(name);
    return {
      ...props,
      label: <LabelText need={need}>{fieldName(name)}</LabelText>,
      error: fieldError(mistake),
    };
  };

  return (
    <form onSubmit={submit} noValidate>
      {conflict && (
        <ConflictNote
          title={conflict.title}
          lines={profileDifferences(before, valuesOf(conflict.theirs))}
          onTakeTheirs={() => settle(conflict.theirs)}
          onSaveMine={() => run(conflict.theirs.version)}
        />
      )}
      {refused && <Note tone="clay" urgent title={refused} />}
      {error && (
        <Problem error={error} title={m.profile_not_saved()} kept={m.typed_kept()} onRetry={() => run()} />
      )}
      <Section title={m.nav_organization()} text={m.profile_section_name()}>
        <TextInput {...field("name", "required")} autoComplete="organization" />
        <TextInput {...field("shortName", "optional")} description={m.profile_short_name_hint()} />
      </Section>
      <Section title={m.profile_logo()} text={m.profile_logo_text()}>
        {logo}
      </Section>
      <Section title={m.profile_contact()} text={m.profile_section_contact()}>
        <TextInput {...field("contactName", "required")} description={m.profile_contact_name_hint()} />
        <TextInput {...field("contactRole", "optional")} description={m.profile_contact_role_hint()} />
        <div className="fields-two">
          <TextInput {...field("contactEmail")} inputMode="email" autoCapitalize="none" spellCheck={false} />
          <TextInput {...field("contactPhone")} inputMode="tel" />
        </div>
        <p className="small soft">{m.profile_contact_one()}</p>
        <Textarea {...field("postalAddress", "optional")} autosize minRows={2} maxRows={6} />
      </Section>
      <Section title={m.profile_invitations()} text={m.profile_section_invitations()}>
        <NativeSelect
          {...field("language", "required")}
          rightSection={<SelectChevron />}
          data={(["EN", "ES"] as const).map((value) => ({ value, label: languageName(value) }))}
        />
        <NativeSelect
          {...field("timeZone", "required")}
          rightSection={<SelectChevron />}
          data={timeZones(form.values.timeZone)}
        />
        <TextInput
          {...field("linkDays", "required")}
          description={m.profile_link_days_hint()}
          inputMode="numeric"
          className="short-field"
        />
        <TextInput
          {...field("reminderDays", "optional")}
          description={m.profile_reminder_days_hint()}
          className="short-field"
        />
      </Section>
      <div className="form-acts">
        <Button look="filled" type="submit" busy={loading}>
          {m.profile_save()}
        </Button>
        {changed && (
          <Button look="plain" onClick={() => settle(conflict?.theirs ?? saved)}>
            {m.discard()}
          </Button>
        )}
      </div>
    </form>
  );
}
