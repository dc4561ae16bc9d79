import {
  IconBook2,
  IconCopy,
  IconDots,
  IconPencil,
  IconUserMinus,
  IconUsersGroup,
  IconX,
} from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { m } from "../../../generated/paraglide/messages.js";
import { ActionMenu } from "../../../parts/ActionMenu.tsx";
import { Button, ButtonLink } from "../../../parts/Button.tsx";
import type { MenuItemEntry, MenuTriggerProps } from "../../../parts/menuEntries.ts";
import { sayDone, sayRefused } from "../../../parts/notify.tsx";
import { regainFocus } from "../../../parts/Page.tsx";
import { ResendIcon } from "../../../parts/ResendIcon.tsx";
import { useCancel } from "../../../parts/useCancel.tsx";
import { useResend } from "../../../parts/useResend.tsx";
import { useHere, useOrganization } from "../../../shell/context.ts";
import { learnerPath, useListState } from "../listAddress.ts";
import type { LearnerDetails } from "./learnerDetails.ts";
import type { LearnerChanges } from "./useLearnerChanges.tsx";

interface LearnerActsProps {
  readonly learner: LearnerDetails;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly trainings: readonly { readonly id: string; readonly title: string }[];
  readonly changes: LearnerChanges;
}

const iconOf = (Icon: typeof IconCopy, size: number) => <Icon size={size} stroke={1.75} aria-hidden="true" />;

/** What can be done for this learner now. */
export function LearnerActs(props: LearnerActsProps) {
  return (
    <div className="page-acts">
      {props.learner.status === "ACTIVE" ? <ActiveActs {...props} /> : <InviteActs learner={props.learner} />}
    </div>
  );
}

/** Groups and trainings, and behind the dots what is rarer. */
function ActiveActs({ learner, groups, trainings, changes }: LearnerActsProps) {
  const { name: organization } = useOrganization();
  const copy = useCopyEntry(learner);
  const free = groups.filter(({ id }) => !learner.groups.some((group) => group.id === id));
  const open = trainings.filter(
    ({ id }) => !learner.assignments.some(({ training, byHand }) => byHand && training.id === id),
  );
  const more: MenuItemEntry[] = [copy];
  if (learner.canRemove) {
    more.push({
      key: "remove",
      name: m.learner_remove({ organization }),
      what: m.learner_remove_what(),
      icon: iconOf(IconUserMinus, 20),
      onPress: changes.remove,
    });
  }
  return (
    <>
      {free.length > 0 && (
        <ActionMenu
          title={m.learner_assign_group()}
          entries={free.map((group) => ({
            key: group.id,
            name: group.name,
            icon: iconOf(IconUsersGroup, 20),
            onPress: () => changes.addGroup(group),
          }))}
          button={(button) => (
            <Button busy={changes.busy === "group"} icon={iconOf(IconUsersGroup, 18)} {...button}>
              {m.learner_assign_group()}
            </Button>
          )}
        />
      )}
      {open.length > 0 && (
        <ActionMenu
          title={m.learner_assign_training()}
          entries={open.map(({ id, title }) => ({
            key: id,
            name: title,
            icon: iconOf(IconBook2, 20),
            onPress: () => changes.assign({ id, name: title }),
          }))}
          button={(button) => (
            <Button busy={changes.busy === "training"} icon={iconOf(IconBook2, 18)} {...button}>
              {m.learner_assign_training()}
            </Button>
          )}
        />
      )}
      <MoreMenu entries={more} />
    </>
  );
}

/** What can be done with an invite: send it again, change what it says, cancel it. */
function InviteActs({ learner }: { readonly learner: LearnerDetails }) {
  const { resend, busyId, dialog: resendDialog } = useResend();
  const { cancel, dialog: cancelDialog } = useCancel(regainFocus);
  const here = useHere();
  const state = useListState();
  const navigate = useNavigate();
  const copy = useCopyEntry(learner);
  const more: MenuItemEntry[] = [copy];
  if (learner.canCorrect) {
    more.unshift({
      key: "correct",
      name: m.correct_tip(),
      what: m.correct_what(),
      icon: iconOf(IconPencil, 20),
      onPress: () => navigate(here(learnerPath(learner.id, "/correct")), { state }),
    });
  }
  return (
    <>
      {learner.canResend && (
        <Button busy={busyId !== null} icon={<ResendIcon size={18} />} onClick={() => resend(learner)}>
          {m.resend()}
        </Button>
      )}
      {learner.status === "PENDING" && (
        <ButtonLink
          icon={iconOf(IconUsersGroup, 18)}
          to={here(learnerPath(learner.id, "/groups"))}
          state={state}
        >
          {m.invite_groups()}
        </ButtonLink>
      )}
      {learner.canCancel && (
        <Button look="danger" icon={iconOf(IconX, 18)} onClick={() => cancel(learner)}>
          {m.cancel_act()}
        </Button>
      )}
      <MoreMenu entries={more} />
      {resendDialog}
      {cancelDialog}
    </>
  );
}

function MoreMenu({ entries }: { readonly entries: readonly MenuItemEntry[] }) {
  const button = (props: MenuTriggerProps) => (
    <button type="button" className="button outline dots" aria-label={m.more()} title={m.more()} {...props}>
      {iconOf(IconDots, 18)}
    </button>
  );
  return <ActionMenu title={m.more()} entries={entries} button={button} />;
}

/** Copies the address as it was typed. */
function useCopyEntry({ email }: LearnerDetails): MenuItemEntry {
  const copy = () =>
    navigator.clipboard.writeText(email).then(
      () => sayDone(m.email_copied({ email })),
      () => sayRefused(m.email_not_copied({ email })),
    );
  return {
    key: "copy",
    name: m.email_copy(),
    what: email,
    icon: iconOf(IconCopy, 20),
    onPress: () => void copy(),
  };
}
