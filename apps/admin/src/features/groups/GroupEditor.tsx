import { useApolloClient, useMutation } from "@apollo/client/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { keptDraft, useDraft } from "../../app/useDraft.ts";
import type { GroupFormFragment, GroupTrainingFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { ConflictNote } from "../../parts/ConflictNote.tsx";
import { Note } from "../../parts/Note.tsx";
import { sayDone } from "../../parts/notify.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { serverRefusalText } from "../../text/refusals.ts";
import { differences } from "./differences.ts";
import { GroupFields } from "./GroupFields.tsx";
import { draftOf, type GroupDraft, isChanged, isGroupDraft } from "./groupDraft.ts";
import { GroupDocument, UpdateGroupDocument } from "./groups.graphql.ts";
import { nameMistake } from "./nameMistake.ts";
import { SavePanel } from "./SavePanel.tsx";

interface GroupEditorProps {
  readonly group: GroupFormFragment;
  /** The organization's choice from the catalogue. */
  readonly chosen: readonly GroupTrainingFragment[];
}

/** The form of a group, with what a save would do beside it. */
export function GroupEditor({ group, chosen }: GroupEditorProps) {
  const { id: organizationId } = useOrganization();
  const key = `${organizationId}.${group.id}`;
  // What the form was opened with; a newer version of somebody else's is met at saving.
  const [saved, setSaved] = useState(group);
  const [draft, setDraft] = useState<GroupDraft>(() => keptDraft(key, isGroupDraft) ?? draftOf(group));
  const [nameError, setNameError] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<GroupFormFragment | null>(null);
  const client = useApolloClient();
  const [update, { loading, error, reset }] = useMutation(UpdateGroupDocument);
  const nameField = useRef<HTMLInputElement>(null);
  const before = draftOf(saved);
  const changed = isChanged(before, draft);
  const forget = useDraft(key, draft, changed);

  // A newer version that came by itself is taken over while nothing is typed here.
  useEffect(() => {
    if (changed || group.version === saved.version) return;
    setSaved(group);
    setDraft(draftOf(group));
  }, [group, saved, changed]);

  const settle = (next: GroupFormFragment) => {
    forget();
    setSaved(next);
    setDraft(draftOf(next));
    setTheirs(null);
    setRefused(null);
    setNameError(null);
    reset();
  };
  /** The group as it is now, for the person to compare. */
  const readAnew = async (): Promise<GroupFormFragment | null> => {
    const variables = { id: organizationId, groupId: group.id };
    const { data } = await client.query({ query: GroupDocument, variables, fetchPolicy: "network-only" });
    return data?.organization?.group ?? null;
  };
  const save = async (version: number) => {
    const mistake = nameMistake(draft);
    setNameError(mistake);
    if (mistake) return nameField.current?.focus();
    const input = { groupId: group.id, version, ...draft, trainingIds: [...draft.trainingIds] };
    const { data } = await update({ variables: { input } });
    const [refusal] = data?.updateGroup.errors ?? [];
    const answer = data?.updateGroup.group;
    setRefused(null);
    if (refusal?.code === "VERSION_CONFLICT") return setTheirs(await readAnew());
    if (refusal?.path.includes("name")) {
      setNameError(serverRefusalText(refusal));
      return nameField.current?.focus();
    }
    if (refusal) return setRefused(serverRefusalText(refusal));
    if (!answer) return;
    settle(answer);
    sayDone(m.group_saved({ name: answer.name }));
  };
  const run = (version = saved.version) => void save(version).catch(() => undefined);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!loading) run();
  };

  return (
    <form className="columns close group-form" onSubmit={onSubmit} noValidate>
      <div>
        {theirs && (
          <ConflictNote
            title={theirs.changedBy ? m.group_conflict({ by: theirs.changedBy }) : m.group_conflict_unnamed()}
            lines={differences(saved, theirs)}
            onTakeTheirs={() => settle(theirs)}
            onSaveMine={() => run(theirs.version)}
          />
        )}
        {refused && <Note tone="clay" urgent title={refused} />}
        {error && (
          <Problem error={error} title={m.group_not_saved()} kept={m.typed_kept()} onRetry={() => run()} />
        )}
        <GroupFields
          saved={before}
          draft={draft}
          trainings={union(chosen, saved.trainings)}
          nameError={nameError}
          nameField={nameField}
          onChange={setDraft}
          onNameLeft={() => setNameError(nameMistake(draft))}
        />
      </div>
      <SavePanel
        group={saved}
        before={before}
        draft={draft}
        changed={changed}
        busy={loading}
        onDiscard={() => settle(theirs ?? saved)}
      />
    </form>
  );
}

/** The organization's trainings, and those that only the group has left. */
function union(
  chosen: readonly GroupTrainingFragment[],
  given: readonly GroupTrainingFragment[],
): readonly GroupTrainingFragment[] {
  const more = given.filter(({ id }) => !chosen.some((training) => training.id === id));
  return more.length === 0 ? chosen : [...chosen, ...more].sort((a, b) => a.title.localeCompare(b.title));
}
