import type {
  ImportAnswerInput,
  ImportEditInput,
  ImportPlanFragment,
  PlanRowFragment,
  UpdateImportInput,
} from "../../../generated/graphql/graphql.ts";

/** What is changed in one row; what is left out stays as it is. */
export interface RowEdit {
  readonly row: number;
  readonly email?: string;
  readonly groups?: string;
  readonly leftOut?: boolean;
}

/** A change of a plan, as it was pressed or typed. */
export interface PlanChange {
  readonly edits?: readonly RowEdit[];
  /** Answers that are given, and ones that are taken back. */
  readonly add?: readonly ImportAnswerInput[];
  readonly remove?: readonly ImportAnswerInput[];
  /** Null: none any more. */
  readonly defaultGroupId?: string | null;
}

export type Plan = Pick<ImportPlanFragment, "id" | "version" | "rows" | "answers" | "defaultGroup">;

/** One text for what an answer says; two with the same are the same answer. */
export const answerKey = (answer: ImportAnswerInput): string => {
  const { kind, name, groupId, groups, domain, use, look, subject } = answer;
  return JSON.stringify(
    [kind, name, groupId, groups, domain, use, look, subject].map((part) => part ?? null),
  );
};

/** The answers of a plan as the API takes them. */
export const answersOf = ({ answers }: Pick<Plan, "answers">): ImportAnswerInput[] =>
  answers.map(({ kind, name, groupId, groups, domain, use, look, subject }) => ({
    ...{ kind, name, groupId, groups, domain, use, look, subject },
  }));

/** Several changes as one, the later over the earlier. */
export function merged(changes: readonly PlanChange[]): PlanChange {
  return changes.reduce<PlanChange>((all, change) => {
    const edits = new Map((all.edits ?? []).map((edit) => [edit.row, edit]));
    for (const edit of change.edits ?? []) edits.set(edit.row, { ...edits.get(edit.row), ...edit });
    const later = new Set([...(change.add ?? []), ...(change.remove ?? [])].map(answerKey));
    return {
      edits: [...edits.values()],
      add: [...(all.add ?? []).filter((one) => !later.has(answerKey(one))), ...(change.add ?? [])],
      remove: [...(all.remove ?? []).filter((one) => !later.has(answerKey(one))), ...(change.remove ?? [])],
      ...defaultOf(change, all),
    };
  }, {});
}

const defaultOf = (...changes: readonly PlanChange[]): Pick<PlanChange, "defaultGroupId"> => {
  const found = changes.find(({ defaultGroupId }) => defaultGroupId !== undefined);
  return found ? { defaultGroupId: found.defaultGroupId ?? null } : {};
};

/** What the API is asked, on top of a plan. */
export function inputFor(plan: Plan, change: PlanChange): UpdateImportInput {
  const { edits = [], add = [], remove = [] } = change;
  const gone = new Set([...remove, ...add].map(answerKey));
  const answers = [...answersOf(plan).filter((answer) => !gone.has(answerKey(answer))), ...add];
  const rows: ImportEditInput[] = edits.map((edit) => ({ ...edit }));
  return {
    importId: plan.id,
    version: plan.version,
    ...(rows.length > 0 ? { rows } : {}),
    ...(add.length + remove.length > 0 ? { answers } : {}),
    ...defaultOf(change),
  };
}

/** What takes a change back again. */
export function inverse(plan: Plan, { edits = [], add = [], remove = [], ...rest }: PlanChange): PlanChange {
  const before = new Map(plan.rows.map((row) => [row.row, row]));
  const given = new Set(answersOf(plan).map(answerKey));
  return {
    edits: edits.flatMap(({ row, email, groups, leftOut }) => {
      const was = before.get(row);
      if (!was) return [];
      return [
        {
          row,
          ...(email === undefined ? {} : { email: was.email }),
          ...(groups === undefined ? {} : { groups: was.groups }),
          ...(leftOut === undefined ? {} : { leftOut: was.leftOut }),
        },
      ];
    }),
    add: remove.filter((answer) => given.has(answerKey(answer))),
    remove: add.filter((answer) => !given.has(answerKey(answer))),
    ...(rest.defaultGroupId === undefined ? {} : { defaultGroupId: plan.defaultGroup?.id ?? null }),
  };
}

/** Whether a plan says all of a change: it arrived, though its answer was lost. */
export function alreadyIn(plan: Plan, { edits = [], add = [], remove = [], ...rest }: PlanChange): boolean {
  const rows = new Map(plan.rows.map((row) => [row.row, row]));
  const given = new Set(answersOf(plan).map(answerKey));
  const same = ({ row, email, groups, leftOut }: RowEdit) => {
    const is = rows.get(row);
    return (
      is !== undefined &&
      (email === undefined || email === is.email) &&
      (groups === undefined || groups === is.groups) &&
      (leftOut === undefined || leftOut === is.leftOut)
    );
  };
  return (
    edits.every(same) &&
    add.every((answer) => given.has(answerKey(answer))) &&
    remove.every((answer) => !given.has(answerKey(answer))) &&
    (rest.defaultGroupId === undefined || rest.defaultGroupId === (plan.defaultGroup?.id ?? null))
  );
}

/** A row as the grid shows it; `waiting`: what was typed is not judged yet. */
export type ShownRow = PlanRowFragment & { readonly waiting?: boolean };

/** Rows with what was typed into them and is under way. */
export function withEdits(rows: readonly PlanRowFragment[], edits: readonly RowEdit[]): readonly ShownRow[] {
  if (edits.length === 0) return rows;
  const changes = new Map(edits.map((edit) => [edit.row, edit]));
  return rows.map((row) => {
    const change = changes.get(row.row);
    return change ? { ...row, ...change, waiting: true } : row;
  });
}

/** Rows that differ between two states of a plan, by what stands in them. */
export function changedRows(
  mine: Pick<Plan, "rows">,
  theirs: Pick<Plan, "rows">,
): readonly { readonly was: PlanRowFragment; readonly is: PlanRowFragment }[] {
  const before = new Map(mine.rows.map((row) => [row.row, row]));
  return theirs.rows.flatMap((is) => {
    const was = before.get(is.row);
    return was && (was.email !== is.email || was.groups !== is.groups || was.leftOut !== is.leftOut)
      ? [{ was, is }]
      : [];
  });
}
