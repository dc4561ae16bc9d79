import { groupNameKey } from "../groups/groupName.ts";
import { nearestGroup } from "../groups/nearestGroup.ts";
import type { ImportFacts } from "./facts.ts";
import { remembered } from "./remembered.ts";

/** What a name means: a group, and the place of the answer that says so. */
export interface Meaning {
  readonly groupId: string;
  readonly answer: number | null;
}

/** What names mean in one organization and one import. */
export interface GroupNames {
  readonly find: (name: string) => Meaning | null;
  /** Id of the one Active group that a name nearly spells. */
  readonly nearest: (name: string) => string | null;
}

/** Answers of this import hold before names of groups, and those before what earlier imports remembered. */
export function groupNames(facts: Pick<ImportFacts, "groups" | "aliases" | "answers">): GroupNames {
  const { groups, aliases, answers } = facts;
  const known = new Set(groups.map(({ id }) => id));
  const meanings = new Map<string, Meaning>();
  const learn = (name: string, groupId: string, answer: number | null) => {
    const key = groupNameKey(name);
    if (key !== "" && known.has(groupId)) meanings.set(key, { groupId, answer });
  };
  for (const { name, groupId } of aliases) learn(name, groupId, null);
  for (const { id, name } of groups) learn(name, id, null);
  for (const [place, answer] of answers.entries())
    if (answer.kind === "GROUP") learn(answer.name, answer.groupId, place);

  const active = groups.filter(({ status }) => status === "ACTIVE");
  return {
    find: remembered((name) => meanings.get(groupNameKey(name)) ?? null),
    nearest: remembered((name) => nearestGroup(name, active)?.id ?? null),
  };
}
