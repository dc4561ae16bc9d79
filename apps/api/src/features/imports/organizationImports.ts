import { PAGE_SIZE_MAX } from "@muster/domain";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { validate as isUuid } from "uuid";
import type { RequestContext } from "../../context.ts";
import { badInput } from "../../platform/errors.ts";
import { decodeId, plainIdOf } from "../../platform/globalId.ts";
import { Organization } from "../organizations/index.ts";
import { listImports } from "./imports.store.ts";
import { readImport } from "./read.ts";
import { Import, ImportConnection, toImport } from "./types.ts";

const toCursor = (at: string, id: string) => Buffer.from(JSON.stringify([at, id])).toString("base64url");

/** @throws BAD_USER_INPUT for what is no cursor of this list */
function readCursor(cursor: string): { at: string; id: string } {
  try {
    const [at, id, ...rest]: unknown[] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (typeof at === "string" && /^\d{1,17}$/.test(at) && isUuid(id) && rest.length === 0)
      return { at, id: String(id) };
  } catch {
    // Not ours either: refused below.
  }
  throw badInput("This cursor does not belong to this list. Start from the first page.");
}

@Resolver(() => Organization)
export class OrganizationImports {
  @FieldResolver(() => ImportConnection, { description: "Uploaded spreadsheets, newest first." })
  async imports(
    @Root() organization: Organization,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "An `endCursor` of the same list." })
    after: string | null,
    @Ctx() { app }: RequestContext,
  ): Promise<ImportConnection> {
    if (first < 1 || first > PAGE_SIZE_MAX) throw badInput(`first: 1 to ${PAGE_SIZE_MAX}.`);
    const organizationId = plainIdOf("Organization", organization.id);
    // One row more than is shown tells that the list goes on.
    const found = await listImports(app.db, organizationId, {
      after: after ? readCursor(after) : null,
      limit: first + 1,
    });
    const edges = found
      .slice(0, first)
      .map(({ record, at }) => ({ cursor: toCursor(at, record.id), node: toImport(record) }));
    return {
      edges,
      pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }

  @FieldResolver(() => Import, {
    nullable: true,
    description: "One import by id; null where the organization has none.",
  })
  async import(
    @Root() organization: Organization,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Ctx() { app }: RequestContext,
  ): Promise<Import | null> {
    const organizationId = plainIdOf("Organization", organization.id);
    const decoded = decodeId(id);
    if (decoded?.type !== "Import" || decoded.organizationId !== organizationId) return null;
    return readImport(app.db, { organizationId, id: decoded.id });
  }
}
