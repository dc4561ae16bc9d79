import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { account } from "../../src/db/schema/accounts.ts";
import { auditEntry } from "../../src/db/schema/audit.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { administrator } from "../organizations/members.ts";
import { clientKey, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type Persona, type World } from "../support/world.ts";
import {
  closeHelpRequest,
  grantSubscription,
  openRequests,
  requestPremium,
  searchOrganizations,
  supportedOrganization,
  supporter,
} from "./operations.ts";

let world: World;
let desk: Persona;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  desk = await supporter(world);
});
beforeEach(async () => {
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

const ask = (who: Persona = riverbend.owner, message: string | null = null) =>
  who.act(requestPremium, { organizationId: riverbend.id, message, clientKey: clientKey() });

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Listed {
  readonly id: string;
  readonly message: string | null;
  readonly askedBy: { readonly name: string };
  readonly organization: { readonly id: string };
}

/** All open requests, two to a page. */
async function listed(): Promise<Listed[]> {
  const all: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const requests: Page<Listed> = (await desk.data(openRequests, { first: 2, after })).helpDesk.requests;
    all.push(...requests.edges.map(({ node }) => node));
    if (!requests.pageInfo.hasNextPage) return all;
    after = requests.pageInfo.endCursor;
  }
}

const ofRiverbend = async () =>
  (await listed()).filter(({ organization }) => organization.id === riverbend.id);

const audit = async () =>
  (
    await world.app.db
      .select({ action: auditEntry.action, by: auditEntry.actorAccountId })
      .from(auditEntry)
      .where(eq(auditEntry.organizationId, plainIdOf("Organization", riverbend.id)))
  ).filter(({ action }) => /PREMIUM|HELP/.test(action));

describe("Requesting Premium", () => {
  test("reaches the help desk, with who asks and why", async () => {
    const { organization } = await ask(riverbend.owner, "We have 480 people.\nFrom January.");
    expect(organization).toMatchObject({
      premium: false,
      premiumRequestedAt: expect.any(String),
    });
    expect(await ofRiverbend()).toMatchObject([
      {
        kind: "PREMIUM",
        message: "We have 480 people.\nFrom January.",
        askedBy: { name: "Carmen Ruiz", email: riverbend.owner.email },
        outcome: null,
      },
    ]);
    expect(await audit()).toEqual([{ action: "PREMIUM_REQUESTED", by: riverbend.owner.accountId }]);
  });

  test("stays one request, whoever asks again and however often at once", async () => {
    const dana = await administrator(world, riverbend.id);
    await Promise.all([ask(), ask(dana), ask(), ask(dana)]);
    expect(await ofRiverbend()).toHaveLength(1);
    expect(await audit()).toHaveLength(1);
  });

  test("is refused for a text that is too long, and nothing is asked", async () => {
    const input = { organizationId: riverbend.id, message: "x".repeat(1001), clientKey: clientKey() };
    expect(await riverbend.owner.refusals(requestPremium, input)).toEqual(["TOO_LONG"]);
    expect(await ofRiverbend()).toEqual([]);
  });
});

describe("The help desk", () => {
  test("lists open requests a page at a time, who waits longest first", async () => {
    await ask();
    world.clock.pass(1000);
    const other = await readyOrganization(world, "Alder County Schools");
    await other.owner.act(requestPremium, { organizationId: other.id, clientKey: clientKey() });
    const ids = (await listed()).map(({ organization }) => organization.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.indexOf(riverbend.id)).toBeLessThan(ids.indexOf(other.id));
  });

  test("closes a request once, and the next one hears who did", async () => {
    await ask();
    const [request] = await ofRiverbend();
    const closed = await desk.act(closeHelpRequest, { requestId: request?.id });
    expect(closed.request).toMatchObject({ outcome: "CLOSED", closedBy: "Sam Desk" });
    const colleague = await supporter(world, "Alex Desk");
    const again = await colleague.data(closeHelpRequest, { input: { requestId: request?.id } });
    expect(again.closeHelpRequest.errors).toMatchObject([
      { code: "REQUEST_CLOSED", message: "Sam Desk has answered this request already." },
    ]);
    expect(await ofRiverbend()).toEqual([]);
    expect((await audit()).map(({ action }) => action).sort()).toEqual([
      "HELP_REQUEST_CLOSED",
      "PREMIUM_REQUESTED",
    ]);
    await ask();
    expect(await ofRiverbend()).toHaveLength(1);
  });

  test("finds organizations by part of their name or of their contact's address", async () => {
    const unlike = await readyOrganization(world, `Quibble 100%_ ${clientKey().slice(0, 8)}`);
    const found = async (search: string) =>
      (await desk.data(searchOrganizations, { search, first: 100 })).helpDesk.organizations.edges.map(
        ({ node }: { node: { id: string } }) => node.id,
      );
    expect(await found("UIBBLE 100%_")).toContain(unlike.id);
    expect(await found("100_%")).toEqual([]);
    expect(await found("hr@riverbendcare")).toContain(riverbend.id);
  });

  test("pages through organizations without losing one", async () => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { helpDesk } = await desk.data(searchOrganizations, { first: 2, after });
      const page: Page<{ id: string }> = helpDesk.organizations;
      ids.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(riverbend.id);
  });

  test.each(["eyJ4Ijox", "W10", "WyJ4IiwieSJd"])("does not read a made-up cursor: %s", async (after) => {
    const answer = await desk.run(openRequests, { first: 2, after });
    expect(answer.errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("is closed to everybody else, and from the moment that the role is taken away", async () => {
    const [query, variables] = [supportedOrganization, { id: riverbend.id }];
    const code = async (who: Pick<Persona, "run">) =>
      (await who.run(query, variables)).errors[0]?.extensions.code;
    const former = await supporter(world);
    expect(await code(former)).toBeUndefined();
    await world.app.db.update(account).set({ platformRole: null }).where(eq(account.id, former.accountId));
    expect(await code(former)).toBe("FORBIDDEN");
    expect(await code(riverbend.owner)).toBe("FORBIDDEN");
    expect(await code(world.anonymous())).toBe("UNAUTHENTICATED");
    const input = { organizationId: riverbend.id, until: "2099-12-31" };
    expect(await former.refusals(grantSubscription, input)).toEqual(["FORBIDDEN"]);
  });

  test("sees no learner of an organization and administers none", async () => {
    const answer = await desk.data(`query ($id: ID!) { organization(id: $id) { id } }`, { id: riverbend.id });
    expect(answer.organization).toBeNull();
  });
});
