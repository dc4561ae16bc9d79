import type { EmailAddress } from "../email/address.ts";
import { groupIdsOf } from "./readRow.ts";
import type { ImportPlan } from "./rows.ts";

/** One person of a list, with all the groups that it names for them. */
export interface ListedPerson {
  /** First row of the address. */
  readonly row: number;
  readonly address: EmailAddress;
  readonly groupIds: readonly string[];
  /** Those are all groups that the list means: every name in the person's rows is known, and no row is without. */
  readonly sure: boolean;
}

/** What a list says that an earlier one did not. Everybody of either stands in exactly one part. */
export interface ImportDifference {
  readonly added: readonly ListedPerson[];
  readonly unchanged: readonly ListedPerson[];
  /** In other groups than before. */
  readonly moved: readonly (ListedPerson & { readonly from: readonly string[] })[];
  /** In both, and one of the two does not say in which groups for sure: nobody knows whether they moved. */
  readonly unclear: readonly ListedPerson[];
  /**
   * In the earlier list only; `row` is the row there. Nothing is done about them. Some of them may be meant by rows of
   * this list that have no address: see rowsOfNobody.
   */
  readonly gone: readonly ListedPerson[];
}

/** The people whom a plan's rows name, those whom the person left out left out. */
export function listedPeople({ rows }: ImportPlan): ListedPerson[] {
  const people = new Map<EmailAddress, ListedPerson>();
  for (const { row, address, groups, verdict } of rows) {
    if (address === null || verdict.kind === "LEFT_OUT") continue;
    const before = people.get(address);
    const groupIds = [...new Set([...(before?.groupIds ?? []), ...groupIdsOf(groups)])];
    const known = groups.length > 0 && groups.every(({ groupId }) => groupId !== null);
    people.set(address, {
      row: before?.row ?? row,
      address,
      groupIds,
      sure: known && (before?.sure ?? true),
    });
  }
  return [...people.values()];
}

/** How many rows of a plan mean somebody, and nobody can say whom: they hold no address. */
export function rowsOfNobody({ rows }: ImportPlan): number {
  return rows.filter(({ address, verdict }) => address === null && verdict.kind !== "LEFT_OUT").length;
}

/** Compares a list with an earlier one of the same organization, by address and group ids. */
export function differenceOf(
  earlier: readonly ListedPerson[],
  now: readonly ListedPerson[],
): ImportDifference {
  const before = new Map(earlier.map((person) => [person.address, person]));
  const present = new Set(now.map(({ address }) => address));
  const known = now.flatMap((person) => {
    const was = before.get(person.address);
    return was ? [{ person, from: was.groupIds, sure: person.sure && was.sure }] : [];
  });
  const compared = known.filter(({ sure }) => sure);
  return {
    added: now.filter(({ address }) => !before.has(address)),
    unchanged: compared
      .filter(({ person, from }) => sameGroups(person.groupIds, from))
      .map(({ person }) => person),
    moved: compared
      .filter(({ person, from }) => !sameGroups(person.groupIds, from))
      .map(({ person, from }) => ({ ...person, from })),
    unclear: known.filter(({ sure }) => !sure).map(({ person }) => person),
    gone: earlier.filter(({ address }) => !present.has(address)),
  };
}

const sameGroups = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));
