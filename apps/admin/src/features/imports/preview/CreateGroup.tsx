import { useMutation, useQuery } from "@apollo/client/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useClientKey } from "../../../app/useClientKey.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { Loading } from "../../../parts/Loading.tsx";
import { Note } from "../../../parts/Note.tsx";
import { sayDone } from "../../../parts/notify.tsx";
import { Problem } from "../../../parts/Problem.tsx";
import { useOrganization } from "../../../shell/context.ts";
import { serverRefusalText } from "../../../text/refusals.ts";
import {
  CreateGroupDocument,
  emptyGroup,
  type GroupDraft,
  GroupFields,
  NewGroupDocument,
  nameMistake,
} from "../../groups/index.ts";
import { PlanOrganizationDocument } from "../imports.graphql.ts";

interface CreateGroupProps {
  /** As it stands in the rows. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onCreated: (groupId: string) => void;
}

/** A new group with its trainings, made from inside the preview. */
export function CreateGroup({ name, onClose, onCreated }: CreateGroupProps) {
  const { id } = useOrganization();
  const [draft, setDraft] = useState<GroupDraft>({ ...emptyGroup, name: name.trim() });
  const [nameError, setNameError] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const trainings = useQuery(NewGroupDocument, { variables: { id } });
  const [create, { loading, error }] = useMutation(CreateGroupDocument, {
    refetchQueries: [PlanOrganizationDocument],
    awaitRefetchQueries: true,
  });
  const nameField = useRef<HTMLInputElement>(null);
  const clientKey = useClientKey();
  const offered = trainings.data?.organization?.trainings;
  const ready = offered !== undefined;
  useEffect(() => {
    if (ready) nameField.current?.focus();
  }, [ready]);

  const save = async () => {
    const mistake = nameMistake(draft);
    setNameError(mistake);
    if (mistake) return nameField.current?.focus();
    const input = { organizationId: id, ...draft, trainingIds: [...draft.trainingIds] };
    const { data } = await create({ variables: { input: { ...input, clientKey: clientKey(input) } } });
    const [refusal] = data?.createGroup.errors ?? [];
    setRefused(null);
    if (refusal?.path.includes("name")) {
      setNameError(serverRefusalText(refusal));
      return nameField.current?.focus();
    }
    if (refusal) return setRefused(serverRefusalText(refusal));
    const group = data?.createGroup.group;
    if (!group) return;
    sayDone(m.group_created({ name: group.name }));
    onCreated(group.id);
  };
  const run = () => void save().catch(() => undefined);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!loading) run();
  };
  return (
    <form className="create-group" aria-label={m.repair_create_group()} onSubmit={onSubmit} noValidate>
      {!offered && trainings.error && (
        <Problem
          error={trainings.error}
          title={m.group_failed()}
          onRetry={() => void trainings.refetch().catch(() => undefined)}
        />
      )}
      {!offered && !trainings.error && <Loading what={m.what_trainings()} rows={3} />}
      {offered && (
        <GroupFields
          saved={emptyGroup}
          draft={draft}
          trainings={offered}
          nameError={nameError}
          nameField={nameField}
          onChange={setDraft}
          onNameLeft={() => undefined}
        />
      )}
      {refused && <Note tone="clay" urgent title={refused} />}
      {error && <Problem error={error} title={m.group_not_saved()} kept={m.typed_kept()} onRetry={run} />}
      <div className="row">
        <Button look="filled" type="submit" busy={loading}>
          {m.group_create()}
        </Button>
        <Button look="plain" onClick={onClose}>
          {m.cancel()}
        </Button>
      </div>
    </form>
  );
}
