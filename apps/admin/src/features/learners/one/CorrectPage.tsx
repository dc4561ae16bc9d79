import { useMutation, useQuery } from "@apollo/client/react";
import { TextInput } from "@mantine/core";
import { parseEmail } from "@muster/domain";
import { type FormEvent, useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { useClientKey } from "../../../app/useClientKey.ts";
import type { CorrectInviteMutation, OneInviteQuery } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import {
  type Acknowledged,
  type Asked,
  AskFirst,
  isQuestion,
  nothingAcknowledged,
} from "../../../parts/AskFirst.tsx";
import { Button, ButtonLink } from "../../../parts/Button.tsx";
import { fieldError, LabelText } from "../../../parts/fields.tsx";
import { Loading } from "../../../parts/Loading.tsx";
import { Note } from "../../../parts/Note.tsx";
import { sayDone } from "../../../parts/notify.tsx";
import { Page } from "../../../parts/Page.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { NotHere } from "../../../shell/NotHere.tsx";
import { refusalText, serverRefusalText } from "../../../text/refusals.ts";
import { learnerPath, useListState } from "../listAddress.ts";
import { CorrectInviteDocument, OneInviteDocument } from "./learner.graphql.ts";
import "./learner.css";

type Invited = NonNullable<NonNullable<OneInviteQuery["organization"]>["learner"]>;

/** Corrects the address of an invite: the wrong one is cancelled and the right one invited, in one act. */
export function CorrectPage() {
  const { id } = useOrganization();
  const { learnerId = "" } = useParams();
  const here = useHere();
  const { data, error, refetch } = useQuery(OneInviteDocument, { variables: { id, learnerId } });
  const learner = data?.organization?.learner;
  if (data && !learner) return <NotHere />;
  const back = {
    to: here(learnerPath(learnerId)),
    label: learner?.name ?? learner?.email ?? m.nav_learners(),
  };
  return (
    <Page title={m.correct_title()} back={back}>
      {!learner && error && <Problem error={error} title={m.learner_failed()} onRetry={() => refetch()} />}
      {!learner && !error && <Loading what={m.what_learner()} rows={3} />}
      {learner && !learner.canCorrect && (
        <Note tone="sky" title={m.correct_not({ who: learner.name ?? learner.email })} />
      )}
      {learner?.canCorrect && <CorrectForm learner={learner} />}
    </Page>
  );
}

function CorrectForm({ learner }: { readonly learner: Invited }) {
  const here = useHere();
  const [typed, setTyped] = useState(learner.email);
  const { mistake, setMistake, asking, busy, error, send } = useCorrecting(learner);
  const field = useRef<HTMLInputElement>(null);
  const run = (acknowledged: Acknowledged) => {
    const found = mistakeOf(typed, learner);
    setMistake(found);
    if (found) return field.current?.focus();
    void send(typed, acknowledged).then((done) => done || field.current?.focus());
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) run(nothingAcknowledged);
  };
  return (
    <div className="columns">
      <form onSubmit={onSubmit} noValidate className="fields correct-form">
        <TextInput
          ref={field}
          label={<LabelText need="required">{m.correct_label()}</LabelText>}
          description={m.correct_hint({ email: learner.email })}
          value={typed}
          type="text"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => setMistake(typed === learner.email ? null : mistakeOf(typed, learner))}
          error={fieldError(mistake)}
        />
        {error && (
          <Problem
            error={error}
            title={m.correct_failed()}
            kept={m.act_kept_once()}
            onRetry={() => run(nothingAcknowledged)}
          />
        )}
        <div className="form-acts">
          <Button
            look="filled"
            type="submit"
            busy={busy}
            // The field is not left by a press here: its mistake would come and move the button from under the hand.
            onMouseDown={(event) => event.preventDefault()}
          >
            {m.correct_act()}
          </Button>
          <ButtonLink look="plain" to={here(learnerPath(learner.id))}>
            {m.administrator_keep()}
          </ButtonLink>
        </div>
      </form>
      <CorrectConsequences learner={learner} />
      <AskFirst {...asking} busy={busy} onConfirm={(_, acknowledged) => run(acknowledged)} />
    </div>
  );
}

/** What is wrong with what was typed, by the domain's own reading of addresses; null where nothing is. */
function mistakeOf(typed: string, learner: Invited): string | null {
  const parsed = parseEmail(typed);
  if (!parsed.ok) return refusalText(parsed.code, { email: typed.trim() });
  const former = parseEmail(learner.email);
  return former.ok && parsed.email === former.email
    ? refusalText("CORRECTION_IS_THE_SAME", { email: typed.trim() })
    : null;
}

function useCorrecting(learner: Invited) {
  const here = useHere();
  const navigate = useNavigate();
  const state = useListState();
  const [correct, { loading: busy, error, reset }] = useMutation(CorrectInviteDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked<string> | null>(null);
  const [opened, setOpened] = useState(false);
  const keyOf = useClientKey();
  /** Answers whether nothing is left to do in the field. */
  const send = async (email: string, acknowledged: Acknowledged): Promise<boolean> => {
    const content = { learnerId: learner.id, email, ...acknowledged };
    reset();
    try {
      const { data } = await correct({ variables: { input: { ...content, clientKey: keyOf(content) } } });
      const payload = data?.correctInvite;
      const [refusal] = payload?.errors ?? [];
      if (refusal && isQuestion(refusal)) {
        setAsked({ wish: email, email: email.trim(), question: refusal, acknowledged });
        setOpened(true);
        return true;
      }
      setOpened(false);
      if (refusal) {
        setMistake(serverRefusalText(refusal));
        return false;
      }
      if (!payload?.learner) return false;
      sayDone(correctedText(payload, learner.email));
      navigate(here(learnerPath(payload.learner.id)), { state, replace: true });
      return true;
    } catch {
      // Told by `error`, in the form.
      return true;
    }
  };
  const asking = { asked, opened, onClose: () => setOpened(false) };
  return { mistake, setMistake, asking, busy, error, send };
}

function correctedText({ outcome, learner }: CorrectInviteMutation["correctInvite"], former: string): string {
  const email = learner?.email ?? "";
  switch (outcome) {
    case "MERGED":
    case "ALREADY_PENDING":
      return m.corrected_pending({ former, email });
    default:
      return m.corrected({ former, email });
  }
}

/** What one press does, on both sides. */
function CorrectConsequences({ learner }: { readonly learner: Invited }) {
  return (
    <aside className="correct-consequences">
      <h2>{m.next_title()}</h2>
      <dl>
        <dt className="break">{learner.email}</dt>
        <dd className="small soft">
          {learner.status === "CANCELLED" ? m.correct_old_cancelled() : m.correct_old()}
        </dd>
        <dt>{m.correct_new()}</dt>
        <dd className="small soft">{m.correct_new_text()}</dd>
        <dt>{m.correct_history()}</dt>
        <dd className="small soft">{m.correct_history_text()}</dd>
      </dl>
    </aside>
  );
}
