import { useMutation } from "@apollo/client/react";
import { type ReactNode, useState } from "react";
import { useClientKey } from "../../../app/useClientKey.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Confirm } from "../../../parts/Confirm.tsx";
import { AddLearnerToGroupDocument } from "../../../parts/learner.graphql.ts";
import { sayDone, sayRefused } from "../../../parts/notify.tsx";
import { regainFocus } from "../../../parts/Page.tsx";
import { failureOf, failureText } from "../../../parts/Problem.tsx";
import { useOrganization } from "../../../shell/context.ts";
import { type ServerRefusal, serverRefusalText } from "../../../text/refusals.ts";
import { AssignTrainingDocument } from "../bulk/bulk.graphql.ts";
import { skipText } from "../bulk/skipText.ts";
import { keptRemoval } from "../removal/keptRemoval.ts";
import { RemoveLearnersDocument } from "../removal/removal.graphql.ts";
import { sayRemoved, useUndo } from "../removal/useUndo.tsx";
import { RemoveLearnerFromGroupDocument } from "./learner.graphql.ts";
import type { LearnerDetails } from "./learnerDetails.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whom the changes are about. */
type Changed = Pick<LearnerDetails, "id" | "name" | "email" | "acceptedAt">;

/** What changes an Active learner. Leaving a group, and leaving altogether, ask first. */
export interface LearnerChanges {
  readonly addGroup: (group: Named) => void;
  readonly leaveGroup: (group: Named) => void;
  readonly assign: (training: Named) => void;
  readonly remove: () => void;
  readonly busy: "group" | "training" | null;
}

const refetch = { refetchQueries: ["LearnerPage"], awaitRefetchQueries: true };

/** The changes, and their questions, which are to be drawn somewhere on the page. */
export function useLearnerChanges(learner: Changed): {
  readonly changes: LearnerChanges;
  readonly dialogs: ReactNode;
} {
  const { addGroup, assign, busy } = useGiving(learner);
  const leaving = useLeavingGroup(learner);
  const removing = useRemoving(learner);
  return {
    changes: { addGroup, assign, busy, leaveGroup: leaving.ask, remove: removing.ask },
    dialogs: (
      <>
        {leaving.dialog}
        {removing.dialog}
      </>
    ),
  };
}

const whoIs = ({ name, email }: Changed): string => name ?? email;

/** Runs a request; says why nothing was done, where nothing was. Answers whether it was. */
async function done(request: () => Promise<{ readonly errors: readonly ServerRefusal[] } | undefined>) {
  try {
    const payload = await request();
    const [refusal] = payload?.errors ?? [];
    if (refusal) sayRefused(serverRefusalText(refusal));
    return payload !== undefined && !refusal;
  } catch (error) {
    sayRefused(`${m.learner_unchanged()} ${failureText(failureOf(error))}`);
    return false;
  }
}

function useGiving(learner: Changed) {
  const { id: organizationId } = useOrganization();
  const [add, adding] = useMutation(AddLearnerToGroupDocument, refetch);
  const [give, giving] = useMutation(AssignTrainingDocument, refetch);
  const keyOf = useClientKey();
  const who = whoIs(learner);

  const addGroup = async ({ id: groupId, name }: Named) => {
    const input = { learnerId: learner.id, groupId };
    const added = await done(async () => (await add({ variables: { input } })).data?.addLearnerToGroup);
    if (added) sayDone(m.learner_group_added({ who, group: name }));
  };
  const assign = async ({ id: trainingId, name: training }: Named) => {
    const content = { organizationId, selection: { ids: [learner.id] }, trainingId };
    const input = { ...content, clientKey: keyOf(content) };
    await done(async () => {
      const payload = (await give({ variables: { input } })).data?.assignTraining;
      const [skip] = payload?.skipped ?? [];
      if (skip) sayRefused(`${m.learner_unchanged()} ${skipText(skip)}.`);
      else if (payload?.affected === 1) sayDone(m.learner_training_given({ who, training }));
      return payload;
    });
  };
  return {
    addGroup: (group: Named) => void addGroup(group),
    assign: (training: Named) => void assign(training),
    busy: adding.loading ? ("group" as const) : giving.loading ? ("training" as const) : null,
  };
}

function useLeavingGroup(learner: Changed) {
  const [run, { loading }] = useMutation(RemoveLearnerFromGroupDocument, refetch);
  const [group, setGroup] = useState<Named | null>(null);
  const [opened, setOpened] = useState(false);
  const who = whoIs(learner);
  const confirm = async () => {
    if (!group) return;
    const input = { learnerId: learner.id, groupId: group.id };
    const left = await done(async () => (await run({ variables: { input } })).data?.removeLearnerFromGroup);
    setOpened(false);
    if (left) sayDone(m.learner_group_left({ who, group: group.name }));
  };
  const dialog = (
    <Confirm
      opened={opened}
      onClose={() => setOpened(false)}
      title={m.group_leave_ask({ who, group: group?.name ?? "" })}
      act={m.group_leave_act()}
      keep={m.cancel_keep()}
      destroys
      onClosed={regainFocus}
      busy={loading}
      onConfirm={() => void confirm()}
    >
      {m.group_leave_text()}
    </Confirm>
  );
  const ask = (next: Named) => {
    setGroup(next);
    setOpened(true);
  };
  return { ask, dialog };
}

function useRemoving(learner: Changed) {
  const { id: organizationId, name: organization } = useOrganization();
  const [run, { loading }] = useMutation(RemoveLearnersDocument, refetch);
  const [opened, setOpened] = useState(false);
  const keyOf = useClientKey();
  const undo = useUndo();
  const who = whoIs(learner);
  const confirm = async () => {
    const content = { organizationId, selection: { ids: [learner.id] } };
    const input = { ...content, clientKey: keyOf([content, learner.acceptedAt]) };
    await done(async () => {
      const { data } = await run({
        variables: { input },
        // Before the page asks again and finds nobody: then it offers Undo.
        update: (_, { data: answer }) => {
          const { removalId, undoUntil, affected } = answer?.removeLearners ?? {};
          if (!removalId || !undoUntil || affected !== 1) return;
          const person = { id: learner.id, name: who };
          const removal = { organizationId, removalId, undoUntil, count: 1, person };
          keptRemoval.write(removal);
          sayRemoved(removal, undo);
        },
      });
      const payload = data?.removeLearners;
      const [skip] = payload?.skipped ?? [];
      if (skip) sayRefused(`${m.learner_unchanged()} ${skipText(skip)}.`);
      return payload;
    });
    setOpened(false);
  };
  const dialog = (
    <Confirm
      opened={opened}
      onClose={() => setOpened(false)}
      title={m.learner_remove_ask({ who, organization })}
      act={m.learner_remove_act()}
      keep={m.cancel_keep()}
      destroys
      onClosed={regainFocus}
      busy={loading}
      onConfirm={() => void confirm()}
    >
      {m.learner_remove_text()}
    </Confirm>
  );
  return { ask: () => setOpened(true), dialog };
}
