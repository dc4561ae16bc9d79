import { eq } from "drizzle-orm";
import { organization } from "../../src/db/schema/organizations.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import type { World } from "../support/world.ts";

export const importFields = `id fileName status version createdBy confirmedBy sendAt defaultGroup { name }
  tally { all go stay emails by { verdict count } }
  drift { row email was is reason { code } }
  answers { kind name groupId domain use look subject rows }
  repairs { kind rows name proposalId domain suggestion look subjects }
  rows { row email groups formula leftOut address names { name groupId proposalId } verdict invitation groupIds of
    looks { kind subject suggestion } reason { code params { name value } } outcome learner { id email status groups { name } } }`;

export const previewImport = `mutation ($input: PreviewImportInput!) { previewImport(input: $input) {
  import { ${importFields} } ${errors} } }`;
export const updateImport = `mutation ($input: UpdateImportInput!) { updateImport(input: $input) {
  import { ${importFields} } ${errors} } }`;
export const confirmImport = `mutation ($input: ConfirmImportInput!) { confirmImport(input: $input) {
  import { ${importFields} } sending { at local moved } ${errors} } }`;
export const oneImport = `query ($id: ID!, $import: ID!) { organization(id: $id) { import(id: $import) { ${importFields} } } }`;
export const listImports = `query ($id: ID!, $first: Int!, $after: String) { organization(id: $id) {
  imports(first: $first, after: $after) { edges { cursor node { id fileName status } } pageInfo { hasNextPage endCursor } } } }`;

/** One line of a list: e-mail and groups. */
export type Line = readonly [email: string, groups: string];

/** Rows as a spreadsheet with a header has them. */
export const rowsOf = (lines: readonly Line[]) =>
  lines.map(([email, groups], place) => ({ row: place + 2, email, groups }));

/** What a preview is asked for. */
export const listOf = ({ id }: ReadyOrganization, lines: readonly Line[]) => ({
  organizationId: id,
  fileName: "staff.xlsx",
  rows: rowsOf(lines),
  clientKey: clientKey(),
});

export type Shown = Readonly<{
  id: string;
  version: number;
  status: string;
  rows: readonly {
    row: number;
    email: string;
    verdict: string;
    outcome: string | null;
    reason: { code: string } | null;
    learner: { id: string; groups: { name: string }[] } | null;
  }[];
  // A test reads answers by the query that it wrote; a wrong read fails it.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly [field: string]: any;
}>;

/** Row numbers with what becomes of them. */
export const verdicts = (shown: Shown) =>
  Object.fromEntries(shown.rows.map(({ row, verdict }) => [row, verdict]));
export const outcomes = (shown: Shown) =>
  Object.fromEntries(shown.rows.map(({ row, outcome }) => [row, outcome]));

/** Premium to a day: far away unless another one is named; null: Free. */
export const subscribe = (
  world: World,
  { id }: ReadyOrganization,
  premiumUntil: string | null = "2099-12-31",
) =>
  world.app.db
    .update(organization)
    .set({ plan: premiumUntil ? "PREMIUM" : "FREE", premiumUntil })
    .where(eq(organization.id, plainIdOf("Organization", id)));

/** An organization that may upload spreadsheets, with a second group. */
export async function premiumOrganization(world: World, name?: string): Promise<ReadyOrganization> {
  const ready = await readyOrganization(world, name);
  await subscribe(world, ready);
  await ready.group("Kitchen");
  return ready;
}
