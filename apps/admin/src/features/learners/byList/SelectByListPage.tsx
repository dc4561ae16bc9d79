import { useApolloClient } from "@apollo/client/react";
import { Textarea } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { useKeptState } from "../../../app/useDraft.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../../parts/Button.tsx";
import { fieldError, LabelText } from "../../../parts/fields.tsx";
import { Page } from "../../../parts/Page.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { figure } from "../../../text/numbers.ts";
import { keepSelection } from "../selection/keptSelection.ts";
import { LearnersByEmailsDocument } from "./byList.graphql.ts";
import { emailsIn, LISTED_MAX } from "./emailsIn.ts";
import { type Answer, FoundByList } from "./FoundByList.tsx";
import { ListFile } from "./ListFile.tsx";
import "./byList.css";

const isText = (value: unknown): value is string => typeof value === "string";

/** Selects on the Learners page whoever stands in a list that was made elsewhere. */
export function SelectByListPage() {
  const { id } = useOrganization();
  const here = useHere();
  const [text, setText, forget] = useKeptState(`${id}.selectByList`, "", isText);
  const [mistake, setMistake] = useState<string>();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { busy, error, look } = useLookingUp();
  const emails = emailsIn(text);

  const submit = async () => {
    const wrong = mistakeOf(emails.length);
    setMistake(wrong);
    if (wrong) return field.current?.focus();
    const found = await look(emails);
    if (!found) return;
    const ids = found.learners.map((learner) => learner.id);
    keepSelection({ organizationId: id, filters: "", selection: { kind: "these", ids } });
    forget();
    setAnswer({ count: ids.length, listed: emails.length, notFound: found.notFound });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void submit();
  };
  if (answer) return <FoundByList answer={answer} onAnother={() => setAnswer(null)} />;
  return (
    <Page
      narrow
      title={m.by_list_title()}
      lead={m.by_list_lead()}
      back={{ to: here("/learners"), label: m.nav_learners() }}
    >
      <form onSubmit={onSubmit} noValidate className="fields">
        <Textarea
          ref={field}
          label={<LabelText need="required">{m.by_list_label()}</LabelText>}
          description={m.by_list_hint({ limit: figure(LISTED_MAX) })}
          value={text}
          autosize
          minRows={6}
          maxRows={16}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setMistake(undefined);
          }}
          error={fieldError(mistake)}
        />
        <p className="small soft" role="status">
          {emails.length > 0 && m.by_list_count({ count: emails.length, shown: figure(emails.length) })}
        </p>
        <ListFile
          onRead={(read) => {
            setText(read.join("\n"));
            setMistake(undefined);
            field.current?.focus();
          }}
        />
        {error !== null && (
          <Problem
            error={error}
            title={m.by_list_failed()}
            kept={m.by_list_kept()}
            onRetry={() => void submit()}
          />
        )}
        <div className="form-acts by-list-acts">
          <Button look="filled" type="submit" busy={busy}>
            {m.by_list_act()}
          </Button>
          <ButtonLink look="plain" to={here("/learners")}>
            {m.add_back()}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}

function mistakeOf(count: number): string | undefined {
  if (count === 0) return m.by_list_empty();
  return count > LISTED_MAX
    ? m.by_list_too_many({ shown: figure(count), limit: figure(LISTED_MAX) })
    : undefined;
}

function useLookingUp() {
  const client = useApolloClient();
  const { id } = useOrganization();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** Null where the question failed; `error` tells why. */
  const look = async (emails: readonly string[]) => {
    setBusy(true);
    setError(null);
    try {
      const { data } = await client.query({
        query: LearnersByEmailsDocument,
        variables: { id, emails: [...emails] },
        fetchPolicy: "network-only",
      });
      return data?.organization?.learnersByEmails ?? null;
    } catch (failure) {
      setError(failure);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, look };
}
