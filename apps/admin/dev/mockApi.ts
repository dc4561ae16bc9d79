import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";
import { buildSchema, graphql } from "graphql";
import type { Plugin } from "vite";
import { administratorMutations } from "./mock/administrators.ts";
import { bulkMutations } from "./mock/bulk.ts";
import { mutations } from "./mock/mutations.ts";
import { queries } from "./mock/queries.ts";
import { startAfresh } from "./mock/state.ts";

const schemaFile = fileURLToPath(new URL("../../api/schema.graphql", import.meta.url));

async function bodyOf(
  request: IncomingMessage,
): Promise<{ query: string; variables?: Record<string, unknown> }> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return JSON.parse(Buffer.concat(parts).toString("utf8"));
}

/**
 * Answers /graphql of the dev server from an invented organization in memory, by the committed schema. For
 * looking at screens only: it is no part of a build and knows few rules.
 */
export const mockApi = ({ fresh }: { readonly fresh: boolean }): Plugin => ({
  name: "muster-mock-api",
  configureServer(server) {
    if (fresh) startAfresh();
    const schema = buildSchema(readFileSync(schemaFile, "utf8"));
    server.middlewares.use("/graphql", (request, response) => {
      bodyOf(request)
        .then(({ query, variables }) =>
          graphql({
            schema,
            source: query,
            variableValues: variables,
            rootValue: { ...queries, ...mutations, ...bulkMutations, ...administratorMutations },
          }),
        )
        .then((result) => {
          response.setHeader("content-type", "application/json");
          response.end(JSON.stringify(result));
        })
        .catch((error: unknown) => {
          response.statusCode = 500;
          response.end(String(error));
        });
    });
  },
});
