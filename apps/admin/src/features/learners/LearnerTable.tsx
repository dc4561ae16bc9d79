import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { LearnerFactsFragment, LearnerSort } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { ColumnChooser, columnNames } from "./ColumnChooser.tsx";
import { actsWidth, type Column } from "./columns.ts";
import { LearnerRow } from "./LearnerRow.tsx";
import { type SortColumn, sortAfterPress, sortOrder } from "./listState.ts";
import type { RowActions } from "./RowActs.tsx";
import { SelectBox } from "./selection/SelectBox.tsx";
import { isSelected, pageSelection, withPeople } from "./selection/selection.ts";
import type { Selecting } from "./selection/useSelection.ts";
import { useColumns } from "./useColumns.ts";

export interface LearnerListProps extends RowActions {
  readonly rows: readonly LearnerFactsFragment[];
  readonly timeZone: string;
  readonly selecting: Selecting;
  readonly sort: LearnerSort;
  readonly onSort: (sort: LearnerSort) => void;
  /** How many there are, or in its place the bar of the selection. */
  readonly caption: ReactNode;
  /** Stands in the place of rows while there are none. */
  readonly coming?: ReactNode;
}

const sortable: Partial<Record<Column, SortColumn>> = {
  name: "name",
  invited: "invited",
  accepted: "accepted",
};

/** Widths grow with the text. */
const inRem = (points: number | undefined) => (points === undefined ? undefined : `${points / 16}rem`);

/** The rows as a table, whose columns can be chosen. */
export function LearnerTable(props: LearnerListProps) {
  const { rows, timeZone, selecting, sort, onSort, caption, coming, ...acts } = props;
  const { selection, change, press } = selecting;
  const { shown, widths, toggle } = useColumns();
  const ids = rows.map(({ id }) => id);
  const page = pageSelection(selection, ids);
  const head = (column: SortColumn, name: string) => (
    <SortHead
      key={column}
      width={widths[column as keyof typeof widths]}
      className={`c-${column}`}
      order={sortOrder(sort, column)}
      onPress={() => onSort(sortAfterPress(sort, column))}
    >
      {name}
    </SortHead>
  );
  const columnHead = (column: Column) => {
    const order = sortable[column];
    if (order) return head(order, columnNames[column]());
    return (
      <th key={column} style={{ width: inRem(widths[column]) }}>
        {columnNames[column]()}
      </th>
    );
  };
  return (
    <div className="card learners-card">
      <div className="learners-top">
        {caption}
        <ColumnChooser shown={shown} onToggle={toggle} />
      </div>
      <table className="learners-table">
        <thead>
          <tr>
            <th className="c-select">
              <SelectBox
                label={m.select_page({ count: rows.length })}
                checked={page === "all"}
                partly={page === "some"}
                onPress={() => change(withPeople(selection, ids, page !== "all"))}
              />
            </th>
            {head("email", m.column_email())}
            {shown.includes("name") && columnHead("name")}
            {head("status", m.column_status())}
            {shown.filter((column) => column !== "name").map(columnHead)}
            <th className="c-acts" style={{ width: inRem(actsWidth(shown)) }}>
              <span className="unseen">{m.column_acts()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((learner) => (
            <LearnerRow
              key={learner.id}
              learner={learner}
              shown={shown}
              timeZone={timeZone}
              selected={isSelected(selection, learner.id)}
              onSelect={(withShift) => press(learner.id, withShift)}
              {...acts}
            />
          ))}
        </tbody>
      </table>
      {coming}
    </div>
  );
}

interface SortHeadProps {
  readonly className: string;
  /** In points; undefined for a column whose width its class gives. */
  readonly width: number | undefined;
  readonly order: "ascending" | "descending" | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function SortHead({ className, width, order, onPress, children }: SortHeadProps) {
  const Arrow = order === "descending" ? IconArrowDown : IconArrowUp;
  return (
    <th className={className} aria-sort={order} style={{ width: inRem(width) }}>
      <button type="button" onClick={onPress} className={order && "sorted"}>
        <span className="cut">{children}</span>
        {order && <Arrow size={14} stroke={2} aria-hidden="true" />}
      </button>
    </th>
  );
}
