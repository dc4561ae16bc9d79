import { COUNT_EXACT_MAX, PAGE_SIZE_MAX } from "@muster/domain";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { validate as isUuid } from "uuid";
import type { RequestContext } from "../../context.ts";
import { badInput } from "../../platform/errors.ts";
import { plainIdOf, tenantId } from "../../platform/globalId.ts";
import { findLearnersByIds, toLearners } from "../learners/index.ts";
import { Organization } from "../organizations/index.ts";
import { countRequests, listRequests, type RequestPlace, type RequestRow } from "../requests/index.ts";
import { RequestConnection, type RequestEdge, RequestKind } from "./requestType.ts";
import { InviteRole } from "./types.ts";

const toCursor = ({ askedAt, id }: RequestPlace) =>
  Buffer.from(JSON.stringify([askedAt.getTime(), id])).toString("base64url");

/** @throws BAD_USER_INPUT for what is no cursor of this list */
function readCursor(cursor: string): RequestPlace {
  try {
    const [time, id, ...rest]: unknown[] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const askedAt = new Date(typeof time === "number" ? time : Number.NaN);
    if (!Number.isNaN(askedAt.getTime()) && isUuid(id) && rest.length === 0)
      return { askedAt, id: String(id) };
  } catch {
    // Not ours either: refused below.
  }
  throw badInput("This cursor does not belong to this list. Start from the first page.");
}

@Resolver(() => Organization)
export class OrganizationRequests {
  @FieldResolver(() => RequestConnection, {
    description: "What needs an administrator, newest first, a page at a time.",
  })
  async requests(
    @Root() organization: Organization,
    @Arg("kinds", () => [RequestKind], { nullable: true, description: "Only these; all if left out." })
    kinds: RequestKind[] | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "An `endCursor` of the same list." })
    after: string | null,
    @Ctx() { app }: RequestContext,
  ): Promise<RequestConnection> {
    if (first < 1 || first > PAGE_SIZE_MAX) throw badInput(`first: 1 to ${PAGE_SIZE_MAX}.`);
    const organizationId = plainIdOf("Organization", organization.id);
    const query = { organizationId, kinds: kinds ?? [] };
    const [rows, count] = await Promise.all([
      // One row more than is shown tells that the list goes on.
      listRequests(app.db, { ...query, after: after ? readCursor(after) : null, limit: first + 1 }),
      countRequests(app.db, query, COUNT_EXACT_MAX + 1),
    ]);
    const shown = rows.slice(0, first);
    const edges = await toEdges(app, organizationId, shown);
    return {
      edges,
      pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
      total: { count: Math.min(count, COUNT_EXACT_MAX), more: count > COUNT_EXACT_MAX },
    };
  }
}

async function toEdges(
  app: RequestContext["app"],
  organizationId: string,
  rows: readonly RequestRow[],
): Promise<RequestEdge[]> {
  const ids = [...new Set(rows.flatMap(({ learnerId }) => learnerId ?? []))];
  const found = await findLearnersByIds(app.db, organizationId, ids);
  const learners = new Map((await toLearners(app, organizationId, found)).map((one) => [one.row.id, one]));
  return rows.map((row) => ({
    cursor: toCursor(row),
    node: {
      id: tenantId("InviteRequest", organizationId, row.id),
      kind: RequestKind[row.kind],
      askedAt: row.askedAt,
      email: row.email,
      role: InviteRole[row.role],
      learner: learners.get(row.learnerId ?? "") ?? null,
    },
  }));
}
