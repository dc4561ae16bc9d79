import { useMutation } from "@apollo/client/react";
import { TextInput } from "@mantine/core";
import { parseEmail } from "@muster/domain";
import { type FormEvent, useRef, useState } from "react";
import { useKeptState } from "../../app/useDraft.ts";
import { m } from "../../generated/paraglide/messages.js";
import {
  type Acknowledged,
  type Asked,
  AskFirst,
  isQuestion,
  nothingAcknowledged,
} from "../../parts/AskFirst.tsx";
import { Button } from "../../parts/Button.tsx";
import { fieldError, LabelText } from "../../parts/fields.tsx";
import { sayDone } from "../../parts/notify.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { refusalText, serverRefusalText } from "../../text/refusals.ts";
import { InviteAdministratorDocument } from "./administrators.graphql.ts";

const isText = (value: unknown): value is string => typeof value === "string";

/** What is wrong with an address that somebody typed, or null. */
function mistakeOf(typed: string): string | null {
  const parsed = parseEmail(typed);
  return parsed.ok ? null : refusalText(parsed.code, { email: typed.trim() });
}

/** One address. After a no, or where e-mail came back, it asks first. */
export function InviteForm() {
  const { id } = useOrganization();
  const [email, setEmail, forget] = useKeptState(`administrator.${id}`, "", isText);
  const [mistake, setMistake] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked<null> | null>(null);
  const [opened, setOpened] = useState(false);
  const [invite, { loading, error }] = useMutation(InviteAdministratorDocument, {
    refetchQueries: "active",
  });
  const field = useRef<HTMLInputElement>(null);
  const clientKey = useRef({ content: "", key: "" });

  const explain = (text: string) => {
    setMistake(text);
    field.current?.focus();
  };
  const send = async (acknowledged: Acknowledged) => {
    // The same content keeps its key, so that a retry after a lost answer is done once.
    const content = JSON.stringify([email.trim(), acknowledged]);
    if (clientKey.current.content !== content) clientKey.current = { content, key: crypto.randomUUID() };
    const input = { organizationId: id, email: email.trim(), ...acknowledged };
    const { data } = await invite({ variables: { input: { ...input, clientKey: clientKey.current.key } } });
    // Answered: pressing again is a new wish.
    clientKey.current = { content: "", key: "" };
    const refusal = data?.inviteAdministrator.errors[0];
    if (refusal && isQuestion(refusal)) {
      setAsked({ wish: null, email, question: refusal, acknowledged });
      return setOpened(true);
    }
    setOpened(false);
    if (refusal) return explain(serverRefusalText(refusal));
    const pending = data?.inviteAdministrator.outcome === "ALREADY_PENDING";
    sayDone(pending ? m.administrator_pending({ email }) : m.administrator_invited({ email }));
    forget();
    setEmail("");
    setMistake(null);
    field.current?.focus();
  };
  const run = (acknowledged = nothingAcknowledged) => void send(acknowledged).catch(() => undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    const wrong = mistakeOf(email);
    if (wrong) explain(wrong);
    else run();
  };
  return (
    <form onSubmit={submit} noValidate className="administrator-invite">
      {error && (
        <Problem
          error={error}
          title={m.administrator_not_invited()}
          kept={m.typed_kept()}
          onRetry={() => run()}
        />
      )}
      <TextInput
        ref={field}
        label={<LabelText need="required">{m.administrator_email()}</LabelText>}
        value={email}
        onChange={({ currentTarget }) => {
          setEmail(currentTarget.value);
          if (mistake) setMistake(mistakeOf(currentTarget.value));
        }}
        onBlur={() => setMistake(email.trim() === "" ? null : mistakeOf(email))}
        error={fieldError(mistake)}
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button look="filled" type="submit" busy={loading}>
        {m.administrator_invite_act()}
      </Button>
      <AskFirst
        {...{ asked, opened, busy: loading }}
        onClose={() => setOpened(false)}
        onConfirm={(_, acknowledged) => run(acknowledged)}
      />
    </form>
  );
}
