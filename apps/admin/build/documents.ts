import type { Plugin } from "vite";

/** A call of `graphql` with its text, and the name of what the text defines. */
const call = /graphql\(\s*`\s*(query|mutation|fragment)\s+(\w+)[^`]*`\s*,?\s*\)/g;

/**
 * Writes the typed document in the place of each `graphql(...)`. The function itself looks documents up by their
 * text, which would keep the text of every operation of the app in the first load of each page.
 */
export function withDocuments(code: string): string | null {
  const names = new Set<string>();
  const replaced = code.replace(call, (_, kind: string, name: string) => {
    const document = `${name}${kind === "fragment" ? "FragmentDoc" : "Document"}`;
    names.add(document);
    return `__${document}`;
  });
  if (names.size === 0) return null;
  const imports = [...names].map((name) => `${name} as __${name}`).join(", ");
  return `import { ${imports} } from "/src/generated/graphql/graphql.ts";\n${replaced}`;
}

/** Whether a file can hold operations: one of ours, and not made from them. */
const isSource = (id: string): boolean => /\/src\/(?!generated\/).*\.tsx?$/.test(id);

/** Applies {@link withDocuments} to the files that hold operations. */
export const documentsPlugin = (): Plugin => ({
  name: "muster-documents",
  enforce: "pre",
  transform: (code, id) => (isSource(id) ? withDocuments(code) : null),
});
