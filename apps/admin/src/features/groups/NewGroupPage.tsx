import { useMutation, useQuery } from "@apollo/client/react";
import { type FormEvent, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useKeptState } from "../../app/useDraft.ts";
import type { GroupTrainingFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button, ButtonLink } from "../../parts/Button.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { Note } from "../../parts/Note.tsx";
import { sayDone } from "../../parts/notify.tsx";
import { Page } from "../../parts/Page.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useHere, useOrganization } from "../../shell/context.ts";
import { NotHere } from "../../shell/NotHere.tsx";
import { serverRefusalText } from "../../text/refusals.ts";
import { GroupFields } from "./GroupFields.tsx";
import { emptyGroup, isGroupDraft } from "./groupDraft.ts";
import { CreateGroupDocument, NewGroupDocument } from "./groups.graphql.ts";
import { nameMistake } from "./nameMistake.ts";
import "./groups.css";

/** A new group: name, status, trainings. */
export function NewGroupPage() {
  const { id } = useOrganization();
  const here = useHere();
  const { data, error, refetch } = useQuery(NewGroupDocument, { variables: { id } });
  if (data?.organization === null) return <NotHere />;
  const trainings = data?.organization?.trainings;
  return (
    <Page title={m.group_new()} back={{ to: here("/groups"), label: m.nav_groups() }}>
      {!trainings && error && <Problem error={error} title={m.group_failed()} onRetry={() => refetch()} />}
      {!trainings && !error && <Loading what={m.what_trainings()} />}
      {trainings && <NewGroupForm trainings={trainings} />}
    </Page>
  );
}

function NewGroupForm({ trainings }: { readonly trainings: readonly GroupTrainingFragment[] }) {
  const { id } = useOrganization();
  const here = useHere();
  const navigate = useNavigate();
  const [draft, setDraft, forget] = useKeptState(`${id}.newGroup`, emptyGroup, isGroupDraft);
  const [nameError, setNameError] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [create, { loading, error }] = useMutation(CreateGroupDocument);
  const nameField = useRef<HTMLInputElement>(null);
  const clientKey = useRef({ content: "", key: "" });

  const save = async () => {
    const mistake = nameMistake(draft);
    setNameError(mistake);
    if (mistake) return nameField.current?.focus();
    const content = JSON.stringify(draft);
    if (clientKey.current.content !== content) clientKey.current = { content, key: crypto.randomUUID() };
    const input = { organizationId: id, ...draft, trainingIds: [...draft.trainingIds] };
    const { data } = await create({ variables: { input: { ...input, clientKey: clientKey.current.key } } });
    const [refusal] = data?.createGroup.errors ?? [];
    setRefused(null);
    if (refusal?.path.includes("name")) {
      setNameError(serverRefusalText(refusal));
      return nameField.current?.focus();
    }
    if (refusal) return setRefused(serverRefusalText(refusal));
    const group = data?.createGroup.group;
    if (!group) return;
    forget();
    sayDone(m.group_created({ name: group.name }));
    navigate(here("/groups"));
  };
  const run = () => void save().catch(() => undefined);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!loading) run();
  };
  return (
    <form className="columns close group-form" onSubmit={onSubmit} noValidate>
      <div>
        {refused && <Note tone="clay" urgent title={refused} />}
        {error && <Problem error={error} title={m.group_not_saved()} kept={m.typed_kept()} onRetry={run} />}
        <GroupFields
          saved={emptyGroup}
          draft={draft}
          trainings={trainings}
          nameError={nameError}
          nameField={nameField}
          onChange={setDraft}
          onNameLeft={() => undefined}
        />
      </div>
      <aside className="save-panel open" aria-labelledby="if-saved">
        <h2 id="if-saved">{m.group_if_saved()}</h2>
        <p>{m.group_new_text()}</p>
        <div className="save-acts">
          <Button look="filled" type="submit" busy={loading} block>
            {m.group_create()}
          </Button>
          <ButtonLink look="plain" to={here("/groups")}>
            {m.group_back()}
          </ButtonLink>
        </div>
      </aside>
    </form>
  );
}
