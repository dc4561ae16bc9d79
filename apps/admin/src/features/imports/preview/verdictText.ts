import { groupNameKey } from "@muster/domain";
import type {
  ImportAnswerInput,
  ImportVerdict,
  PlanGroupFragment,
  PlanRowFragment,
} from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { listed } from "../../../text/numbers.ts";
import { serverRefusalText } from "../../../text/refusals.ts";
import { addressText } from "../cellAddress.ts";
import { lookWord } from "./lookWord.ts";

/** The groups of an organization by their ids. */
export type GroupNames = ReadonlyMap<string, string>;

export const groupNamesOf = (groups: readonly PlanGroupFragment[]): GroupNames =>
  new Map(groups.map(({ id, name }) => [id, name]));

const words: Readonly<Record<ImportVerdict, () => string>> = {
  INVITE: () => m.verdict_invite(),
  MERGE: () => m.verdict_merge(),
  ADD_GROUP: () => m.verdict_add_group(),
  UNCHANGED: () => m.verdict_unchanged(),
  UNKNOWN_GROUP: () => m.verdict_unknown_group(),
  NO_GROUP: () => m.verdict_no_group(),
  TOO_MANY_GROUPS: () => m.verdict_too_many_groups(),
  INACTIVE_GROUP: () => m.verdict_inactive_group(),
  GROUP_GONE: () => m.verdict_group_gone(),
  NEEDS_LOOK: () => m.verdict_needs_look(),
  INVALID_EMAIL: () => m.verdict_invalid_email(),
  REFUSED: () => m.verdict_refused(),
  DUPLICATE: () => m.verdict_duplicate(),
  LEFT_OUT: () => m.verdict_left_out(),
};

/** What will happen to a row, in a word or two. */
export const verdictWord = (verdict: ImportVerdict): string => words[verdict]();

const namesOf = (ids: readonly string[], groups: GroupNames): string =>
  listed(ids.map((id) => groups.get(id) ?? m.refusal_this_group()));

/** Why, or with which effect. */
export function whyText(row: PlanRowFragment, groups: GroupNames): string {
  switch (row.verdict) {
    case "INVITE":
      return row.invitation === "FIRST"
        ? m.why_invite()
        : row.invitation === "EXPIRED"
          ? m.why_invite_expired()
          : m.why_invite_again();
    case "MERGE":
      return m.why_merge({ groups: namesOf(row.groupIds, groups) });
    case "ADD_GROUP":
      return m.why_add_group({ groups: namesOf(row.groupIds, groups) });
    case "UNKNOWN_GROUP": {
      const unknown = row.names.filter(({ groupId }) => groupId === null);
      const [first] = unknown;
      if (!first) break;
      const near = first.proposalId === null ? undefined : groups.get(first.proposalId);
      return near === undefined
        ? m.why_no_such_group({ names: listed(unknown.map(({ name }) => `“${name}”`)) })
        : m.why_near_group({ name: first.name, near });
    }
    case "NO_GROUP":
      return row.mergedGroups ? m.why_merged_cell({ groups: row.mergedGroups }) : m.why_no_group();
    case "DUPLICATE":
      if (row.reason?.code === "DUPLICATE_ROW_STAYS") break;
      return row.groupIds.length > 0
        ? m.why_duplicate_added({ row: row.of ?? 0, groups: namesOf(row.groupIds, groups) })
        : m.why_duplicate({ row: row.of ?? 0 });
    case "LEFT_OUT":
      return m.why_left_out();
    default:
      break;
  }
  return row.reason ? serverRefusalText(row.reason) : "";
}

/** One name of a groups cell, as it is read. */
export interface ReadGroup {
  /** The group's name, or what stands in the cell where it is none's. */
  readonly name: string;
  readonly known: boolean;
  /** What stands in the cell, where it is spelled otherwise. */
  readonly typed: string | null;
}

/** A groups cell as it is read; empty where nothing stands in it. */
export function readGroups({ names }: PlanRowFragment, groups: GroupNames): readonly ReadGroup[] {
  return names.map(({ name, groupId }) => {
    const group = groupId === null ? undefined : groups.get(groupId);
    if (group === undefined) return { name, known: false, typed: null };
    const otherwise = name !== "" && groupNameKey(name) !== groupNameKey(group);
    return { name: group, known: true, typed: otherwise ? name : null };
  });
}

/** What is shown of an e-mail cell, cut where its mistake begins; null where nothing is marked. */
export function emailMark(row: PlanRowFragment): readonly [string, string] | null {
  const { email, verdict, at, looks } = row;
  if (verdict === "INVALID_EMAIL" && email !== "") {
    const place = at === null || at >= email.length ? 0 : at;
    return [email.slice(0, place), email.slice(place)];
  }
  if (verdict === "NEEDS_LOOK" && looks.some(({ kind }) => kind === "TYPO_DOMAIN")) {
    const text = addressText(row);
    const place = text.lastIndexOf("@") + 1;
    return [text.slice(0, place), text.slice(place)];
  }
  return null;
}

/** What else there is to look at in a row, beside what its reason says; empty where nothing is. */
export const furtherLooks = ({ looks }: Pick<PlanRowFragment, "looks">): string =>
  looks.length < 2
    ? ""
    : m.why_more_looks({ what: listed(looks.slice(1).map(({ kind }) => lookWord(kind))) });

/** Answers that keep one row as it is, and no other. */
export const keepRow = ({
  looks,
  address,
}: Pick<PlanRowFragment, "looks" | "address">): ImportAnswerInput[] =>
  looks.map(({ kind, subject }) => ({ kind: "KEEP", look: kind, subject: address ?? subject }));
