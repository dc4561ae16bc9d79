import { differenceOf, type ImportPlan, type ListedPerson, listedPeople, rowsOfNobody } from "@muster/domain";
import type { DbOrTx } from "../../db/client.ts";
import { tenantId } from "../../platform/globalId.ts";
import { findGroups, type Group, toGroups } from "../groups/index.ts";
import { confirmedBefore, type ImportRecord, rowsOfImport } from "./imports.store.ts";
import type { ImportDifference } from "./progressTypes.ts";
import { toImport } from "./types.ts";

/** An import beside the list that was confirmed before it; null where there is none. */
export async function readDifference(db: DbOrTx, record: ImportRecord): Promise<ImportDifference | null> {
  const earlier = await confirmedBefore(db, record);
  if (!earlier) return null;
  const plan = await planOf(db, record);
  const [before, now] = [listedPeople(await planOf(db, earlier)), listedPeople(plan)];
  const { added, unchanged, moved, unclear, gone } = differenceOf(before, now);
  const groups = await groupsOf(db, record.organizationId, [...before, ...now]);
  const named = (ids: readonly string[]) => ids.flatMap((id) => groups.get(id) ?? []);
  const listed = (person: ListedPerson & { readonly from?: readonly string[] }) => ({
    row: person.row,
    email: person.address,
    groups: named(person.groupIds),
    from: named(person.from ?? []),
  });
  return {
    earlier: toImport(earlier),
    added: added.map(listed),
    unchanged: unchanged.map(listed),
    moved: moved.map(listed),
    unclear: unclear.map(listed),
    gone: gone.map(listed),
    unread: rowsOfNobody(plan),
  };
}

const planOf = async (db: DbOrTx, record: ImportRecord): Promise<ImportPlan> => ({
  rows: (await rowsOfImport(db, record)).map(({ planned }) => planned),
});

/** The groups that lists name, by id; one that is gone is left out. */
async function groupsOf(db: DbOrTx, organizationId: string, listed: readonly ListedPerson[]) {
  const ids = [...new Set(listed.flatMap(({ groupIds }) => groupIds))];
  const rows = await findGroups(db, organizationId, ids);
  const shown = new Map((await toGroups(db, rows)).map((group) => [group.id, group]));
  return new Map<string, Group>(
    rows.flatMap(({ id }) => {
      const group = shown.get(tenantId("Group", organizationId, id));
      return group ? [[id, group] as const] : [];
    }),
  );
}
