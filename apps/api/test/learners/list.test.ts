import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainIdOf, tenantId } from "../../src/platform/globalId.ts";
import { type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";

let world: World;
let riverbend: ReadyOrganization;
let organizationId: string;

interface Row {
  readonly email: string;
  readonly name: string | null;
  readonly status: "PENDING" | "CANCELLED" | "ACTIVE";
  readonly invitedAt: string;
  readonly acceptedAt: string | null;
}

/** Many of the same name, moment and status, so that the id settles; moments finer than a millisecond. */
beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
  organizationId = plainIdOf("Organization", riverbend.id);
  await world.app.sql`
    insert into learner (organization_id, id, email, email_typed, status, name, invited_at, accepted_at, cancelled_at, declined_at, expires_at)
    select ${organizationId}, gen_random_uuid(), 'p' || lpad((n * 37 % 90)::text, 2, '0') || '@list.example', 'p',
           s.status::invite_status,
           case when s.status = 'ACTIVE' then (array['Ana Ruiz', 'Bo Lind', 'Émile Roy'])[1 + n / 3 % 3] end,
           timestamptz '2026-11-01T00:00:00Z' + (n % 7) * interval '1 microsecond' + (n % 5) * interval '1 hour',
           case when s.status = 'ACTIVE' then timestamptz '2026-11-02T00:00:00Z' + (n % 4) * interval '3 microseconds' end,
           case when s.status = 'CANCELLED' then now() end,
           case when s.status = 'CANCELLED' and n % 2 = 0 then now() end,
           case when s.status = 'PENDING' then now() + (n % 2 * 2 - 1) * interval '1 day' end
      from generate_series(1, 90) n
      cross join lateral (select (array['PENDING', 'ACTIVE', 'CANCELLED'])[1 + n % 3] as status) s`;
});
afterAll(() => world.close());

const page = `query ($id: ID!, $sort: LearnerSort!, $after: String, $filter: LearnerFilter) { organization(id: $id) {
  learners(first: 7, sort: $sort, after: $after, filter: $filter) {
    edges { node { email name status invitedAt acceptedAt } } pageInfo { hasNextPage endCursor } total { count } } } }`;

async function pages(sort: string, filter: Record<string, unknown> = {}): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const { organization } = await riverbend.owner.data(page, { id: riverbend.id, sort, after, filter });
    const { edges, pageInfo } = organization.learners;
    rows.push(...edges.map(({ node }: { node: Row }) => node));
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

const statuses = ["PENDING", "CANCELLED", "ACTIVE"];
const by = {
  INVITED_AT: (row: Row) => row.invitedAt,
  EMAIL: (row: Row) => row.email,
  NAME: (row: Row) => row.name,
  STATUS: (row: Row) => `${statuses.indexOf(row.status)} ${row.invitedAt}`,
  ACCEPTED_AT: (row: Row) => row.acceptedAt,
};

describe("the list, a page at a time", () => {
  test.each(
    (Object.keys(by) as (keyof typeof by)[]).flatMap((column) =>
      (["ASC", "DESC"] as const).map((direction) => [`${column}_${direction}`, column, direction] as const),
    ),
  )("%s: everybody once, in order, those without a value at the end", async (sort, column, direction) => {
    const rows = await pages(sort);
    expect(new Set(rows.map(({ email }) => email)).size).toBe(90);
    expect(rows).toHaveLength(90);
    const values = rows.map(by[column]);
    const present = values.filter((value) => value !== null);
    expect(values.slice(present.length).every((value) => value === null)).toBe(true);
    // In code units, as the database of the tests compares.
    const sorted = [...present].sort((one, other) => (one === other ? 0 : one < other ? -1 : 1));
    expect(present).toEqual(direction === "ASC" ? sorted : sorted.reverse());
  });

  test.each([
    [{ expired: true }, (rows: Row[]) => rows.every(({ status }) => status === "PENDING")],
    [{ expired: false }, (rows: Row[]) => rows.some(({ status }) => status === "PENDING")],
    [{ status: ["ACTIVE"], search: "ruiz" }, (rows: Row[]) => rows.every(({ name }) => name === "Ana Ruiz")],
    [{ search: "p0" }, (rows: Row[]) => rows.length === 10],
    [{ search: "P" }, (rows: Row[]) => rows.length === 90],
  ])("filtered by %j it pages as well, and counts as many", async (filter, holds) => {
    const rows = await pages("NAME_DESC", filter);
    const { organization } = await riverbend.owner.data(page, {
      ...{ id: riverbend.id, sort: "EMAIL_ASC", filter },
    });
    expect(organization.learners.total.count).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    expect(holds(rows)).toBe(true);
  });

  test("by an answer it holds those who gave it, to this organization", async () => {
    const declined = await pages("EMAIL_ASC", { answer: "DECLINED" });
    expect(declined).toHaveLength(15);
    expect(declined.every(({ status }) => status === "CANCELLED")).toBe(true);
    expect(await pages("INVITED_AT_DESC", { answer: "DECLINED", status: ["PENDING"] })).toEqual([]);

    expect(await pages("EMAIL_ASC", { answer: "EMAILS_STOPPED" })).toEqual([]);
    const other = await readyOrganization(world);
    await world.app.sql`
      insert into suppression (organization_id, email, reason, created_at) values
        (${organizationId}, 'p01@list.example', 'STOPPED', now()),
        (${organizationId}, 'p02@list.example', 'COMPLAINED', now()),
        (${organizationId}, 'p04@list.example', 'BOUNCED', now()),
        (${plainIdOf("Organization", other.id)}, 'p05@list.example', 'STOPPED', now())`;
    const stopped = await pages("EMAIL_ASC", { answer: "EMAILS_STOPPED" });
    expect(stopped.map(({ email }) => email)).toEqual(["p01@list.example"]);
  });

  test("a resend is offered to whoever has not said yes and wants mail; a bounce may have passed", async () => {
    await world.app.sql`
      insert into learner (organization_id, id, email, email_typed, status, invited_at, expires_at)
      select ${organizationId}, gen_random_uuid(), name || '@resend.example', name, 'PENDING', now(), now() + interval '9 days'
        from unnest(array['fine', 'stopped', 'complained', 'bounced']) name`;
    await world.app.sql`
      insert into suppression (organization_id, email, reason, created_at)
      select ${organizationId}, lower(reason) || '@resend.example', reason::suppression_reason, now()
        from unnest(array['STOPPED', 'COMPLAINED', 'BOUNCED']) reason`;
    const { organization } = await riverbend.owner.data(
      `query ($id: ID!) { organization(id: $id) { learners(first: 9, sort: EMAIL_ASC, filter: { search: "@resend.example" }) {
        edges { node { email canResend emailsStopped } } } } }`,
      { id: riverbend.id },
    );
    const offered = organization.learners.edges.map(
      ({ node }: { node: { email: string; canResend: boolean; emailsStopped: boolean } }) => node,
    );
    expect(offered).toEqual([
      { email: "bounced@resend.example", canResend: true, emailsStopped: false },
      { email: "complained@resend.example", canResend: false, emailsStopped: false },
      { email: "fine@resend.example", canResend: true, emailsStopped: false },
      { email: "stopped@resend.example", canResend: false, emailsStopped: true },
    ]);
    await world.app
      .sql`delete from learner where organization_id = ${organizationId} and email like '%@resend.example'`;
  });

  test("by a training it holds those who have it, whatever gave it", async () => {
    const [trainingId = ""] = riverbend.trainingIds;
    expect(await pages("EMAIL_ASC", { trainingId })).toEqual([]);
    const person = await world.person("Luis Delgado");
    await world.app.sql`update learner set account_id = ${person.accountId} where email = 'p01@list.example'`;
    await world.app.sql`
      insert into assignment (organization_id, id, account_id, training_id, assigned_at)
      values (${organizationId}, gen_random_uuid(), ${person.accountId}, ${plainIdOf("Training", trainingId)}, now())`;
    expect(await pages("EMAIL_ASC", { trainingId })).toHaveLength(1);
    await world.app.sql`update assignment set ended_at = now() where account_id = ${person.accountId}`;
    expect(await pages("EMAIL_ASC", { trainingId })).toEqual([]);
    const none = await riverbend.owner.run(page, {
      ...{ id: riverbend.id, sort: "EMAIL_ASC" },
      filter: { trainingId: tenantId("Group", organizationId, organizationId) },
    });
    expect(none.errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("of some that are named it holds those and nobody else, never another organization's", async () => {
    const all = await world.app.sql<{ id: string; email: string }[]>`
      select id, email from learner where organization_id = ${organizationId} order by email limit 9`;
    const ids = all.map(({ id }) => tenantId("Learner", organizationId, id));
    const outsider = await readyOrganization(world);
    const theirs = plainIdOf("Organization", outsider.id);
    const foreign = ids.map((_, place) => tenantId("Learner", theirs, all[place]?.id ?? ""));
    const found = await pages("EMAIL_ASC", { ids });
    expect(found.map(({ email }) => email)).toEqual(all.map(({ email }) => email));
    expect(await pages("EMAIL_ASC", { ids: foreign })).toEqual([]);
    expect(await pages("EMAIL_ASC", { ids: [] })).toEqual([]);
    const tooMany = Array.from({ length: 501 }, () => ids[0]);
    const variables = { id: riverbend.id, sort: "EMAIL_ASC", filter: { ids: tooMany } };
    const refused = await riverbend.owner.run(page, variables);
    expect(refused.errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("a cursor that was made up, or of another order, is refused", async () => {
    const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const id = "0198c0de-0000-7000-8000-000000000000";
    for (const [sort, after] of [
      ["NAME_ASC", made(["EMAIL_ASC", "a", null, id])],
      ["EMAIL_ASC", made(["EMAIL_ASC", null, null, id])],
      ["EMAIL_ASC", made(["EMAIL_ASC", "a", "1", id])],
      ["STATUS_ASC", made(["STATUS_ASC", "GONE", "1", id])],
      ["STATUS_ASC", made(["STATUS_ASC", "ACTIVE", null, id])],
      ["ACCEPTED_AT_ASC", made(["ACCEPTED_AT_ASC", "yesterday", null, id])],
      ["NAME_DESC", made(["NAME_DESC", "a", null, "1"])],
      ["NAME_DESC", "not a cursor"],
    ]) {
      const answer = await riverbend.owner.run(page, { id: riverbend.id, sort, after });
      expect(answer.errors[0]?.extensions.code, `${sort} ${after}`).toBe("BAD_USER_INPUT");
    }
  });
});
