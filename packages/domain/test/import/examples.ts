import {
  type AddressChecks,
  type EmailAddress,
  type ImportFacts,
  type ImportGroup,
  type ImportPlan,
  type ImportRow,
  type PersonFacts,
  planImport,
  type Verdict,
} from "../../src/index.ts";
import { email, now } from "../invite/examples.ts";

const group = (id: string, name: string, status: ImportGroup["status"] = "ACTIVE"): ImportGroup => ({
  id,
  name,
  status,
});

export const groups: readonly ImportGroup[] = [
  group("teachers", "Teachers"),
  group("drivers", "Bus drivers"),
  group("kitchen", "Food service"),
  group("emea", "Sales, EMEA"),
  group("proto", "__proto__"),
  group("substitutes", "Substitutes", "INACTIVE"),
];

const checks: AddressChecks = {
  typoOf: (domain) => (domain === "gmial.com" ? "gmail.com" : null),
  isDisposable: (domain) => domain === "throwaway.example" || domain === "gmial.com",
  isRole: (local) => local === "info" || local === "office",
  toUnicode: (domain) => (domain === "xn--gthub-n2e.com" ? "gіthub.com" : domain),
};

const none: PersonFacts = { invite: null, activeGroupIds: null, suppression: null, atMailLimit: false };

/** What is known about people, by their addresses as they are written. */
export function people(known: Record<string, Partial<PersonFacts>>): Map<EmailAddress, PersonFacts> {
  return new Map(Object.entries(known).map(([address, facts]) => [email(address), { ...none, ...facts }]));
}

export const facts = (known: Partial<ImportFacts> = {}): ImportFacts => ({
  groups,
  aliases: [],
  defaultGroupId: null,
  people: new Map(),
  ownAddresses: new Set(),
  invitees: { left: 2500, limit: 2500 },
  answers: [],
  checks,
  now,
  ...known,
});

export type Cells = readonly [email: string, groups: string, more?: Partial<ImportRow>];

/** Rows as they stand below a header: the first one is row 2. */
export const rowsOf = (...cells: Cells[]): ImportRow[] =>
  cells.map(([address, names, more], place) => ({ row: place + 2, email: address, groups: names, ...more }));

export const planOf = (cells: readonly Cells[], known?: Partial<ImportFacts>): ImportPlan =>
  planImport(rowsOf(...cells), facts(known));

export const verdictsOf = (cells: readonly Cells[], known?: Partial<ImportFacts>): Verdict[] =>
  planOf(cells, known).rows.map(({ verdict }) => verdict);

export const kindsOf = (plan: ImportPlan): string[] => plan.rows.map(({ verdict }) => verdict.kind);

export const invite = (groupIds: readonly string[], more: object = {}) => ({
  ...{ kind: "INVITE", how: "FIRST", groupIds, acknowledgeDecline: false, retryBounced: false },
  ...more,
});
