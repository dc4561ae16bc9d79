import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import type { GroupFormFragment, GroupReachQuery } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { useOrganization } from "../../shell/context.ts";
import { Rich } from "../../text/Rich.tsx";
import { changesOf, type GroupDraft } from "./groupDraft.ts";
import { GroupReachDocument } from "./groups.graphql.ts";

/** A moment after the last tick, so that ticking five asks once. */
const COUNT_WAIT_MS = 250;

interface SavePanelProps {
  readonly group: GroupFormFragment;
  readonly before: GroupDraft;
  readonly draft: GroupDraft;
  readonly changed: boolean;
  readonly busy: boolean;
  readonly onDiscard: () => void;
}

/** Whom saving reaches, counted before it is saved. */
export function SavePanel({ group, before, draft, changed, busy, onDiscard }: SavePanelProps) {
  const changes = changesOf(before, draft);
  return (
    <aside className={changed ? "save-panel open" : "save-panel"} aria-labelledby="if-saved">
      <h2 id="if-saved">{m.group_if_saved()}</h2>
      {!changed && <p className="soft">{m.group_unchanged()}</p>}
      <div aria-live="polite">
        {changes.name && <p>{m.group_renamed({ from: before.name, to: draft.name.trim() || "…" })}</p>}
        {changes.status && (
          <p>
            {draft.status === "INACTIVE"
              ? m.group_made_inactive({ count: group.pendingInvites })
              : m.group_made_active()}
          </p>
        )}
        {changes.trainings && <Reach groupId={group.id} trainingIds={draft.trainingIds} />}
      </div>
      {changes.trainings && <p className="small soft save-promise">{m.group_promise()}</p>}
      {changed && (
        <div className="save-acts">
          <Button look="filled" type="submit" busy={busy} block>
            {m.group_save()}
          </Button>
          <Button look="plain" onClick={onDiscard}>
            {m.discard()}
          </Button>
        </div>
      )}
    </aside>
  );
}

interface ReachProps {
  readonly groupId: string;
  readonly trainingIds: readonly string[];
}

function Reach({ groupId, trainingIds }: ReachProps) {
  const { id } = useOrganization();
  const [asked] = useDebouncedValue(trainingIds, COUNT_WAIT_MS);
  const { data, previousData, loading, error, refetch } = useQuery(GroupReachDocument, {
    variables: { id, groupId, trainingIds: [...asked] },
    fetchPolicy: "network-only",
  });
  const reach = (data ?? previousData)?.organization?.group?.reach;
  if (error) {
    return (
      <p>
        {m.reach_failed()}{" "}
        <button type="button" className="linklike" onClick={() => void refetch().catch(() => undefined)}>
          {m.try_again()}
        </button>
      </p>
    );
  }
  if (!reach) return <p className="soft">{m.reach_counting()}</p>;
  return (
    <ul className={loading ? "reach dimmed" : "reach"}>
      {reach.map((one) => (
        <li key={one.training.id}>
          {one.change === "ADDED" ? (
            <IconPlus size={16} stroke={1.75} color="var(--leaf)" aria-hidden="true" />
          ) : (
            <IconMinus size={16} stroke={1.75} aria-hidden="true" />
          )}
          <div>
            <b>{one.training.title}</b>
            <ReachText reach={one} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type OneReach = NonNullable<NonNullable<GroupReachQuery["organization"]>["group"]>["reach"][number];

function ReachText({ reach }: { readonly reach: OneReach }) {
  const { change, active, pending, withdrawn, keptStarted, keptOtherReason } = reach;
  if (change === "ADDED") {
    return (
      <p>
        <Rich parts={m.reach_active.parts({ count: active })} />{" "}
        <Rich parts={m.reach_pending.parts({ count: pending })} />
      </p>
    );
  }
  const kept = keptStarted + keptOtherReason;
  return (
    <p>
      <Rich parts={m.reach_withdrawn.parts({ count: withdrawn })} />{" "}
      {kept > 0 && <Rich parts={m.reach_kept.parts({ count: kept })} />}
      {kept > 0 && <span className="reach-why">: {keptWhy(keptStarted, keptOtherReason)}</span>}
    </p>
  );
}

function keptWhy(started: number, other: number): string {
  if (other === 0) return m.reach_kept_started({ count: started });
  if (started === 0) return m.reach_kept_other({ count: other });
  return m.reach_kept_both({ started, other });
}
