import { PAGE_SIZE_MAX } from "@muster/domain";
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { validate as isUuid } from "uuid";
import type { RequestContext } from "../../context.ts";
import { badInput } from "../../platform/errors.ts";
import { decodeId } from "../../platform/globalId.ts";
import { findOrganization } from "../organizations/index.ts";
import { openHelpRequests, searchOrganizations } from "./helpDesk.store.ts";
import { support } from "./support.ts";
import {
  HelpRequestConnection,
  SupportedOrganization,
  SupportedOrganizationConnection,
  toHelpRequest,
  toSupported,
} from "./types.ts";

@ObjectType({ description: "What the help desk works with. For people with the platform role SUPPORT only." })
export class HelpDesk {
  @Field(() => ID, { description: "Always the same: there is one help desk." })
  id: string;
}

/** A cursor is the place of a row in its list: what it is sorted by, and the id. */
const toCursor = (value: string, id: string) =>
  Buffer.from(JSON.stringify([value, id])).toString("base64url");

/** @throws BAD_USER_INPUT for what is no cursor of such a list */
function readCursor(cursor: string, isValue: (value: string) => boolean): { value: string; id: string } {
  try {
    const [value, id, ...rest]: unknown[] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (typeof value === "string" && isValue(value) && isUuid(id) && rest.length === 0)
      return { value, id: String(id) };
  } catch {
    // Not ours either: refused below.
  }
  throw badInput("This cursor does not belong to this list. Start from the first page.");
}

function pageSize(first: number): number {
  if (first < 1 || first > PAGE_SIZE_MAX) throw badInput(`first: 1 to ${PAGE_SIZE_MAX}.`);
  return first;
}

/** One row more than is shown tells that the list goes on. */
function connection<Row, Node>(
  rows: readonly Row[],
  first: number,
  { cursor, node }: { cursor: (row: Row) => string; node: (row: Row) => Node },
) {
  const edges = rows.slice(0, first).map((row) => ({ cursor: cursor(row), node: node(row) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

@Resolver(() => HelpDesk)
export class HelpDeskQuery {
  @Query(() => HelpDesk, { description: "The help desk. FORBIDDEN for everybody who is not of it." })
  async helpDesk(@Ctx() context: RequestContext): Promise<HelpDesk> {
    await support(context);
    return { id: "help-desk" };
  }

  @FieldResolver(() => HelpRequestConnection, {
    description: "Requests that wait for an answer; who waits longest comes first.",
  })
  async requests(
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "An `endCursor` of the same list." })
    after: string | null,
    @Ctx() { app }: RequestContext,
  ): Promise<HelpRequestConnection> {
    const place = after ? readCursor(after, (value) => /^\d{1,17}$/.test(value)) : null;
    const rows = await openHelpRequests(app.db, {
      after: place && { at: place.value, id: place.id },
      limit: pageSize(first) + 1,
    });
    return connection(rows, first, {
      cursor: ({ at, request }) => toCursor(at, request.id),
      node: toHelpRequest,
    });
  }

  @FieldResolver(() => SupportedOrganizationConnection, { description: "All organizations, by name." })
  async organizations(
    @Arg("search", () => String, {
      nullable: true,
      description: "Part of the name or of the contact's address; 200 characters count.",
    })
    search: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "An `endCursor` of the same list." })
    after: string | null,
    @Ctx() { app }: RequestContext,
  ): Promise<SupportedOrganizationConnection> {
    const place = after ? readCursor(after, (value) => !value.includes("\0")) : null;
    const rows = await searchOrganizations(app.db, {
      search: search?.replaceAll("\0", " ").trim().slice(0, 200) || null,
      after: place && { name: place.value, id: place.id },
      limit: pageSize(first) + 1,
    });
    return connection(rows, first, {
      cursor: ({ name, id }) => toCursor(name.toLowerCase(), id),
      node: toSupported,
    });
  }

  @FieldResolver(() => SupportedOrganization, {
    nullable: true,
    description: "One organization by its global id; null where there is none.",
  })
  async organization(
    @Arg("id", () => ID, { description: "Global id of the organization." }) id: string,
    @Ctx() { app }: RequestContext,
  ): Promise<SupportedOrganization | null> {
    const decoded = decodeId(id);
    const row = decoded?.type === "Organization" ? await findOrganization(app.db, decoded.id) : null;
    return row && toSupported(row);
  }
}
