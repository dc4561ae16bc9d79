import { realFile } from "../../harness/importing.ts";
import { type Shot, type Stage, screen } from "../shot.ts";

const at = ({ scene }: Stage, path = "") => `${scene.inviting.path}/premium${path}`;

/** Browses for a file, whatever the page's language calls the button. */
async function choose({ page }: Stage, file: { name: string; text: string } | string): Promise<void> {
  const browse = page.locator("main .file-drop button");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), browse.click()]);
  await chooser.setFiles(
    typeof file === "string" ? file : { ...file, mimeType: "text/csv", buffer: Buffer.from(file.text) },
  );
}

export const premium: readonly Shot[] = [
  ...screen("premium", "newcomer", { free: ({ go, scene }) => go(`${scene.empty.path}/premium`) }),
  ...screen("premium", "inviter", { active: (stage) => stage.go(at(stage)) }),
  ...screen("import-learners", "newcomer", {
    free: ({ go, scene }) => go(`${scene.empty.path}/premium/import`),
  }),
  ...screen("import-learners", "inviter", {
    first: (stage) => stage.go(at(stage, "/import")),
    chosen: async (stage) => {
      await stage.go(at(stage, "/import"));
      await choose(stage, realFile("roster.xlsx"));
      await stage.page.locator("main .chosen-name").waitFor();
    },
    refused: async (stage) => {
      await stage.go(at(stage, "/import"));
      await choose(stage, { name: "names.csv", text: "name,phone\nAna,555\n" });
      await stage.page.locator('main [role="alert"]').first().waitFor();
    },
  }),
  ...screen("import-preview", "inviter", {
    questions: (stage) => stage.go(stage.scene.uploads.open),
  }),
];
