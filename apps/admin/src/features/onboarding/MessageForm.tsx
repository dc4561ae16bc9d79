import { useMutation } from "@apollo/client/react";
import { Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { onboardingMessageSchema, zodRefusals } from "@muster/domain";
import { useState } from "react";
import { keptDraft, useDraft } from "../../app/useDraft.ts";
import type { MessageFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Confirm } from "../../parts/Confirm.tsx";
import { fieldError } from "../../parts/fields.tsx";
import { Note } from "../../parts/Note.tsx";
import { sayDone } from "../../parts/notify.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { shortDay } from "../../text/dates.ts";
import { refusalText, serverRefusalText } from "../../text/refusals.ts";
import { CopyActs } from "./CopyActs.tsx";
import { SaveOnboardingMessageDocument } from "./onboarding.graphql.ts";

interface Values {
  readonly subject: string;
  readonly body: string;
}

const isValues = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && "subject" in value && "body" in value;

function mistakesOf(values: Values): Record<string, string> {
  const parsed = onboardingMessageSchema.safeParse(values);
  const mistakes: Record<string, string> = {};
  for (const { path, code, params } of parsed.success ? [] : zodRefusals(parsed.error)) {
    const field = path[0] ?? "body";
    const empty = field === "subject" ? m.message_subject_required() : m.message_body_required();
    mistakes[field] ??= code === "REQUIRED" ? empty : refusalText(code, { ...params });
  }
  return mistakes;
}

interface MessageFormProps {
  readonly message: MessageFragment["onboardingMessage"];
}

/** The text, filled in; edited, kept and copied here. */
export function MessageForm({ message }: MessageFormProps) {
  const { id: organizationId, timeZone } = useOrganization();
  const key = `${organizationId}.message`;
  const [refused, setRefused] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [save, { loading, error }] = useMutation(SaveOnboardingMessageDocument);
  const saved = { subject: message.subject, body: message.body };
  const form = useForm<Values>({
    initialValues: keptDraft(key, isValues) ?? saved,
    validateInputOnBlur: true,
    validate: mistakesOf,
  });
  const { subject, body } = form.values;
  const changed = subject !== saved.subject || body !== saved.body;
  const forget = useDraft(key, form.values, changed);

  const keep = async (values: Values, said: string) => {
    const { data } = await save({ variables: { input: { organizationId, ...values } } });
    const [refusal] = data?.saveOnboardingMessage.errors ?? [];
    setRefused(refusal ? serverRefusalText(refusal) : null);
    const now = data?.saveOnboardingMessage.organization?.onboardingMessage;
    if (refusal || !now) return;
    forget();
    form.setValues({ subject: now.subject, body: now.body });
    setAsked(false);
    sayDone(said);
  };
  const run = (values: Values, said: string) => void keep(values, said).catch(() => setAsked(false));
  const submit = form.onSubmit(
    (values) => {
      if (!loading) run(values, m.message_saved());
    },
    (mistakes) => form.getInputNode(mistakes.subject ? "subject" : "body")?.focus(),
  );
  const { error: subjectMistake, ...subjectProps } = form.getInputProps("subject");
  const { error: bodyMistake, ...bodyProps } = form.getInputProps("body");
  return (
    <form onSubmit={submit} noValidate className="fields">
      {refused && <Note tone="clay" urgent title={refused} />}
      {error && (
        <Problem
          error={error}
          title={m.message_not_saved()}
          kept={m.typed_kept()}
          onRetry={() => run(form.values, m.message_saved())}
        />
      )}
      <TextInput {...subjectProps} label={m.message_subject()} error={fieldError(subjectMistake)} />
      <Textarea
        {...bodyProps}
        label={m.message_body()}
        autosize
        minRows={10}
        maxRows={30}
        error={fieldError(bodyMistake)}
      />
      <div className="form-acts" style={{ marginTop: 4 }}>
        <CopyActs body={body} />
        {changed && (
          <Button type="submit" busy={loading}>
            {m.message_keep()}
          </Button>
        )}
        {changed && (
          <Button look="plain" onClick={() => form.setValues(saved)}>
            {m.discard()}
          </Button>
        )}
        {!changed && message.edited && (
          <Button look="plain" onClick={() => setAsked(true)}>
            {m.message_ready()}
          </Button>
        )}
      </div>
      <p className="small soft">
        {message.copiedAt
          ? m.message_copied_on({ day: shortDay(message.copiedAt, timeZone) })
          : m.message_not_copied()}
      </p>
      <Confirm
        opened={asked}
        onClose={() => setAsked(false)}
        title={m.message_ready_ask()}
        act={m.message_ready()}
        keep={m.message_ready_keep()}
        busy={loading}
        onConfirm={() => run({ subject: "", body: "" }, m.message_ready_done())}
      >
        {m.message_ready_text()}
      </Confirm>
    </form>
  );
}
