import type { EmailAddress } from "../email/address.ts";
import { samePersonKey } from "../email/samePerson.ts";
import type { ImportFacts } from "./facts.ts";
import { addressLooks, bounceLook, declineLook, keptLooks } from "./looks.ts";
import { outcomeOf, personIn } from "./outcome.ts";
import { groupIdsOf, type Reading } from "./readRow.ts";
import type { PlannedRow, ReadRow } from "./rows.ts";
import type { Look, Verdict } from "./verdict.ts";

/** What a plan looks at once rows are read. */
export type DecidingFacts = Omit<ImportFacts, "aliases" | "defaultGroupId">;

/** One address of the file: the row that stands for it, and the groups of all its rows. */
interface Wish {
  readonly row: number;
  readonly address: EmailAddress;
  readonly groupIds: Set<string>;
}

/** A verdict that used answers. */
interface Decided {
  readonly verdict: Verdict;
  readonly answers: readonly number[];
}

/** Decides about rows that were read. A row with a problem of its own has no part in what becomes of the others. */
export function decideRows(readings: readonly Reading[], facts: DecidingFacts): PlannedRow[] {
  const wishes = new Map<EmailAddress, Wish>();
  const brought = new Map<number, readonly string[]>();
  for (const { read, problem } of readings)
    if (problem === null && read.address !== null) brought.set(read.row, unite(wishes, read, read.address));

  const decide = decider([...wishes.values()], facts);
  const decided = new Map([...wishes.values()].map((wish) => [wish.row, decide(wish)]));
  return readings.map(({ read, problem }): PlannedRow => {
    if (problem !== null) return { ...read, verdict: problem };
    const own = decided.get(read.row);
    if (own)
      return { ...read, answers: [...new Set([...read.answers, ...own.answers])], verdict: own.verdict };
    const of = (read.address && wishes.get(read.address)?.row) ?? read.row;
    return { ...read, verdict: { kind: "DUPLICATE", of, groupIds: brought.get(read.row) ?? [] } };
  });
}

/** Adds a row's groups to its address, and says which of them are new there. */
function unite(wishes: Map<EmailAddress, Wish>, read: ReadRow, address: EmailAddress): readonly string[] {
  const wish = wishes.get(address) ?? { row: read.row, address, groupIds: new Set<string>() };
  wishes.set(address, wish);
  const added = groupIdsOf(read.groups).filter((id) => !wish.groupIds.has(id));
  for (const id of added) wish.groupIds.add(id);
  return added;
}

/** Decides about one address after the other, in the order of their rows: the day's limit goes by that order. */
function decider(wishes: readonly Wish[], facts: DecidingFacts): (wish: Wish) => Decided {
  const kept = keptLooks(facts.answers);
  const looksOf = addressLooks(facts.checks);
  const alike = firstOfEachPerson(wishes);
  let { left } = facts.invitees;
  return (wish) => {
    const verdict = outcomeOf(wish.address, [...wish.groupIds], facts);
    if (verdict.kind !== "INVITE") return { verdict, answers: [] };
    const person = personIn(facts, wish.address);
    const looks: Look[] = [
      declineLook(wish.address, person),
      bounceLook(wish.address, person),
      ...looksOf(wish.address),
      samePersonLook(wish, alike),
    ].filter((look) => look !== null);
    const answers = looks.map((look) => kept(look, wish.address)).filter((place) => place !== null);
    const open = looks.filter((look) => kept(look, wish.address) === null);
    if (open.length > 0) return { verdict: { kind: "NEEDS_LOOK", looks: open }, answers };
    if (left <= 0) {
      return { verdict: { kind: "REFUSED", code: "LIMIT_PER_DAY", limit: facts.invitees.limit }, answers };
    }
    left -= 1;
    return { verdict, answers };
  };
}

function firstOfEachPerson(wishes: readonly Wish[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { row, address } of wishes) {
    const key = samePersonKey(address);
    if (!first.has(key)) first.set(key, row);
  }
  return first;
}

function samePersonLook({ row, address }: Wish, first: ReadonlyMap<string, number>): Look | null {
  const of = first.get(samePersonKey(address));
  return of === undefined || of === row ? null : { kind: "SAME_PERSON", subject: address, of };
}
