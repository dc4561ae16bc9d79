import type { EmailAddress } from "../email/address.ts";
import { groupIdsOf } from "./readRow.ts";
import type { ImportPlan } from "./rows.ts";

/** One person of a list, with all the groups that it names for them. */
export interface ListedPerson {
  /** First row of the address. */
  readonly row: number;
  readonly address: EmailAddress;
  readonly groupIds: readonly string[];
}

/** What a list says that an earlier one did not. Everybody of either stands in exactly one part. */
export interface ImportDifference {
  readonly added: readonly ListedPerson[];
  readonly unchanged: readonly ListedPerson[];
  /** In other groups than before. */
  readonly moved: readonly (ListedPerson & { readonly from: readonly string[] })[];
  /** In the earlier list only; `row` is the row there. Nothing is done about them. */
  readonly gone: readonly ListedPerson[];
}

/** The people whom a plan's rows name, those whom the person left out left out. */
export function listedPeople({ rows }: ImportPlan): ListedPerson[] {
  const people = new Map<EmailAddress, ListedPerson>();
  for (const { row, address, groups, verdict } of rows) {
    if (address === null || verdict.kind === "LEFT_OUT") continue;
    const before = people.get(address);
    const groupIds = [...new Set([...(before?.groupIds ?? []), ...groupIdsOf(groups)])];
    people.set(address, { row: before?.row ?? row, address, groupIds });
  }
  return [...people.values()];
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
    return was ? [{ person, from: was.groupIds }] : [];
  });
  return {
    added: now.filter(({ address }) => !before.has(address)),
    unchanged: known
      .filter(({ person, from }) => sameGroups(person.groupIds, from))
      .map(({ person }) => person),
    moved: known
      .filter(({ person, from }) => !sameGroups(person.groupIds, from))
      .map(({ person, from }) => ({ ...person, from })),
    gone: earlier.filter(({ address }) => !present.has(address)),
  };
}

const sameGroups = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));
