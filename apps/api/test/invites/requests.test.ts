import "reflect-metadata";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "../../src/db/transaction.ts";
import { openBounceRequests } from "../../src/features/requests/index.ts";
import { DAY, MINUTE } from "../../src/platform/clock.ts";
import { decline } from "../access/scene.ts";
import { leaveOrganization } from "../people/operations.ts";
import { inviteAsAdministrator, sayYes } from "../support/administrators.ts";
import { linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";

const requestNew = `mutation ($input: InviteLinkInput!) { requestNewInvite(input: $input) { invitation { state } ${errors} } }`;
const requestByEmail = `mutation ($input: RequestNewInviteByEmailInput!) { requestNewInviteByEmail(input: $input) { asked ${errors} } }`;
const dismiss = `mutation ($input: DismissRequestInput!) { dismissRequest(input: $input) { organization { requests { total { count } } } ${errors} } }`;
const dismissAll = `mutation ($input: DismissAllRequestsInput!) { dismissAllRequests(input: $input) { organization { requests { total { count } } } ${errors} } }`;
const resend = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) { learner { id } ${errors} } }`;
const cancel = `mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { learner { id } ${errors} } }`;
const list = `query ($id: ID!, $kinds: [RequestKind!], $first: Int! = 50, $after: String) { organization(id: $id) {
  requests(kinds: $kinds, first: $first, after: $after) { total { count more } pageInfo { hasNextPage endCursor }
    edges { cursor node { id kind askedAt email role learner { id status canResend groups { name status } } } } } } }`;

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly askedAt: string;
  readonly email: string;
  readonly role: string;
  readonly learner: { readonly id: string; readonly status: string } | null;
}

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  riverbend = await readyOrganization(world);
});

async function invited(email = uniqueEmail(), more: Record<string, unknown> = {}) {
  const [result] = await riverbend.invite([email], more);
  return { email, learnerId: result?.learner?.id ?? "", link: await linkFor(world, email) };
}

interface Page {
  readonly nodes: readonly Listed[];
  readonly total: { readonly count: number; readonly more: boolean };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function requests(more: Record<string, unknown> = {}): Promise<Page> {
  const { organization } = await riverbend.owner.data(list, { id: riverbend.id, ...more });
  const nodes: Listed[] = organization.requests.edges.map(({ node }: { node: Listed }) => node);
  return { ...organization.requests, nodes };
}
const open = async () => (await requests()).nodes.map(({ kind, email }) => [kind, email]);

const ask = (link: string) => world.anonymous().act(requestNew, { link });

/** The invitation to an address came back for good. */
async function bounce(email: string): Promise<void> {
  const ids = (await mailsTo(world, email)).map(({ id }) => id);
  await inTransaction(world.app.db, (tx) => openBounceRequests(tx, ids, world.clock.now()));
}

async function setInactive(groupId: string, status: "ACTIVE" | "INACTIVE"): Promise<void> {
  const { node } = await riverbend.owner.data(
    "query ($id: ID!) { node(id: $id) { ... on Group { name version trainings { id } } } }",
    { id: groupId },
  );
  await riverbend.owner.act(
    `mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { group { status } ${errors} } }`,
    {
      ...{ groupId, status, name: node.name, version: node.version },
      trainingIds: node.trainings.map(({ id }: { id: string }) => id),
    },
  );
}

describe("what needs an administrator", () => {
  test("stands in one list, newest first, each once however often it happens", async () => {
    const [asked, bounced] = [await invited(), await invited()];
    await ask(asked.link);
    world.clock.pass(MINUTE);
    await bounce(bounced.email);
    await bounce(bounced.email);
    world.clock.pass(MINUTE);
    await ask(asked.link);
    await ask(bounced.link);
    expect(await open()).toEqual([
      ["NEW_INVITE", bounced.email],
      ["BOUNCED", bounced.email],
      ["NEW_INVITE", asked.email],
    ]);
    const { total, nodes } = await requests({ kinds: ["BOUNCED"] });
    expect(total).toEqual({ count: 1, more: false });
    expect(nodes).toMatchObject([{ role: "LEARNER", learner: { id: bounced.learnerId, status: "PENDING" } }]);
  });

  test("an acceptance into an Inactive group is told, until the group is Active", async () => {
    const night = await riverbend.group(`Night shift ${uniqueEmail()}`);
    const person = await world.person("Luis Delgado");
    const { email, link } = await invited(person.email, { groupId: night });
    await setInactive(night, "INACTIVE");
    await sayYes(person, link);
    expect(await open()).toEqual([["INACTIVE_GROUP", email]]);
    await setInactive(night, "ACTIVE");
    expect(await open()).toEqual([]);
    expect((await requests()).total.count).toBe(0);
  });

  test("an acceptance into an Active group needs nobody, and answers what was asked before", async () => {
    const person = await world.person();
    const { link } = await invited(person.email);
    await ask(link);
    await sayYes(person, link);
    expect(await open()).toEqual([]);
  });

  test("a no answers what was asked before", async () => {
    const { link } = await invited();
    await ask(link);
    expect(await open()).toHaveLength(1);
    await world.anonymous().act(decline, { link });
    expect(await open()).toEqual([]);
  });

  test("somebody who has left and asks again has no learner, and inviting the address again answers it", async () => {
    const person = await world.person();
    const { email, link } = await invited(person.email);
    await sayYes(person, link);
    await person.act(leaveOrganization, { organizationId: riverbend.id });
    await world.anonymous().act(requestByEmail, { email });
    expect((await requests()).nodes).toMatchObject([{ kind: "NEW_INVITE", email, learner: null }]);
    await riverbend.invite([email]);
    expect(await open()).toEqual([]);
  });

  test("an invited administrator who asks stands in it too", async () => {
    const email = uniqueEmail();
    const { link } = await inviteAsAdministrator(world, riverbend, email);
    await ask(link);
    expect((await requests()).nodes).toMatchObject([
      { kind: "NEW_INVITE", role: "ADMIN", email, learner: null },
    ]);
  });

  test.each([
    ["a resend", ({ learnerId }: { learnerId: string }) => [resend, { learnerId, clientKey: clientKey() }]],
    ["a cancel", ({ learnerId }: { learnerId: string }) => [cancel, { learnerId }]],
  ] as const)("%s answers what is open about the invite, and nothing else", async (_, act) => {
    const [one, other] = [await invited(), await invited()];
    for (const { link, email } of [one, other]) {
      await ask(link);
      await bounce(email);
    }
    world.clock.pass(2 * MINUTE);
    const [mutation, input] = act(one);
    await riverbend.owner.act(String(mutation), { ...(input as object) });
    expect((await open()).map(([, email]) => email)).toEqual([other.email, other.email]);
  });
});

describe("putting aside", () => {
  test("takes one away, and it may come again", async () => {
    const { link } = await invited();
    await ask(link);
    const [request] = (await requests()).nodes;
    await riverbend.owner.act(dismiss, { requestId: request?.id });
    await riverbend.owner.act(dismiss, { requestId: request?.id });
    expect(await open()).toEqual([]);
    world.clock.pass(DAY);
    await ask(link);
    expect(await open()).toHaveLength(1);
  });

  test("takes all away that were seen; what has come since stays", async () => {
    const many = [await invited(), await invited(), await invited()];
    for (const { link } of many.slice(0, 2)) {
      await ask(link);
      world.clock.pass(MINUTE);
    }
    const until = (await requests()).nodes[0]?.askedAt;
    await ask(many[2]?.link ?? "");
    const { organization } = await riverbend.owner.act(dismissAll, { organizationId: riverbend.id, until });
    expect(organization.requests.total.count).toBe(1);
    expect(await open()).toEqual([["NEW_INVITE", many[2]?.email]]);
    const [entry] = await world.app.sql`
      select facts from audit_entry where action = 'REQUEST_DISMISSED' order by at desc, id desc limit 1`;
    expect(entry?.facts).toEqual({ requests: 2 });
  });
});

describe("paging", () => {
  test("shows everything once, in order, whatever the size of a page", async () => {
    const emails: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      const { link, email } = await invited();
      await ask(link);
      emails.unshift(email);
      // Two of them at the same moment.
      if (at !== 2) world.clock.pass(MINUTE);
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await requests({ first: 2, after });
      seen.push(...page.nodes.map(({ email }) => email));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect([...seen].sort()).toEqual([...emails].sort());
    expect(seen[0]).toBe(emails[0]);
  });

  test("is refused for a size that is none and a cursor that is not ours", async () => {
    for (const bad of [{ first: 0 }, { first: 101 }, { after: "x" }, { after: btoa('["1","2"]') }]) {
      const { errors: found } = await riverbend.owner.run(list, { id: riverbend.id, ...bad });
      expect(found.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
    }
  });
});
