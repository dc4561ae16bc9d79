import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { group } from "../../src/db/schema/groups.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import { pauseMail, resumeMail } from "../../src/features/delivery/index.ts";
import { DAY, MINUTE, SECOND } from "../../src/platform/clock.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { accept, tomorrow } from "../access/scene.ts";
import { createScene, type Scene } from "../delivery/scene.ts";
import { administrator } from "../organizations/members.ts";
import { noSuchMailbox } from "../provider/webhooks.ts";
import { idOf, removeAdministrator } from "../support/administrators.ts";
import { waiting } from "../support/locks.ts";
import { linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization } from "../support/organization.ts";
import { uniqueEmail } from "../support/world.ts";
import {
  confirmImport,
  type Line,
  listOf,
  premiumOrganization,
  previewImport,
  subscribe,
} from "./operations.ts";

const steered = `import { id status canStop canPause pausedAt pausedBy stoppedAt stoppedBy
  progress { total queued sent delivered deferred bounced failed withdrawn accepted } }`;
const stop = `mutation ($input: SteerImportInput!) { stopImport(input: $input) { ${steered} ${errors} } }`;
const pause = `mutation ($input: SteerImportInput!) { pauseImport(input: $input) { ${steered} ${errors} } }`;
const resume = `mutation ($input: SteerImportInput!) { resumeImport(input: $input) { ${steered} ${errors} } }`;
const look = `query ($id: ID!, $import: ID!) { organization(id: $id) { import(id: $import) {
  status canStop canPause progress { total queued sent delivered deferred bounced failed withdrawn accepted }
  rows { row deliveredAt acceptedAt learner { status groups { name } delivery { state reason } } } } } }`;

const scene: Scene = await createScene();
afterAll(() => scene.close());
let riverbend: ReadyOrganization;

beforeEach(async () => {
  riverbend = await premiumOrganization(scene.world);
});

const some = (count: number) => Array.from({ length: count }, () => uniqueEmail());

async function preview(lines: readonly Line[]) {
  return (await riverbend.owner.act(previewImport, listOf(riverbend, lines))).import;
}

/** Uploads a list, and confirms it. @returns its id */
async function confirmed(lines: readonly Line[], sendAt: string | null = null): Promise<string> {
  const { id, version } = await preview(lines);
  await riverbend.owner.act(confirmImport, { importId: id, version, sendAt, clientKey: clientKey() });
  return id;
}

const inKitchen = (emails: readonly string[]): Line[] => emails.map((email) => [email, "Kitchen"]);
const act = async (mutation: string, importId: string) =>
  (await riverbend.owner.act(mutation, { importId })).import;
const refused = (mutation: string, importId: string) => riverbend.owner.refusals(mutation, { importId });
const seen = async (importId: string) =>
  (await riverbend.owner.data(look, { id: riverbend.id, import: importId })).organization.import;
const statuses = async (importId: string) =>
  (await seen(importId)).rows.map((row: { learner: { status: string } | null }) => row.learner?.status);

/** Lets whatever may go out go out. */
async function send(): Promise<void> {
  scene.world.clock.pass(SECOND);
  await scene.sender.runOnce();
}

const sentTo = (emails: readonly string[]) =>
  scene.provider.deliveries.filter(({ to }) => emails.includes(to)).map(({ to }) => to);

const none = {
  queued: 0,
  sent: 0,
  delivered: 0,
  deferred: 0,
  bounced: 0,
  failed: 0,
  withdrawn: 0,
  accepted: 0,
};

describe("pausing an import", () => {
  test("holds its e-mails and no others, says so on its learners, and lets them go on", async () => {
    const emails = some(3);
    const [byHand] = [uniqueEmail()];
    const id = await confirmed(inKitchen(emails));
    const paused = await act(pause, id);
    expect(paused).toMatchObject({ canPause: false, canStop: true, pausedBy: "Carmen Ruiz" });
    await riverbend.invite([byHand]);
    await send();
    expect(sentTo([...emails, byHand])).toEqual([byHand]);
    const held = await seen(id);
    expect(held.progress).toEqual({ ...none, total: 3, queued: 3 });
    expect(held.rows[0].learner.delivery).toEqual({ state: "QUEUED", reason: "IMPORT_PAUSED" });

    expect(await act(pause, id)).toEqual(paused);
    expect(await act(resume, id)).toMatchObject({ pausedAt: null, pausedBy: null, canPause: true });
    expect((await seen(id)).rows[0].learner.delivery).toEqual({ state: "QUEUED", reason: null });
    await send();
    expect(sentTo(emails).sort()).toEqual([...emails].sort());
    expect((await seen(id)).progress).toEqual({ ...none, total: 3, sent: 3 });
  });

  test("is refused where nothing of it waits, and before it was confirmed", async () => {
    const id = await confirmed(inKitchen(some(1)));
    await send();
    expect(await refused(pause, id)).toEqual(["IMPORT_DONE"]);
    const { id: plan } = await preview(inKitchen(some(1)));
    for (const mutation of [pause, resume, stop])
      expect(await refused(mutation, plan)).toEqual(["IMPORT_NOT_CONFIRMED"]);
  });
});

describe("stopping an import", () => {
  test("takes it back: nobody gets an e-mail, links are dead, and the same people can be invited again", async () => {
    const emails = some(2);
    const id = await confirmed(inKitchen(emails), tomorrow(scene.world));
    expect(await seen(id)).toMatchObject({ canStop: true, canPause: true });
    const stopped = await act(stop, id);
    expect(stopped).toMatchObject({
      status: "STOPPED",
      stoppedBy: "Carmen Ruiz",
      canStop: false,
      canPause: false,
    });
    expect(stopped.progress).toEqual({ ...none, total: 2, withdrawn: 2 });
    expect(await statuses(id)).toEqual(["CANCELLED", "CANCELLED"]);
    expect(await act(stop, id)).toEqual(stopped);

    scene.world.clock.pass(2 * 24 * 60 * MINUTE);
    await send();
    expect(sentTo(emails)).toEqual([]);
    await confirmed(inKitchen(emails));
    await send();
    expect(sentTo(emails).sort()).toEqual([...emails].sort());
  });

  test("leaves alone what needed no e-mail", async () => {
    const [pending, fresh] = [uniqueEmail(), uniqueEmail()];
    await riverbend.invite([pending]);
    await send();
    const id = await confirmed(inKitchen([pending, fresh]));
    await act(stop, id);
    expect(await statuses(id)).toEqual(["PENDING", "CANCELLED"]);
    const [row] = (await seen(id)).rows;
    expect(row.learner.groups.map(({ name }: { name: string }) => name).sort()).toEqual([
      "Home aides",
      "Kitchen",
    ]);
  });

  test("is refused once an e-mail was handed over; everybody stays invited", async () => {
    const emails = some(2);
    const id = await confirmed(inKitchen(emails));
    await send();
    expect(await refused(stop, id)).toEqual(["IMPORT_STARTED"]);
    expect(await statuses(id)).toEqual(["PENDING", "PENDING"]);
    expect((await seen(id)).canStop).toBe(false);
  });

  test("comes too late while the e-mails are being made ready", async () => {
    const emails = some(3);
    const id = await confirmed(inKitchen(emails));
    scene.world.clock.pass(SECOND);
    const { sql } = scene.world.app;
    let acts: [Promise<string[]>, Promise<void>] | undefined;
    await sql.begin(async (tx) => {
      // The sender holds the e-mails, and waits to store their batch.
      await tx`lock table mail_batch in share mode`;
      const sending = scene.sender.runOnce();
      await waiting(sql, 1);
      const stopping = refused(stop, id);
      await waiting(sql, 2);
      acts = [stopping, sending];
    });
    expect(await acts?.[0]).toEqual(["IMPORT_STARTED"]);
    await acts?.[1];
    await send();
    expect(sentTo(emails)).toHaveLength(3);
    expect(new Set(await statuses(id))).toEqual(new Set(["PENDING"]));
  });

  test("comes in time while the e-mails are being written", async () => {
    const emails = some(3);
    const id = await confirmed(inKitchen(emails));
    scene.world.clock.pass(SECOND);
    const { sql } = scene.world.app;
    let sending: Promise<void> | undefined;
    await sql.begin(async (tx) => {
      // The sender has claimed them, and waits for what it writes them from.
      await tx`lock table organization_logo in access exclusive mode`;
      sending = scene.sender.runOnce();
      await waiting(sql, 1);
      expect(await refused(stop, id)).toEqual([]);
    });
    await sending;
    await send();
    expect(sentTo(emails)).toEqual([]);
    expect(new Set(await statuses(id))).toEqual(new Set(["CANCELLED"]));
  });

  test("at the very moment of sending, all or nobody is sent to", async () => {
    for (let time = 0; time < 5; time += 1) {
      const emails = some(3);
      const id = await confirmed(inKitchen(emails));
      scene.world.clock.pass(SECOND);
      const [refusals] = await Promise.all([refused(stop, id), scene.sender.runOnce()]);
      await send();
      const stopped = refusals.length === 0;
      expect(sentTo(emails)).toHaveLength(stopped ? 0 : 3);
      expect(new Set(await statuses(id))).toEqual(new Set([stopped ? "CANCELLED" : "PENDING"]));
    }
  });
});

test("a lapse of Premium stops nothing that was confirmed, and takes no control of it away", async () => {
  const emails = some(2);
  const id = await confirmed(inKitchen(emails));
  await subscribe(scene.world, riverbend, null);
  await act(pause, id);
  await act(resume, id);
  await send();
  expect(sentTo(emails)).toHaveLength(2);
});

test("D11: a group that turns Inactive while its e-mails wait keeps its people; they are told once they say yes", async () => {
  const person = await scene.world.person();
  const id = await confirmed([[person.email, "Kitchen; Home aides"]]);
  const kitchen = eq(group.organizationId, plainIdOf("Organization", riverbend.id));
  await scene.world.app.db
    .update(group)
    .set({ status: "INACTIVE" })
    .where(and(kitchen, eq(group.name, "Kitchen")));
  await send();
  await accept(person, await linkFor(scene.world, person.email));
  expect(await statuses(id)).toEqual(["ACTIVE"]);
});

test("D15: a pause of the organization holds an import's e-mails, and drops none", async () => {
  const emails = some(2);
  const id = await confirmed(inKitchen(emails));
  const organizationId = plainIdOf("Organization", riverbend.id);
  const { app, clock } = scene.world;
  await inTransaction(app.db, (tx) => pauseMail(tx, organizationId, "ABUSE", clock.now()));
  await send();
  expect(sentTo(emails)).toEqual([]);
  expect((await seen(id)).progress).toEqual({ ...none, total: 2, queued: 2 });
  await inTransaction(app.db, (tx) => resumeMail(tx, organizationId, clock.now()));
  await send();
  expect(sentTo(emails)).toHaveLength(2);
});

test("D17: the import of an administrator who is removed goes on, and names them; an owner can stop it", async () => {
  const dana = await administrator(scene.world, riverbend.id);
  const confirmedBy = async (emails: readonly string[]) => {
    const { id, version } = (await dana.act(previewImport, listOf(riverbend, inKitchen(emails)))).import;
    await dana.act(confirmImport, {
      importId: id,
      version,
      sendAt: tomorrow(scene.world),
      clientKey: clientKey(),
    });
    return id;
  };
  const [kept, stopped] = [some(1), some(1)];
  const [going, taken] = [await confirmedBy(kept), await confirmedBy(stopped)];
  await riverbend.owner.act(removeAdministrator, { administratorId: await idOf(riverbend, dana) });
  expect(await dana.refusals(stop, { importId: going })).toEqual(["NOT_FOUND"]);
  await act(stop, taken);
  scene.world.clock.pass(DAY + MINUTE);
  await send();
  expect(sentTo([...kept, ...stopped])).toEqual(kept);
});

test("progress tells what became of every e-mail, and rows tell when; the parts add up", async () => {
  const [arrives, comesBack, waits, takenBack] = some(4) as [string, string, string, string];
  const person = await scene.world.person("Noor Haddad", arrives);
  const id = await confirmed(inKitchen([arrives, comesBack, waits, takenBack]));
  const { learners } = (
    await riverbend.owner.data(
      "query ($id: ID!, $emails: [String!]!) { organization(id: $id) { learnersByEmails(emails: $emails) { learners { id } } } }",
      { id: riverbend.id, emails: [takenBack] },
    )
  ).organization.learnersByEmails;
  await riverbend.owner.act(
    `mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { learner { id } ${errors} } }`,
    { learnerId: learners[0].id },
  );
  await scene.tell("email.delivered", await scene.delivered(arrives));
  await scene.tell("email.bounced", await scene.delivered(comesBack), { data: noSuchMailbox });
  await accept(person, await linkFor(scene.world, arrives));

  const { progress, rows } = await seen(id);
  expect(progress).toEqual({
    ...none,
    total: 4,
    sent: 1,
    delivered: 1,
    bounced: 1,
    withdrawn: 1,
    accepted: 1,
  });
  const { total, accepted: _, ...parts } = progress;
  expect(Object.values<number>(parts).reduce((sum, part) => sum + part)).toBe(total);
  expect(rows[0]).toMatchObject({ deliveredAt: expect.any(String), acceptedAt: expect.any(String) });
  expect(rows[1]).toMatchObject({ deliveredAt: null, acceptedAt: null });
  expect(await mailsTo(scene.world, takenBack)).toMatchObject([{ status: "DROPPED" }]);
});
