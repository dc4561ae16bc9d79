import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withDocuments } from "../build/documents.ts";

const features = fileURLToPath(new URL("../src", import.meta.url));

describe("Operations in the build", () => {
  it("are their typed documents, and no text", () => {
    const code = withDocuments(
      "export const ADocument = graphql(`\n  query A($id: ID!) {\n    a\n  }\n`);\ngraphql(`fragment F on B { id }`);",
    );
    expect(code).toContain(
      'import { ADocument as __ADocument, FFragmentDoc as __FFragmentDoc } from "/src/generated/graphql/graphql.ts";',
    );
    expect(code).toContain("export const ADocument = __ADocument;");
    expect(code).not.toContain("graphql(");
  });

  it("leave a file without operations as it is", () => {
    expect(withDocuments("export const a = 1;")).toBeNull();
  });

  it("are found in every file that holds some", () => {
    const files = readdirSync(features, { recursive: true, encoding: "utf8" }).filter(
      (file) => /\.tsx?$/.test(file) && !file.startsWith("generated"),
    );
    const holding = files
      .map((file) => ({ file, code: readFileSync(`${features}/${file}`, "utf8") }))
      .filter(({ code }) => code.includes("graphql(`"));
    expect(holding.length).toBeGreaterThan(10);
    const left = holding.filter(({ code }) => withDocuments(code)?.includes("graphql(`") ?? true);
    expect(left.map(({ file }) => file)).toEqual([]);
  });
});
