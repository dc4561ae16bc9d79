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
