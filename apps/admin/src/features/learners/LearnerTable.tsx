import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { LearnerFactsFragment, LearnerSort } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { DeliveryFact } from "../../parts/DeliveryFact.tsx";
import { ResendIcon } from "../../parts/ResendIcon.tsx";
import { StatusPill } from "../../parts/StatusPill.tsx";
import { TipButton } from "../../parts/TipButton.tsx";
import { useHere } from "../../shell/context.ts";
import { shortDay } from "../../text/dates.ts";
import { Caption } from "./Caption.tsx";
import { GroupNames } from "./GroupNames.tsx";
import { sortAfterPress } from "./listState.ts";

export interface LearnerListProps {
  readonly rows: readonly LearnerFactsFragment[];
  readonly total: { readonly count: number; readonly more: boolean };
  readonly filtered: boolean;
  readonly timeZone: string;
  readonly busyId: string | null;
  readonly sort: LearnerSort;
  readonly onSort: (sort: LearnerSort) => void;
  readonly onResend: (learner: LearnerFactsFragment) => void;
  readonly onCancel: (learner: LearnerFactsFragment) => void;
}

/** The rows as a table. Dates are columns from 1440 points up. */
export function LearnerTable({ rows, total, filtered, sort, onSort, ...row }: LearnerListProps) {
  const press = (column: "email" | "name" | "invited") => () => onSort(sortAfterPress(sort, column));
  const order = (asc: boolean, desc = false) => (asc ? "ascending" : desc ? "descending" : undefined);
  return (
    <div className="card learners-card">
      <Caption total={total} filtered={filtered} />
      <table className="learners-table">
        <thead>
          <tr>
            <SortHead
              className="c-email"
              order={order(sort === "EMAIL_ASC", sort === "EMAIL_DESC")}
              onPress={press("email")}
            >
              {m.column_email()}
            </SortHead>
            <SortHead className="c-name" order={order(sort === "NAME_ASC")} onPress={press("name")}>
              {m.column_name()}
            </SortHead>
            <th className="c-status">{m.column_status()}</th>
            <th className="c-delivery">{m.column_delivery()}</th>
            <th className="c-groups">{m.column_groups()}</th>
            <SortHead
              className="c-date"
              order={order(false, sort === "INVITED_AT_DESC")}
              onPress={press("invited")}
            >
              {m.column_invited()}
            </SortHead>
            <th className="c-date">{m.column_accepted()}</th>
            <th className="c-acts">
              <span className="unseen">{m.column_acts()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((learner) => (
            <Row key={learner.id} learner={learner} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SortHeadProps {
  readonly className: string;
  readonly order: "ascending" | "descending" | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function SortHead({ className, order, onPress, children }: SortHeadProps) {
  const Arrow = order === "descending" ? IconArrowDown : IconArrowUp;
  return (
    <th className={className} aria-sort={order}>
      <button type="button" onClick={onPress} className={order && "sorted"}>
        {children}
        {order && <Arrow size={14} stroke={2} aria-hidden="true" />}
      </button>
    </th>
  );
}

type RowProps = Pick<LearnerListProps, "timeZone" | "busyId" | "onResend" | "onCancel"> & {
  readonly learner: LearnerFactsFragment;
};

function Row({ learner, timeZone, busyId, onResend, onCancel }: RowProps) {
  const here = useHere();
  const page = here(`/learners/${encodeURIComponent(learner.id)}`);
  const { email, name, acceptedAt, invitedAt } = learner;
  return (
    <tr>
      <td title={email}>
        <Link to={page} className="row-email cut">
          {email}
        </Link>
      </td>
      <td title={name ?? undefined}>
        {name ? (
          <Link to={page} className="row-name cut" dir="auto">
            {name}
          </Link>
        ) : (
          <>
            <span aria-hidden="true">–</span>
            <span className="unseen">{m.name_later()}</span>
          </>
        )}
      </td>
      <td>
        <StatusPill status={learner.status} />
      </td>
      <td>
        <DeliveryFact learner={learner} timeZone={timeZone} />
      </td>
      <td>
        <GroupNames groups={learner.groups} warn={learner.groupInactive} />
      </td>
      <td className="c-date tabular">{shortDay(invitedAt, timeZone)}</td>
      <td className="c-date tabular">{acceptedAt ? shortDay(acceptedAt, timeZone) : "–"}</td>
      <td className="c-acts">
        <RowActs learner={learner} busy={busyId === learner.id} onResend={onResend} onCancel={onCancel} />
      </td>
    </tr>
  );
}

interface RowActsProps {
  readonly learner: LearnerFactsFragment;
  readonly busy: boolean;
  readonly onResend: (learner: LearnerFactsFragment) => void;
  readonly onCancel: (learner: LearnerFactsFragment) => void;
}

/** ⟲ and ×, where they mean something. */
function RowActs({ learner, busy, onResend, onCancel }: RowActsProps) {
  const { email } = learner;
  return (
    <span className="row-acts">
      {learner.canResend && (
        <TipButton
          label={m.resend_to({ email })}
          tip={m.resend_tip()}
          busy={busy}
          onPress={() => onResend(learner)}
        >
          <ResendIcon size={16} />
        </TipButton>
      )}
      {learner.canCancel && (
        <TipButton label={m.cancel_to({ email })} tip={m.cancel_tip()} onPress={() => onCancel(learner)}>
          <IconX size={18} stroke={1.5} aria-hidden="true" />
        </TipButton>
      )}
    </span>
  );
}
