import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { compile } from "@inlang/paraglide-js";
import type { Plugin } from "vite";
import { bracketIntl } from "./bracketIntl.ts";
import { readMessages } from "./messages.ts";
import { pseudoMessages } from "./pseudo.ts";

const messageFormat = createRequire(import.meta.url).resolve("@inlang/plugin-message-format");

/**
 * For a build that is only ever looked at by the stories: in place of the words that were generated for `folder`
 * stand pseudo ones, in both languages, and dates are in brackets as well. They are made anew for each build and never
 * committed.
 */
export function pseudoWords(folder: string): Plugin {
  const real = join(folder, "src/generated/paraglide");
  const project = join(folder, "node_modules/.cache/pseudo");
  const pseudo = join(project, "paraglide");
  return {
    name: "muster-pseudo-words",
    enforce: "pre",
    async buildStart() {
      writeProject(folder, project);
      await compile({
        project: join(project, "project.inlang"),
        outdir: pseudo,
        strategy: ["globalVariable", "baseLocale"],
        cleanOutdir: true,
      });
    },
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!found?.id.startsWith(real + sep)) return null;
      return { ...found, id: pseudo + found.id.slice(real.length) };
    },
    transform: (code, id) => (id === join(pseudo, "runtime.js") ? `${code}\n(${bracketIntl})();\n` : null),
  };
}

function writeProject(folder: string, project: string): void {
  const words = `${JSON.stringify(pseudoMessages(readMessages(folder, "en")))}\n`;
  const settings = {
    baseLocale: "en",
    locales: ["en", "es"],
    modules: [messageFormat],
    "plugin.inlang.messageFormat": { pathPattern: "./messages/{locale}.json" },
  };
  for (const place of ["messages", "project.inlang"]) mkdirSync(join(project, place), { recursive: true });
  for (const locale of settings.locales) writeFileSync(join(project, "messages", `${locale}.json`), words);
  writeFileSync(join(project, "project.inlang/settings.json"), JSON.stringify(settings));
}
