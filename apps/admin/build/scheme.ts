import type { Plugin } from "vite";

/**
 * Lets a choice of scheme win over the system's. The tokens know `prefers-color-scheme` only; the person's
 * menu sets an attribute on the document. Everything but the selectors stays as it stands in tokens.css.
 */
export function withSchemeChoice(tokens: string): string {
  const dark = /@media \(prefers-color-scheme: dark\)\s*\{\s*:root\s*\{([^}]*)\}\s*\}/.exec(tokens);
  const values = dark?.[1];
  if (!dark || values === undefined) throw new Error("tokens.css has no dark scheme of the known form.");
  const bySystem = `@media (prefers-color-scheme: dark) { :root:not([data-mantine-color-scheme="light"]) { color-scheme: dark; ${values} } }`;
  const byChoice = `:root[data-mantine-color-scheme="dark"] { color-scheme: dark; ${values} }`;
  const light = tokens.replace(dark[0], "");
  return `${light}\n:root { color-scheme: light; }\n${bySystem}\n${byChoice}\n`;
}

/** Applies {@link withSchemeChoice} to the tokens on their way into the build. */
export const schemePlugin = (): Plugin => ({
  name: "muster-scheme",
  enforce: "pre",
  transform: (code, id) => (/\/tokens\.css(\?|$)/.test(id) ? withSchemeChoice(code) : null),
});
