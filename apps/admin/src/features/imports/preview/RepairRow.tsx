import { IconChevronDown, IconEye, IconHelpCircle, IconUsersGroup } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import type { PlanGroupFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { ActionMenu } from "../../../parts/ActionMenu.tsx";
import { Button } from "../../../parts/Button.tsx";
import type { PlanChange } from "./changes.ts";
import { keepAnswers, repairSentence } from "./repairText.ts";
import type { PlanChanges } from "./usePlanChanges.ts";
import type { GroupNames } from "./verdictText.ts";
import { type Repair, repairKey, viewAddress } from "./views.ts";

/** The form of a group comes when it is asked for. */
const CreateGroup = lazy(() =>
  import("./CreateGroup.tsx").then(({ CreateGroup: Component }) => ({ default: Component })),
);

interface RepairRowProps {
  readonly repair: Repair;
  /** The one of most rows: tinted, with the filled button. */
  readonly first: boolean;
  readonly groups: readonly PlanGroupFragment[];
  readonly names: GroupNames;
  readonly onChange: PlanChanges["change"];
}

const iconOf = ({ kind, proposalId }: Repair) => {
  if (kind === "GROUP_NAME") return proposalId === null ? IconUsersGroup : IconHelpCircle;
  return kind === "LOOK" || kind === "TYPO_DOMAIN" ? IconEye : IconUsersGroup;
};

/** One question, with what answers it for all its rows. */
export function RepairRow({ repair, first, groups, names, onChange }: RepairRowProps) {
  const [creating, setCreating] = useState(false);
  const Icon = iconOf(repair);
  const sentence = repairSentence(repair, names);
  const act = (change: PlanChange) => onChange(change, sentence);
  const answerGroup = (groupId: string) =>
    repair.kind === "NO_GROUP" || repair.name === ""
      ? act({ defaultGroupId: groupId })
      : act({ add: [{ kind: "GROUP", name: repair.name, groupId }] });
  return (
    <div className={first ? "repair first" : "repair"}>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <p className="break">{sentence}</p>
      <div className="repair-acts">
        <Acts
          repair={repair}
          first={first}
          groups={groups}
          names={names}
          onAct={act}
          onGroup={answerGroup}
          onCreate={() => setCreating(true)}
        />
        <Link
          to={viewAddress({ kind: "REPAIR", key: repairKey(repair) })}
          replace
          preventScrollReset
          className="button plain small see-rows"
          aria-label={m.repair_see_rows_of({ what: sentence })}
        >
          {m.repair_see_rows()}
        </Link>
      </div>
      {creating && (
        <Suspense fallback={null}>
          <CreateGroup
            name={repair.name ?? ""}
            onClose={() => setCreating(false)}
            onCreated={(groupId) => {
              setCreating(false);
              answerGroup(groupId);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface ActsProps {
  readonly repair: Repair;
  readonly first: boolean;
  readonly groups: readonly PlanGroupFragment[];
  readonly names: GroupNames;
  readonly onAct: (change: PlanChange) => void;
  readonly onGroup: (groupId: string) => void;
  readonly onCreate: () => void;
}

function Acts(props: ActsProps) {
  const { repair, first, names, onAct, onGroup, onCreate } = props;
  const look = first ? "filled" : "outline";
  switch (repair.kind) {
    case "GROUP_NAME": {
      const { proposalId } = repair;
      const near = proposalId === null ? undefined : names.get(proposalId);
      return (
        <>
          {proposalId !== null && near !== undefined ? (
            <Button small look={look} onClick={() => onGroup(proposalId)}>
              {m.repair_use({ name: near })}
            </Button>
          ) : (
            <Button small look={look} onClick={onCreate}>
              {m.repair_create_group()}
            </Button>
          )}
          <GroupMenu {...props} other={near !== undefined} />
        </>
      );
    }
    case "INACTIVE_GROUP":
    case "NO_GROUP":
      return <GroupMenu {...props} other={false} filled={first} />;
    case "MERGED_GROUPS": {
      const groups = repair.groups ?? "";
      return (
        <Button small look={look} onClick={() => onAct({ add: [{ kind: "MERGED_GROUPS", groups }] })}>
          {m.repair_fill({ groups })}
        </Button>
      );
    }
    case "TYPO_DOMAIN": {
      const [domain, use] = [repair.domain ?? "", repair.suggestion ?? ""];
      return (
        <>
          <Button small look={look} onClick={() => onAct({ add: [{ kind: "DOMAIN", domain, use }] })}>
            {m.repair_use({ name: use })}
          </Button>
          <Button small onClick={() => onAct({ add: keepAnswers(repair) })}>
            {m.repair_keep_typed()}
          </Button>
        </>
      );
    }
    case "LOOK":
      return (
        <>
          <Button small look={look} onClick={() => onAct({ add: keepAnswers(repair) })}>
            {m.repair_keep({ count: repair.rows.length })}
          </Button>
          <Button small onClick={() => onAct({ edits: repair.rows.map((row) => ({ row, leftOut: true })) })}>
            {m.repair_leave_out()}
          </Button>
        </>
      );
  }
}

interface GroupMenuProps extends ActsProps {
  /** One group is proposed already. */
  readonly other: boolean;
  readonly filled?: boolean;
}

/** All Active groups, and a new one. */
function GroupMenu({ groups, repair, other, filled = false, onGroup, onCreate }: GroupMenuProps) {
  const named = repair.kind === "GROUP_NAME";
  const create = { key: "create", name: m.repair_create_group(), onPress: onCreate };
  const entries = groups
    .filter(({ status }) => status === "ACTIVE")
    .map(({ id, name }) => ({ key: id, name, onPress: () => onGroup(id) }));
  const title = other ? m.repair_other_group() : m.repair_choose_group();
  return (
    <ActionMenu
      title={title}
      entries={named && !other ? entries : [...entries, create]}
      button={(trigger) => (
        <Button small look={filled ? "filled" : "outline"} {...trigger}>
          <span className="with-chevron">
            {title}
            <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
          </span>
        </Button>
      )}
    />
  );
}
