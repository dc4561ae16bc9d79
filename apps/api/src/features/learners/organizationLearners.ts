import { COUNT_EXACT_MAX, PAGE_SIZE_MAX } from "@muster/domain";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { validate as isUuid } from "uuid";
import type { RequestContext } from "../../context.ts";
import { badInput } from "../../platform/errors.ts";
import { decodeId, plainIdOf } from "../../platform/globalId.ts";
import { Organization } from "../organizations/index.ts";
import { InviteStatus } from "./enums.ts";
import { LearnerFilter, LearnerSort, readFilter } from "./learnerFilter.ts";
import { readTally } from "./learners.store.ts";
import { readLearner, toLearners } from "./learners.ts";
import {
  countLearners,
  type LearnerOrder,
  type LearnerPlace,
  listLearners,
  placeKind,
} from "./list.store.ts";
import { Learner, LearnerConnection, LearnerTally } from "./types.ts";

/** The cursor is the sorted value and the id, with the order it belongs to. */
const toCursor = (order: LearnerOrder, { value, moment, id }: LearnerPlace) =>
  Buffer.from(JSON.stringify([order, value, moment, id])).toString("base64url");

/** @throws BAD_USER_INPUT for what is no cursor of this list in this order. */
function readCursor(order: LearnerOrder, cursor: string): LearnerPlace {
  try {
    const [of, value, moment, id, ...rest]: unknown[] = JSON.parse(
      Buffer.from(cursor, "base64url").toString(),
    );
    if (of === order && isUuid(id) && rest.length === 0) {
      const place = { value, moment, id: String(id) };
      if (isPlace(order, place)) return place;
    }
  } catch {
    // Not ours either: refused below.
  }
  throw badInput("This cursor does not belong to this list. Start from the first page.");
}

type AnyPlace = { readonly value: unknown; readonly moment: unknown; readonly id: string };

/** Whether a list in this order can have a row at this place: whoever asks may have made it up. */
function isPlace(order: LearnerOrder, place: AnyPlace): place is LearnerPlace {
  const { value, moment } = place;
  const kind = placeKind(order);
  const isMoment = (text: unknown) => typeof text === "string" && /^\d{1,17}$/.test(text);
  if (kind.status) return Object.values(InviteStatus).some((one) => one === value) && isMoment(moment);
  if (moment !== null) return false;
  if (value === null) return kind.sparse;
  if (kind.moment) return isMoment(value);
  return typeof value === "string" && !value.includes("\0");
}

@Resolver(() => Organization)
export class OrganizationLearners {
  @FieldResolver(() => LearnerConnection, {
    description: "Everyone invited and active, a page at a time. Stable while rows come and go.",
  })
  async learners(
    @Root() organization: Organization,
    @Arg("filter", () => LearnerFilter, { nullable: true, description: "Which ones; all if left out." })
    filter: LearnerFilter | null,
    @Arg("sort", () => LearnerSort, {
      defaultValue: LearnerSort.INVITED_AT_DESC,
      description: "In which order.",
    })
    sort: LearnerSort,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "An `endCursor` of the same list." }) after:
      | string
      | null,
    @Ctx() { app }: RequestContext,
  ): Promise<LearnerConnection> {
    if (first < 1 || first > PAGE_SIZE_MAX) throw badInput(`first: 1 to ${PAGE_SIZE_MAX}.`);
    const organizationId = plainIdOf("Organization", organization.id);
    const query = readFilter(organizationId, filter, app.clock.now());
    const found = await listLearners(app.db, query, {
      order: sort,
      after: after ? readCursor(sort, after) : null,
      limit: first,
    });
    const page = found.slice(0, first);
    const nodes = await toLearners(
      app,
      organizationId,
      page.map(({ row }) => row),
    );
    const edges = nodes.map((node, index) => ({
      cursor: toCursor(sort, page[index]?.place ?? { value: null, moment: null, id: "" }),
      node,
    }));
    const counted = await countLearners(app.db, query, COUNT_EXACT_MAX);
    return {
      edges,
      pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
      total: { count: Math.min(counted, COUNT_EXACT_MAX), more: counted > COUNT_EXACT_MAX },
    };
  }

  @FieldResolver(() => Learner, {
    nullable: true,
    description: "One learner by id; null where the organization has none.",
  })
  learner(
    @Root() organization: Organization,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
    @Ctx() { app }: RequestContext,
  ): Promise<Learner | null> {
    const organizationId = plainIdOf("Organization", organization.id);
    const decoded = decodeId(id);
    if (decoded?.type !== "Learner" || decoded.organizationId !== organizationId)
      return Promise.resolve(null);
    return readLearner(app, organizationId, decoded.id);
  }

  @FieldResolver(() => LearnerTally, { description: "How many learners each status has; kept, not counted." })
  tally(@Root() organization: Organization, @Ctx() { app }: RequestContext): Promise<LearnerTally> {
    return readTally(app.db, plainIdOf("Organization", organization.id));
  }
}
