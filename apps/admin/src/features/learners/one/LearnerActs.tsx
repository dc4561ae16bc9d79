import { useMutation } from "@apollo/client/react";
import { IconUsersGroup, IconX } from "@tabler/icons-react";
import { m } from "../../generated/paraglide/messages.js";
import { ActionMenu } from "../../parts/ActionMenu.tsx";
import { Button } from "../../parts/Button.tsx";
import { AddLearnerToGroupDocument } from "../../parts/learner.graphql.ts";
import { sayDone, sayRefused } from "../../parts/notify.tsx";
import { failureOf, failureText } from "../../parts/Problem.tsx";
import { ResendIcon } from "../../parts/ResendIcon.tsx";
import { useCancel } from "../../parts/useCancel.tsx";
import { useResend } from "../../parts/useResend.tsx";
import { serverRefusalText } from "../../text/refusals.ts";
import type { LearnerDetails } from "./LearnerPage.tsx";

interface LearnerActsProps {
  readonly learner: LearnerDetails;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** What can be done for this learner now. */
export function LearnerActs({ learner, groups }: LearnerActsProps) {
  const { resend, busyId, dialog: resendDialog } = useResend();
  const { cancel, dialog: cancelDialog } = useCancel();
  const [add, { loading }] = useMutation(AddLearnerToGroupDocument, { refetchQueries: ["LearnerPage"] });
  const free = groups.filter(({ id }) => !learner.groups.some((group) => group.id === id));

  const assign = async (group: { readonly id: string; readonly name: string }) => {
    try {
      const { data } = await add({ variables: { input: { learnerId: learner.id, groupId: group.id } } });
      const [refusal] = data?.addLearnerToGroup.errors ?? [];
      if (refusal) sayRefused(serverRefusalText(refusal));
      else sayDone(m.learner_group_added({ who: learner.name ?? learner.email, group: group.name }));
    } catch (error) {
      sayRefused(failureText(failureOf(error)));
    }
  };
  return (
    <div className="page-acts">
      {learner.status === "ACTIVE" && free.length > 0 && (
        <ActionMenu
          title={m.learner_assign_group()}
          entries={free.map((group) => ({
            key: group.id,
            name: group.name,
            icon: <IconUsersGroup size={20} stroke={1.75} aria-hidden="true" />,
            onPress: () => void assign(group),
          }))}
          button={(props) => (
            <Button
              busy={loading}
              icon={<IconUsersGroup size={18} stroke={1.75} aria-hidden="true" />}
              {...props}
            >
              {m.learner_assign_group()}
            </Button>
          )}
        />
      )}
      {learner.canResend && (
        <Button busy={busyId !== null} icon={<ResendIcon size={18} />} onClick={() => resend(learner)}>
          {m.resend()}
        </Button>
      )}
      {learner.canCancel && (
        <Button
          look="danger"
          icon={<IconX size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => cancel(learner)}
        >
          {m.cancel_act()}
        </Button>
      )}
      {resendDialog}
      {cancelDialog}
    </div>
  );
}
