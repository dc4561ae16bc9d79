import { randomUUID } from "node:crypto";
import { createSender } from "../src/features/mail/index.ts";
import { createResendTransport } from "../src/platform/mail/resend.ts";
import { startProvider } from "../test/provider/provider.ts";
import {
  type Bench,
  type Figures,
  figuresOf,
  machine,
  type Owner,
  print,
  say,
  startBench,
} from "./harness.ts";
import { startPeer } from "./peer.ts";

/**
 * A spreadsheet of 500 rows. (a) From Continue until all is committed and answered, over HTTP, beside the least that
 * storing invites and e-mails takes (two inserts in one transaction, without foreign keys and with them), and beside
 * better-auth's `createInvitation`, 500 calls in ten lanes; in turns on one database. (b) From Continue until a
 * provider that takes two requests a second has accepted the last e-mail.
 */
const ROWS = 500;
const ROUNDS = 11;
const SENDINGS = 5;

const ask = (mutation: string, input: string, answer: string) =>
  `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${answer} errors { code message } } }`;

async function mutate(owner: Owner, text: string, input: Record<string, unknown>) {
  const [payload] = Object.values(await owner.ask(text, { input })) as [Record<string, unknown>];
  if ((payload.errors as unknown[]).length > 0) throw new Error(JSON.stringify(payload.errors));
  return payload;
}

/** An organization that is set up, with Premium and a group. */
async function ready(bench: Bench, name: string): Promise<Owner> {
  const owner = await bench.owner(name);
  const organizationId = owner.organization;
  await mutate(owner, ask("updateOrganization", "UpdateOrganizationInput", "organization { id }"), {
    ...{ organizationId, version: 1, name, shortName: "Bench", timeZone: "America/Chicago", language: "EN" },
    ...{ contactName: "Carmen Ruiz", contactRole: "Human resources", linkDays: 30 },
    ...{ contactEmail: "hr@bench.example", contactPhone: "+1 555 010 0142" },
  });
  const { trainings } = (await owner.ask("{ trainings(first: 3) { edges { node { id } } } }", {})) as {
    trainings: { edges: { node: { id: string } }[] };
  };
  const trainingIds = trainings.edges.map(({ node }) => node.id);
  const choose = { organizationId, add: trainingIds, remove: [] };
  await mutate(owner, ask("chooseTrainings", "ChooseTrainingsInput", "organization { id }"), choose);
  const group = { organizationId, name: "Teachers", status: "ACTIVE", trainingIds, clientKey: randomUUID() };
  await mutate(owner, ask("createGroup", "CreateGroupInput", "group { id }"), group);
  await bench.app
    .sql`update organization set plan = 'PREMIUM', premium_until = '2099-12-31' where id = ${owner.organizationId}`;
  return owner;
}

const addresses = () => Array.from({ length: ROWS }, () => `person-${randomUUID()}@people.example`);

/** Uploads a list of new people. @returns what Continue is pressed with */
async function preview(owner: Owner): Promise<Record<string, unknown>> {
  const rows = addresses().map((email, index) => ({ row: index + 2, email, groups: "Teachers" }));
  const input = { organizationId: owner.organization, fileName: "staff.xlsx", rows, clientKey: randomUUID() };
  const text = ask("previewImport", "PreviewImportInput", "import { id version tally { emails } }");
  const shown = (await mutate(owner, text, input)).import as {
    id: string;
    version: number;
    tally: { emails: number };
  };
  if (shown.tally.emails !== ROWS) throw new Error(`${shown.tally.emails} e-mails are planned, not ${ROWS}`);
  return { importId: shown.id, version: shown.version, clientKey: randomUUID() };
}

const press = (owner: Owner, input: Record<string, unknown>) =>
  mutate(owner, ask("confirmImport", "ConfirmImportInput", "import { id status }"), input);

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** Two inserts in one transaction: the invites of learners, and their mails. */
type Least = (
  ids: { organization: string; learners: readonly string[] },
  emails: readonly string[],
) => Promise<void>;

const leastInto =
  ({ app: { sql } }: Bench, schema: "least" | "public"): Least =>
  async ({ organization, learners }, emails) => {
    const inviteIds = emails.map(() => randomUUID());
    const mailIds = emails.map(() => randomUUID());
    await sql.begin(async (tx) => {
      await tx`
        insert into ${tx(schema)}.invite (organization_id, id, email, learner_id, role, status, version, code_generation,
               language, created_at, last_sent_at, expires_at)
        select ${organization}, id, email, learner_id, 'LEARNER', 'PENDING', 1, 1, 'EN', now(), now(), now()
          from unnest(${inviteIds}::uuid[], ${[...learners]}::uuid[], ${[...emails]}::text[]) as t(id, learner_id, email)`;
      await tx`
        insert into ${tx(schema)}.mail (organization_id, id, invite_id, kind, email, email_typed, language, priority,
               not_before)
        select ${organization}, id, invite_id, 'INVITE', email, email, 'EN', 2, now()
          from unnest(${mailIds}::uuid[], ${inviteIds}::uuid[], ${[...emails]}::text[]) as t(id, invite_id, email)`;
    });
  };

/** Learners as they stand before they are invited; what it takes to store them is not measured. */
async function learnersFor({ app: { sql } }: Bench, organization: string, emails: readonly string[]) {
  const learners = emails.map(() => randomUUID());
  await sql`
    insert into learner (organization_id, id, email, email_typed, status, invited_at)
    select ${organization}, id, email, email, 'PENDING', now()
      from unnest(${learners}::uuid[], ${[...emails]}::text[]) as t(id, email)`;
  return { organization, learners };
}

async function compareContinue(bench: Bench): Promise<Figures[]> {
  const { sql } = bench.app;
  // Copies with the same indexes, and without foreign keys.
  await sql`create schema least`;
  await sql`create table least.invite (like public.invite including all)`;
  await sql`create table least.mail (like public.mail including all)`;
  const [least, checked] = [leastInto(bench, "least"), leastInto(bench, "public")];
  const peer = await startPeer(bench.databaseUrl);
  try {
    const taken: Record<"least" | "checked" | "muster" | "peer", number[]> = {
      ...{ least: [], checked: [], muster: [], peer: [] },
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      // An organization of its own each time: a day's limit is theirs.
      const owner = await ready(bench, `Bench ${round}`);
      const input = await preview(owner);
      const organizationId = await peer.organization(`bench-${round}`);
      const some = addresses();
      const other = await bench.owner(`Least ${round}`);
      const known = await learnersFor(bench, other.organizationId, some);
      const one = {
        least: await timed(() => least(known, some)),
        checked: await timed(() => checked(known, some)),
        muster: await timed(() => press(owner, input)),
        peer: await timed(() => peer.invite(organizationId, addresses())),
      };
      // The first round warms up.
      if (round === 0) continue;
      for (const [name, time] of Object.entries(one)) taken[name as keyof typeof taken].push(time);
      say(
        `round ${round}: ${JSON.stringify(one, (_, value) => (typeof value === "number" ? Math.round(value) : value))}`,
      );
    }
    return [
      figuresOf("bare limit: two inserts in one transaction", taken.least),
      figuresOf("the same into our tables, with their foreign keys", taken.checked),
      figuresOf("Muster: Continue, over HTTP", taken.muster),
      figuresOf("better-auth: createInvitation, ten lanes", taken.peer),
    ];
  } finally {
    await peer.close();
  }
}

async function untilAccepted(bench: Bench): Promise<Figures> {
  const provider = await startProvider({ requestsPerSecond: 2 });
  const transport = createResendTransport({ apiKey: "re_bench", baseUrl: provider.url });
  const sender = createSender({ ...bench.app, transport });
  // What (a) has left is not what is measured here.
  await bench.app.sql`update mail set status = 'DROPPED', reason = 'NOT_WANTED' where status = 'QUEUED'`;
  void sender.start();
  const taken: number[] = [];
  try {
    for (let round = 0; round < SENDINGS; round += 1) {
      const owner = await ready(bench, `Sending ${round}`);
      const input = await preview(owner);
      const wanted = provider.deliveries.length + ROWS;
      // The account's second is over.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      taken.push(
        await timed(async () => {
          await press(owner, input);
          while (provider.deliveries.length < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
        }),
      );
      say(`sending ${round}: ${Math.round(taken.at(-1) ?? 0)} ms`);
    }
  } finally {
    await sender.stop();
    await provider.close();
  }
  return figuresOf("until the provider has the last of 500", taken);
}

const bench = await startBench();
try {
  const figures = await compareContinue(bench);
  const sending = await untilAccepted(bench);
  const least = figures[0]?.median ?? Number.NaN;
  print(`${machine()}\n`);
  print("| milliseconds, 500 rows | median | 95th | × bare limit |");
  print("| --- | ---: | ---: | ---: |");
  for (const { name, median, p95 } of figures)
    print(`| ${name} | ${median.toFixed(0)} | ${p95.toFixed(0)} | ${(median / least).toFixed(1)} |`);
  print(`| ${sending.name} | ${sending.median.toFixed(0)} | ${sending.p95.toFixed(0)} | |`);
} finally {
  await bench.close();
}
