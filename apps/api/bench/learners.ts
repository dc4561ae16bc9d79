import type { App } from "../src/app.ts";
import { type Figures, machine, measure, type Owner, print, say, startBench } from "./harness.ts";

/**
 * The Learners page of one organization with more and more learners: first and deep pages in every order, filters,
 * searches that hit many, few and none, and what an act on all that match would do.
 */
const SIZES = [1_000, 100_000, 1_000_000];
const TIMES = 15;
const PAGE = 50;
/** How many pages deep a deep page lies; less where there are not so many. */
const DEEP = 0.9;

/** Fills an organization by SQL: 60 in 100 Active with three trainings each, 35 Pending, 5 Cancelled; 40 groups. */
async function fill({ sql }: App, { organizationId }: Owner, size: number): Promise<void> {
  await sql.begin(async (tx) => {
    // Neither foreign keys nor the tally's trigger: what is filled in holds them.
    await tx`set local session_replication_role = replica`;
    await tx`
      insert into "group" (organization_id, id, name, name_key)
      select ${organizationId}, gen_random_uuid(), 'Group ' || n, 'group' || n from generate_series(1, 40) n`;
    await tx`
      insert into organization_training (organization_id, training_id)
      select ${organizationId}, id from training order by slug limit 10`;
    // Drawn as if by chance, and the same each time: what people are called says nothing of what became of them.
    const drawn = (salt: number, most: number) =>
      tx.unsafe(`(hashint8extended(n, ${salt}) & 2147483647) % ${most}`);
    await tx`create temp table filled on commit drop as
      select n, gen_random_uuid() as learner_id, gen_random_uuid() as account_id,
             case when ${drawn(1, 20)} = 19 then 'CANCELLED' when ${drawn(1, 20)} > 11 then 'PENDING' else 'ACTIVE' end as status,
             ${drawn(2, 40)} as day, ${drawn(3, 50)} as mail, ${drawn(4, 1000)} as share,
             (array['anna','andrew','maria','luis','noor','dana','sam','omar','ingrid','pavel','chen','fatima','george','helen','ivan','julia'])[1 + ${drawn(5, 16)}] as first,
             (array['anderson','ruiz','haddad','lindgren','okafor','novak','petrov','wells','ferreira','tran','nakamura','mendes','brandt'])[1 + ${drawn(6, 13)}]
               || case when n % 50000 = 7 then 'quistgaard' else '' end as last
        from generate_series(1::bigint, ${size}::bigint) n`;
    await tx`
      insert into account (id, email, name, first_name, last_name)
      select account_id, first || '.' || last || n || '-' || ${organizationId}::text || '@people.example',
             initcap(first || ' ' || last), initcap(first), initcap(last)
        from filled where status = 'ACTIVE'`;
    await tx`
      insert into learner (organization_id, id, email, email_typed, status, account_id, name, invited_at, last_sent_at,
                           expires_at, accepted_at, cancelled_at, delivery_state, delivery_at)
      select ${organizationId}, learner_id, first || '.' || last || n || '@alder.example', first || '.' || last || n || '@alder.example',
             status::invite_status, case when status = 'ACTIVE' then account_id end,
             case when status = 'ACTIVE' then initcap(first || ' ' || last) end,
             now() - n * interval '7 seconds', now() - n * interval '7 seconds',
             case when status <> 'ACTIVE' then now() + interval '20 days' - day * interval '1 day' end,
             case when status = 'ACTIVE' then now() - n * interval '5 seconds' end,
             case when status = 'CANCELLED' then now() - n * interval '3 seconds' end,
             (case when mail = 0 then 'BOUNCED' when mail % 10 = 1 then 'SENT' else 'DELIVERED' end)::delivery_state,
             now() - n * interval '6 seconds'
        from filled`;
    await tx`
      insert into invite (organization_id, id, learner_id, email, role, status, last_sent_at, expires_at, cancelled_at,
                          cancelled_by, accepted_at, accepted_by)
      select ${organizationId}, gen_random_uuid(), learner_id, first || '.' || last || n || '@alder.example', 'LEARNER',
             status::invite_status, now() - n * interval '7 seconds', now() + interval '20 days' - day * interval '1 day',
             case when status = 'CANCELLED' then now() end,
             (case when status = 'CANCELLED' then 'ORGANIZATION' end)::invite_canceller,
             case when status = 'ACTIVE' then now() end, case when status = 'ACTIVE' then account_id end
        from filled`;
    // The first group holds one in two, the last ones a handful each.
    await tx`
      insert into learner_group (organization_id, learner_id, group_id)
      select distinct ${organizationId}::uuid, f.learner_id, g.id
        from filled f
        join (select id, row_number() over (order by length(name), name) as place from "group" where organization_id = ${organizationId}) g
          on f.n % (g.place * g.place * g.place + 1) = 0 or (g.place = 1 and f.share < 500)`;
    await tx`
      insert into assignment (organization_id, id, account_id, training_id, assigned_at, started_at)
      select ${organizationId}, gen_random_uuid(), f.account_id, t.id, now(), case when f.n % 3 = 0 then now() end
        from filled f
        join (select training_id as id, row_number() over (order by training_id) - 1 as place
                from organization_training where organization_id = ${organizationId}) t
          on (f.share + t.place) % 10 < 3 and t.place < 9 or (t.place = 9 and (f.n % 10000 = 0 or f.n < 10))
       where f.status = 'ACTIVE'`;
    await tx`
      insert into learner_tally (organization_id, status, count)
      select ${organizationId}, status, count(*) from learner where organization_id = ${organizationId} group by 2`;
  });
  for (const table of ["account", "learner", "invite", "learner_group", "assignment"])
    await sql.unsafe(`vacuum analyze ${table}`);
}

const list = `query ($id: ID!, $sort: LearnerSort!, $filter: LearnerFilter, $after: String) { organization(id: $id) {
  learners(first: ${PAGE}, sort: $sort, filter: $filter, after: $after) {
    total { count more } pageInfo { hasNextPage endCursor }
    edges { node { id email name status invitedAt acceptedAt expired canResend canCancel
      delivery { state at reason } groups { id name } progress { assigned begun finished } } } } } }`;
const forecast = `query ($id: ID!, $filter: LearnerFilter!, $act: LearnerAct!) { organization(id: $id) {
  selectionForecast(selection: { allThatMatch: $filter }, act: $act) {
    selected { count more } affected skipped { reason count learners { email } } } } }`;

const SORTS = [
  ...["INVITED_AT_DESC", "INVITED_AT_ASC", "EMAIL_ASC", "EMAIL_DESC", "NAME_ASC", "NAME_DESC"],
  ...["STATUS_ASC", "STATUS_DESC", "ACCEPTED_AT_DESC", "ACCEPTED_AT_ASC"],
];

async function measureAll(app: App, owner: Owner, size: number): Promise<Figures[]> {
  const { organization: id, ask } = owner;
  const figures: Figures[] = [];
  const add = async (name: string, work: () => Promise<unknown>) => {
    figures.push(await measure(name, TIMES, work));
    const last = figures.at(-1);
    say(`  ${name}: ${last?.median.toFixed(1)} ms, p95 ${last?.p95.toFixed(1)} ms`);
  };
  const page = (sort: string, filter: Record<string, unknown> = {}, after: string | null = null) =>
    ask(list, { id, sort, filter, after });
  for (const sort of SORTS) await add(`first page, ${sort}`, () => page(sort));
  for (const sort of SORTS) {
    const after = await deepCursor(app, owner, sort, size);
    await add(`deep page, ${sort}`, () => page(sort, {}, after));
  }
  const groups = await idsOf(app, owner, "group");
  const trainings = await idsOf(app, owner, "training");
  const filters: Record<string, Record<string, unknown>> = {
    "status Pending": { status: ["PENDING"] },
    "status Cancelled": { status: ["CANCELLED"] },
    "large group": { groupId: groups[0] },
    "small group": { groupId: groups[20] },
    "training of many": { trainingId: trainings[0] },
    "training of few": { trainingId: trainings[9] },
    "delivery Bounced": { delivery: ["BOUNCED"] },
    "delivery Complained (none)": { delivery: ["COMPLAINED"] },
    expired: { expired: true },
    "not expired": { expired: false },
    declined: { answer: "DECLINED" },
    "no more e-mails": { answer: "EMAILS_STOPPED" },
    "Pending of the small group, Bounced": {
      ...{ status: ["PENDING"], delivery: ["BOUNCED"] },
      groupId: groups[20],
    },
    "search 2 letters, many": { search: "an" },
    "search 2 letters, none": { search: "zq" },
    "search 3 letters, many": { search: "and" },
    "search 3 letters, few": { search: "qui" },
    "search 3 letters, none": { search: "zqx" },
    "search 8 letters, many": { search: "anderson" },
    "search 8 letters, few": { search: "quistgaa" },
    "search 8 letters, none": { search: "zqxzqxzq" },
  };
  for (const [name, filter] of Object.entries(filters)) {
    await add(`${name}, newest first`, () => page("INVITED_AT_DESC", filter));
    await add(`${name}, by e-mail`, () => page("EMAIL_ASC", filter));
  }
  const few = { groupId: groups[5] };
  for (const act of ["RESEND", "CANCEL", "ADD_TO_GROUP", "ASSIGN_TRAINING", "REMOVE"]) {
    await add(`forecast ${act}, all`, () => ask(forecast, { id, filter: {}, act }));
    await add(`forecast ${act}, a group`, () => ask(forecast, { id, filter: few, act }));
  }
  return figures;
}

/** The cursor nine tenths down the list. */
async function deepCursor(
  { sql }: App,
  { organizationId }: Owner,
  sort: string,
  size: number,
): Promise<string> {
  const by: Record<string, [string, string, string]> = {
    INVITED_AT: ["invited_at", "(extract(epoch from invited_at) * 1000000)::bigint::text", "null"],
    EMAIL: ["email", "email", "null"],
    NAME: ["name", "name", "null"],
    STATUS: [
      "status, invited_at",
      "status::text",
      "(extract(epoch from invited_at) * 1000000)::bigint::text",
    ],
    ACCEPTED_AT: ["accepted_at", "(extract(epoch from accepted_at) * 1000000)::bigint::text", "null"],
  };
  const column = sort.replace(/_(ASC|DESC)$/, "");
  const direction = sort.endsWith("_DESC") ? "desc" : "asc";
  const [order = "", value = "", moment = ""] = by[column] ?? [];
  const present = column === "NAME" || column === "ACCEPTED_AT" ? `and ${order} is not null` : "";
  const offset = Math.floor(size * (present ? 0.6 : 1) * DEEP);
  const ordered = [...order.split(", "), "id"].map((one) => `${one} ${direction}`).join(", ");
  const [row] = await sql.unsafe(
    `select ${value} as value, ${moment} as moment, id from learner
      where organization_id = '${organizationId}' and removed_at is null ${present} order by ${ordered} offset ${offset} limit 1`,
  );
  return Buffer.from(JSON.stringify([sort, row?.value, row?.moment, row?.id])).toString("base64url");
}

/** Global ids: groups from the largest on, trainings by how many have them. */
async function idsOf({ sql }: App, { organizationId }: Owner, what: "group" | "training"): Promise<string[]> {
  const encode = (parts: string[]) => Buffer.from(parts.join(":")).toString("base64url");
  if (what === "group") {
    const rows = await sql<{ id: string }[]>`
      select id from "group" where organization_id = ${organizationId} order by length(name), name`;
    return rows.map(({ id }) => encode(["Group", organizationId, id]));
  }
  const rows = await sql<{ id: string }[]>`
    select training_id as id from assignment where organization_id = ${organizationId} group by 1 order by count(*) desc`;
  return rows.map(({ id }) => encode(["Training", id]));
}

/** A table for docs/benchmarks.md: the median and, in brackets, the 95th percentile, and the ratio of last to first. */
function printTable(columns: ReadonlyMap<number, readonly Figures[]>): void {
  const sizesDone = [...columns.keys()];
  const [first, last] = [columns.get(sizesDone[0] ?? 0) ?? [], columns.get(sizesDone.at(-1) ?? 0) ?? []];
  print(`${machine()}\n`);
  print(`| milliseconds | ${sizesDone.map((size) => size.toLocaleString("en")).join(" | ")} | ratio |`);
  print(`| --- | ${sizesDone.map(() => "---:").join(" | ")} | ---: |`);
  for (const [index, { name }] of first.entries()) {
    const cells = sizesDone.map((size) => {
      const figures = columns.get(size)?.[index];
      return `${figures?.median.toFixed(0)} (${figures?.p95.toFixed(0)})`;
    });
    const ratio = (last[index]?.median ?? 0) / (first[index]?.median || 1);
    print(`| ${name} | ${cells.join(" | ")} | ${ratio.toFixed(1)} |`);
  }
}

const sizes = process.argv.slice(2).map(Number);
const bench = await startBench();
try {
  const columns = new Map<number, Figures[]>();
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const owner = await bench.owner(`Bench of ${size}`);
    const begun = performance.now();
    await fill(bench.app, owner, size);
    say(`${size} learners filled in ${Math.round((performance.now() - begun) / 1000)} s`);
    columns.set(size, await measureAll(bench.app, owner, size));
  }
  printTable(columns);
} finally {
  await bench.close();
}
