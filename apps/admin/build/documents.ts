import { readdirSync, readFileSync } from "node:fs";
import { type DefinitionNode, type FragmentDefinitionNode, Kind, parse, visit } from "graphql";
import type { Plugin } from "vite";

/** A call of `graphql` with its text. */
const call = /graphql\(\s*`([^`]*)`\s*,?\s*\)/g;

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const definitionsIn = (text: string): readonly DefinitionNode[] =>
  parse(text, { noLocation: true }).definitions;

/** The fragments that a file defines, by name. */
export const fragmentsIn = (code: string): [string, FragmentDefinitionNode][] =>
  [...code.matchAll(call)]
    .flatMap(([, text = ""]) => definitionsIn(text))
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment]);

/** An operation with every fragment that it spreads, each once. */
function whole(definitions: readonly DefinitionNode[], fragments: Fragments): readonly DefinitionNode[] {
  const all = new Map<string, DefinitionNode>();
  const take = (definition: DefinitionNode): void => {
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment) throw new Error(`There is no fragment ${value}`);
        if (all.has(value)) return;
        all.set(value, fragment);
        take(fragment);
      },
    });
  };
  definitions.forEach(take);
  return [...definitions, ...all.values()];
}

/**
 * Writes the parsed document in the place of each `graphql(...)`; a fragment alone is nothing at run time. The
 * function itself knows the documents and the texts of the whole app, and all of it would be in the first load of
 * each page.
 */
export const withDocuments = (code: string, fragments: Fragments): string =>
  code.replace(call, (_, text: string) => {
    const definitions = definitionsIn(text);
    if (definitions.every(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)) return "undefined";
    return JSON.stringify({ kind: Kind.DOCUMENT, definitions: whole(definitions, fragments) });
  });

/** Our sources below a folder: not those that are made from them. */
export const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("generated"))
    .map((file) => `${folder}/${file}`);

/** Applies {@link withDocuments} to every source. */
export function documentsPlugin(folder: string): Plugin {
  let fragments: Fragments = new Map();
  return {
    name: "muster-documents",
    enforce: "pre",
    buildStart() {
      fragments = new Map(sourcesIn(folder).flatMap((file) => fragmentsIn(readFileSync(file, "utf8"))));
    },
    transform: (code, id) =>
      id.startsWith(folder) && !id.includes("/generated/") && code.includes("graphql(`")
        ? withDocuments(code, fragments)
        : null,
  };
}
