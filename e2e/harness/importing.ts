import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { press } from "./accepting.ts";
import type { Organization } from "./organization.ts";

/** Address of Import Learners. */
export const importingTo = ({ id }: Pick<Organization, "id">): string =>
  `/admin/o/${encodeURIComponent(id)}/premium/import`;

/** A file that a real program saved, from those on which reading is tested. */
export const realFile = (name: string): string =>
  fileURLToPath(new URL(`../../packages/sheets/test/fixtures/${name}`, import.meta.url));

/** A file as somebody has it on disk: where it lies, or its name and text. */
export type Chosen = string | { readonly name: string; readonly text: string | Buffer };

/** Browses for a file. */
export async function browse(page: Page, file: Chosen): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "Browse")]);
  await chooser.setFiles(
    typeof file === "string"
      ? file
      : { name: file.name, mimeType: "text/csv", buffer: Buffer.from(file.text) },
  );
}

/** Browses for a file and has it previewed as it is read. */
export async function previewUpload(page: Page, file: Chosen): Promise<void> {
  await browse(page, file);
  await press(page, "Preview Upload");
  await expect(page.getByRole("heading", { level: 1, name: /rows? read/ })).toBeVisible();
}

/** One line of a list: e-mail and groups. */
export type Line = readonly [email: string, groups: string];

/** An import as it was stored. */
export interface Uploaded {
  readonly id: string;
  readonly version: number;
  /** Its page. */
  readonly path: string;
}

/** Uploads a list as another program would, header in row 1; nothing is sent yet. */
export async function previewList(
  { id, client }: Pick<Organization, "id" | "client">,
  lines: readonly Line[],
  fileName = "staff-roster.xlsx",
): Promise<Uploaded> {
  const rows = lines.map(([email, groups], place) => ({ row: place + 2, email, groups }));
  const { import: stored } = await client.act<{ import: { id: string; version: number } }>(
    "previewImport",
    { organizationId: id, fileName, rows, clientKey: randomUUID() },
    "import { id version }",
  );
  const path = `/admin/o/${encodeURIComponent(id)}/premium/import/${encodeURIComponent(stored.id)}`;
  return { ...stored, path };
}

/** Confirms a list as another program would. */
export async function confirmList(
  { client }: Pick<Organization, "client">,
  { id, version }: Uploaded,
  sendAt: string | null = null,
): Promise<void> {
  const input = { importId: id, version, sendAt, clientKey: randomUUID() };
  await client.act("confirmImport", input, "import { id }");
}
