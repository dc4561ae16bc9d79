import { useMutation } from "@apollo/client/react";
import { NativeSelect, Textarea } from "@mantine/core";
import { inviteLearnersSchema, zodRefusals } from "@muster/domain";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useKeptState } from "../../app/useDraft.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../parts/Button.tsx";
import { fieldError, LabelText, SelectChevron } from "../../parts/fields.tsx";
import { Note } from "../../parts/Note.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { WhenField } from "../../parts/WhenField.tsx";
import { sendAtOf, whenMistake } from "../../parts/when.ts";
import { useHere, useOrganization } from "../../shell/context.ts";
import { listed } from "../../text/numbers.ts";
import { refusalText, serverRefusalText } from "../../text/refusals.ts";
import { InviteLearnersDocument } from "./addLearners.graphql.ts";
import { ChipsField, type ChipsFieldHandle } from "./ChipsField.tsx";
import { Consequences } from "./Consequences.tsx";
import { takeText } from "./chips.ts";
import { emptyForm, type FormState, isFormState } from "./formState.ts";
import { addressResult, type ResultState } from "./resultState.ts";
import { keyFor } from "./sending.ts";

interface Giving {
  readonly id: string;
  readonly name: string;
  readonly trainings: readonly { readonly id: string; readonly title: string }[];
}

interface AddManuallyFormProps {
  readonly groups: readonly Giving[];
  readonly linkDays: number;
  readonly reminderDays: readonly number[];
}

/** Mistakes of the fields that are not chips. */
interface Mistakes {
  readonly emails?: string;
  readonly groupId?: string;
  readonly note?: string;
  readonly sendAt?: string;
  /** The server did nothing, for a reason of no single field. */
  readonly all?: string;
}

export function AddManuallyForm({ groups, linkDays, reminderDays }: AddManuallyFormProps) {
  const { id, timeZone } = useOrganization();
  const here = useHere();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [form, setForm, forget] = useKeptState(`${id}.addManually`, emptyForm, isFormState);
  useHandedAddress(form, setForm);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [invite, { loading, error }] = useMutation(InviteLearnersDocument);
  const chipsField = useRef<ChipsFieldHandle>(null);
  const groupField = useRef<HTMLSelectElement>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const timeField = useRef<HTMLInputElement>(null);
  const suggested = groups.length === 1 ? groups[0]?.id : query.get("group");
  const group = groups.find((one) => one.id === (form.groupId ?? suggested)) ?? null;

  const submit = async () => {
    const chips = takeText(form.chips);
    const sending = {
      emails: chips.chips.map(({ typed }) => typed),
      groupId: group?.id ?? "",
      note: form.note,
      sendAt: sendAtOf(form.when),
    };
    const found = check(sending, whenMistake(form.when, timeZone));
    setMistakes(found);
    setForm({ ...form, chips });
    if (chips.problem || found.emails) return chipsField.current?.focus();
    if (found.groupId) return groupField.current?.focus();
    if (found.note) return noteField.current?.focus();
    if (found.sendAt) return timeField.current?.focus();
    if (!group) return;
    const kept = keyFor({ ...sending, note: form.note.trim() || null }, form.key, () => crypto.randomUUID());
    setForm({ ...form, chips, key: kept });
    const { emails, groupId, sendAt } = sending;
    const note = form.note.trim() || null;
    const input = { organizationId: id, emails, groupId, note, sendAt, clientKey: kept.key };
    const { data } = await invite({ variables: { input } });
    const refusal = data?.inviteLearners.errors[0];
    if (refusal?.path.includes("sendAt")) {
      setMistakes({ sendAt: serverRefusalText(refusal) });
      return timeField.current?.focus();
    }
    if (refusal) return setMistakes({ all: serverRefusalText(refusal) });
    if (!data) return;
    forget();
    const { results: answers, sending: chosen } = data.inviteLearners;
    const results = answers.map(addressResult);
    const state: ResultState = { group: { id: group.id, name: group.name }, note, chosen, results };
    navigate(here("/learners/add/manually/result"), { state });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // A failed request is told by `error`, in the form; everything typed is still there.
    if (!loading) submit().catch(() => undefined);
  };

  const names = group?.trainings.map(({ title }) => title) ?? [];
  return (
    <div className="columns">
      <form onSubmit={onSubmit} noValidate className="fields">
        <ChipsField
          ref={chipsField}
          state={form.chips}
          missing={form.chips.chips.length === 0 ? (mistakes.emails ?? null) : null}
          onChange={(chips) => setForm({ ...form, chips })}
        />
        <div>
          <NativeSelect
            ref={groupField}
            label={<LabelText need="required">{m.preview_group()}</LabelText>}
            value={group?.id ?? ""}
            onChange={(event) => {
              setForm({ ...form, groupId: event.currentTarget.value || null });
              setMistakes({});
            }}
            rightSection={<SelectChevron />}
            error={fieldError(group ? undefined : mistakes.groupId)}
          >
            {!group && <option value="">{m.add_group_choose()}</option>}
            {groups.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </NativeSelect>
          {group && (
            <p className="gives small soft" aria-live="polite">
              {names.length > 0
                ? m.add_gives({ count: names.length, names: listed(names) })
                : m.add_gives_nothing()}
            </p>
          )}
        </div>
        <Textarea
          ref={noteField}
          label={<LabelText need="optional">{m.add_note()}</LabelText>}
          value={form.note}
          autosize
          minRows={2}
          maxRows={8}
          onChange={(event) => setForm({ ...form, note: event.currentTarget.value })}
          error={fieldError(mistakes.note)}
        />
        <WhenField
          ref={timeField}
          when={form.when}
          mistake={mistakes.sendAt}
          onChange={(when) => {
            setForm({ ...form, when });
            setMistakes({});
          }}
        />
        {mistakes.all && <Note tone="clay" urgent title={mistakes.all} />}
        {error && (
          <Problem
            error={error}
            title={m.add_failed()}
            kept={m.kept()}
            onRetry={() => void submit().catch(() => undefined)}
          />
        )}
        <div className="form-acts" style={{ marginTop: 4 }}>
          <Button look="filled" type="submit" busy={loading}>
            {m.nav_add_learners()}
          </Button>
          <ButtonLink look="plain" to={here("/learners")}>
            {m.add_back()}
          </ButtonLink>
        </div>
      </form>
      <Consequences
        count={form.chips.chips.length}
        group={group}
        linkDays={linkDays}
        reminderDays={reminderDays}
        sendAt={sendAtOf(form.when)}
      />
    </div>
  );
}

/** Takes the address that a link to this page hands over, once, to those that stand in the form. */
function useHandedAddress(form: FormState, setForm: (form: FormState) => void): void {
  const [query, setQuery] = useSearchParams();
  const email = query.get("email");
  const taken = useRef<string | null>(null);
  useEffect(() => {
    // The form changes at once, the address a little later: until then it is still there, and must not be taken again.
    if (email === taken.current) return;
    taken.current = email;
    if (!email) return;
    setForm({ ...form, chips: takeText({ ...form.chips, text: `${form.chips.text} ${email}` }) });
    setQuery(
      (before) => {
        before.delete("email");
        return before;
      },
      { replace: true },
    );
  }, [email, form, setForm, setQuery]);
}

/** What the domain's schema says of the form, in words, one for each field. */
function check(
  { emails, groupId, note }: { emails: string[]; groupId: string; note: string },
  sendAt: string | undefined,
): Mistakes {
  const parsed = inviteLearnersSchema.safeParse({ emails, groupId, note });
  const mistakes: Record<string, string> = sendAt ? { sendAt } : {};
  if (parsed.success) return mistakes;
  for (const { path, code, params } of zodRefusals(parsed.error)) {
    const field = path[0] ?? "all";
    mistakes[field] ??=
      field === "emails" && code === "REQUIRED" ? m.add_no_emails() : refusalText(code, { ...params });
  }
  return mistakes;
}
