import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { fragmentsIn, sourcesIn, withDocuments } from "../build/documents.ts";

const folder = fileURLToPath(new URL("../src", import.meta.url));
const inner = "graphql(`\n  fragment Inner on B {\n    id\n  }\n`);";
const outer = "graphql(`\n  fragment Outer on A {\n    b {\n      ...Inner\n    }\n  }\n`);";

describe("Operations in the build", () => {
  const fragments = new Map([inner, outer].flatMap(fragmentsIn));

  it("are parsed, with every fragment that they spread, once", () => {
    const text = "query Q { a { ...Outer } b { ...Inner } }";
    const code = withDocuments(`export const QDocument = graphql(\`${text}\`);`, fragments);
    const json = /^export const QDocument = (.*);$/.exec(code)?.[1] ?? "";
    const all = `${text} fragment Outer on A { b { ...Inner } } fragment Inner on B { id }`;
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(parse(all, { noLocation: true }))));
  });

  it("are nothing where there is only a fragment", () => {
    expect(withDocuments(inner, fragments)).toBe("undefined;");
  });

  it("spread no fragment that is not there", () => {
    expect(() => withDocuments("graphql(`query Q { ...Gone }`)", fragments)).toThrow("Gone");
  });

  it("are found wherever there are some", () => {
    const sources = sourcesIn(folder).map((file) => readFileSync(file, "utf8"));
    const known = new Map(sources.flatMap(fragmentsIn));
    const holding = sources.filter((code) => code.includes("graphql("));
    expect(holding.length).toBeGreaterThan(10);
    for (const code of holding) expect(withDocuments(code, known)).not.toContain("graphql(");
  });
});
