import { useMutation } from "@apollo/client/react";
import { TextInput } from "@mantine/core";
import { dayIn, lastDayProblem } from "@muster/domain";
import { type FormEvent, useRef, useState } from "react";
import type { SubscriptionFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Confirm } from "../../parts/Confirm.tsx";
import { fieldError, LabelText } from "../../parts/fields.tsx";
import { sayDone, sayRefused } from "../../parts/notify.tsx";
import { failureOf, failureText, Problem } from "../../parts/Problem.tsx";
import { calendarDay } from "../../text/dates.ts";
import { refusalText, serverRefusalText } from "../../text/refusals.ts";
import { EndSubscriptionDocument, GrantSubscriptionDocument } from "./helpDesk.graphql.ts";

interface SubscriptionFormProps {
  readonly organization: SubscriptionFactsFragment;
}

/** A year from today, the day that is granted most; the 28th of February where the 29th falls into no leap year. */
function yearFrom(today: string): string {
  const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return next.replace(/^(\d{4})-02-29$/, "$1-02-28");
}

/** Grants Premium to the end of a day, moves that day, or ends it. */
export function SubscriptionForm({ organization }: SubscriptionFormProps) {
  const { id, name, timeZone, premium, premiumUntil } = organization;
  const today = dayIn(timeZone, new Date());
  const [until, setUntil] = useState((premium ? premiumUntil : null) ?? yearFrom(today));
  const [mistake, setMistake] = useState<string | null>(null);
  const [grant, { loading, error }] = useMutation(GrantSubscriptionDocument);
  const field = useRef<HTMLInputElement>(null);

  const explain = (text: string) => {
    setMistake(text);
    field.current?.focus();
  };
  const send = async () => {
    const { data } = await grant({ variables: { input: { organizationId: id, until } } });
    const refusal = data?.grantSubscription.errors[0];
    if (refusal) return explain(serverRefusalText(refusal));
    sayDone(m.subscription_granted({ organization: name, day: calendarDay(until) }));
  };
  const run = () => void send().catch(() => undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    const problem = lastDayProblem(until, timeZone, new Date());
    if (problem) explain(refusalText(problem, {}));
    else run();
  };
  return (
    <section>
      <h2>{m.subscription()}</h2>
      <form onSubmit={submit} noValidate className="subscription-form">
        {error && (
          <Problem error={error} title={m.subscription_not_granted()} kept={m.typed_kept()} onRetry={run} />
        )}
        <TextInput
          ref={field}
          type="date"
          label={<LabelText need="required">{m.subscription_last_day()}</LabelText>}
          description={m.subscription_last_day_hint({ timeZone })}
          value={until}
          min={today}
          onChange={({ currentTarget }) => {
            setUntil(currentTarget.value);
            setMistake(null);
          }}
          error={fieldError(mistake)}
        />
        <p className="form-acts">
          <Button look="filled" type="submit" busy={loading}>
            {premium ? m.subscription_move() : m.subscription_grant()}
          </Button>
          {premiumUntil !== null && <Ending organization={organization} />}
        </p>
      </form>
    </section>
  );
}

function Ending({ organization: { id, name } }: SubscriptionFormProps) {
  const [opened, setOpened] = useState(false);
  const [end, { loading }] = useMutation(EndSubscriptionDocument);
  const confirm = async () => {
    try {
      const { data } = await end({ variables: { input: { organizationId: id } } });
      setOpened(false);
      const refusal = data?.endSubscription.errors[0];
      if (refusal) sayRefused(serverRefusalText(refusal));
      else sayDone(m.subscription_ended({ organization: name }));
    } catch (error) {
      sayRefused(`${m.subscription_not_ended()} ${failureText(failureOf(error))}`);
    }
  };
  return (
    <>
      <Button look="danger" onClick={() => setOpened(true)}>
        {m.subscription_end()}
      </Button>
      <Confirm
        opened={opened}
        onClose={() => setOpened(false)}
        title={m.subscription_end_ask({ organization: name })}
        act={m.subscription_end()}
        keep={m.subscription_keep()}
        destroys
        busy={loading}
        onConfirm={() => void confirm()}
      >
        {m.subscription_end_text()}
      </Confirm>
    </>
  );
}
