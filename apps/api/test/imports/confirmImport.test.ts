import { localTimeAt } from "@muster/domain";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { group } from "../../src/db/schema/groups.ts";
import { after, DAY } from "../../src/platform/clock.ts";
import { tenantIdOf } from "../../src/platform/globalId.ts";
import { accept } from "../access/scene.ts";
import { administrator } from "../organizations/members.ts";
import { invitesTo, linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, type ReadyOrganization } from "../support/organization.ts";
import { createWorld, type Persona, uniqueEmail, type World } from "../support/world.ts";
import {
  confirmImport,
  type Line,
  listOf,
  outcomes,
  premiumOrganization,
  previewImport,
  type Shown,
  subscribe,
  updateImport,
  verdicts,
} from "./operations.ts";

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await premiumOrganization(world);
});
afterAll(() => world.close());

const preview = async (lines: readonly Line[]): Promise<Shown> =>
  (await riverbend.owner.act(previewImport, listOf(riverbend, lines))).import;

const press = ({ id, version }: Shown, more: Record<string, unknown> = {}) => ({
  importId: id,
  version,
  clientKey: clientKey(),
  ...more,
});
const confirm = async (shown: Shown, more: Record<string, unknown> = {}): Promise<Shown> =>
  (await riverbend.owner.act(confirmImport, press(shown, more))).import;

async function activeLearner(): Promise<Persona> {
  const person = await world.person();
  await riverbend.invite([person.email]);
  await accept(person, await linkFor(world, person.email));
  return person;
}

const groupNames = (shown: Shown, row: number) =>
  shown.rows
    .find((one) => one.row === row)
    ?.learner?.groups.map(({ name }) => name)
    .sort();

describe("Continue", () => {
  test("does what the plan says for each row, and leaves the others behind", async () => {
    const [fresh, pending] = [uniqueEmail("New.One"), uniqueEmail()];
    const active = await activeLearner();
    await riverbend.invite([pending]);
    const done = await confirm(
      await preview([
        [fresh, "Kitchen; Home aides"],
        [pending, "Kitchen"],
        [active.email, "Kitchen"],
        [active.email, "Home aides"],
        ["x@@people.example", "Kitchen"],
        [uniqueEmail(), "Nowhere"],
        [riverbend.owner.email, "Kitchen"],
      ]),
    );
    expect(done).toMatchObject({ status: "CONFIRMED", version: 2, confirmedBy: "Carmen Ruiz", drift: [] });
    expect(outcomes(done)).toEqual({
      2: "INVITED",
      3: "MERGED",
      4: "GROUP_ADDED",
      5: "STAYED",
      6: "STAYED",
      7: "STAYED",
      8: "STAYED",
    });
    expect(done.tally).toMatchObject({ all: 7, go: 3, stay: 4, emails: 1 });
    for (const row of [2, 3, 4])
      expect(groupNames(done, row), `row ${row}`).toEqual(["Home aides", "Kitchen"]);
    const [mail, ...more] = await mailsTo(world, fresh.toLowerCase());
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      priority: 2,
      emailTyped: fresh,
      importId: tenantIdOf("Import", done.id).id,
    });
    expect(await mailsTo(world, pending)).toHaveLength(1);
    const assigned = await active.data("{ viewer { assignments { id } } }");
    expect(assigned.viewer.assignments).toHaveLength(riverbend.trainingIds.length);
  });

  test("happens once, however often it is pressed, and by whomever at once", async () => {
    const email = uniqueEmail();
    const shown = await preview([[email, "Kitchen"]]);
    const admin = await administrator(world, riverbend.id);
    const same = press(shown);
    const answers = await Promise.all([
      riverbend.owner.act(confirmImport, same),
      riverbend.owner.act(confirmImport, same),
      riverbend.owner.act(confirmImport, press(shown)),
      admin.act(confirmImport, press(shown)),
    ]);
    const versions = answers.map((answer) => [answer.import.id, answer.import.status, answer.import.version]);
    expect(new Set(versions.map(String)).size).toBe(1);
    expect(await mailsTo(world, email)).toHaveLength(1);
    const audit = await world.app.sql`
      select count(*)::int from audit_entry
       where action = 'IMPORT_CONFIRMED' and subject_id = ${tenantIdOf("Import", shown.id).id}`;
    expect(audit[0]?.count).toBe(1);
    expect(
      await riverbend.owner.refusals(updateImport, { importId: shown.id, version: 2, rows: [] }),
    ).toEqual(["IMPORT_CONFIRMED"]);
  });

  test("of the same list twice, and of lists that overlap in opposite order, makes one invite each", async () => {
    const people = Array.from({ length: 60 }, () => uniqueEmail());
    const lists = [
      people.slice(0, 40).map((email): Line => [email, "Kitchen"]),
      people
        .slice(20)
        .map((email): Line => [email, "Home aides"])
        .reverse(),
      people.map((email): Line => [email.toUpperCase(), "Home aides; Kitchen"]).reverse(),
      people.slice(0, 40).map((email): Line => [email, "Kitchen"]),
    ];
    const shown: Shown[] = [];
    for (const lines of lists) shown.push(await preview(lines));
    const done = await Promise.all(shown.map((one) => confirm(one)));
    expect(done.map(({ status }) => status)).toEqual(lists.map(() => "CONFIRMED"));
    for (const email of people) {
      expect(await invitesTo(world, email)).toHaveLength(1);
      expect(await mailsTo(world, email)).toHaveLength(1);
    }
    // Whoever came later found others there already, and says so.
    const drifted = done.flatMap(({ drift }) => drift as { was: string; is: string }[]);
    expect(drifted.length).toBeGreaterThan(0);
    expect(drifted.every(({ was, is }) => was === "INVITE" && ["MERGE", "UNCHANGED"].includes(is))).toBe(
      true,
    );
  });

  test("decides each row again, and lists what came to something else", async () => {
    const becameActive = await world.person();
    const [stopped, other] = [uniqueEmail(), uniqueEmail()];
    await riverbend.invite([becameActive.email, stopped]);
    const inactive = await riverbend.group("Soon inactive");
    const shown = await preview([
      [becameActive.email, "Kitchen"],
      [other, "Soon inactive"],
      [uniqueEmail(), "Kitchen"],
    ]);
    await accept(becameActive, await linkFor(world, becameActive.email));
    await world.app.db
      .update(group)
      .set({ status: "INACTIVE" })
      .where(eq(group.id, tenantIdOf("Group", inactive).id));
    const done = await confirm(shown);
    expect(done.drift).toEqual([
      { row: 2, email: becameActive.email, was: "MERGE", is: "ADD_GROUP", reason: null },
      { row: 3, email: other, was: "INVITE", is: "INACTIVE_GROUP", reason: { code: "GROUP_INACTIVE" } },
    ]);
    expect(outcomes(done)).toEqual({ 2: "GROUP_ADDED", 3: "STAYED", 4: "INVITED" });
    expect(verdicts(done)).toEqual({ 2: "ADD_GROUP", 3: "INACTIVE_GROUP", 4: "INVITE" });
    expect(await mailsTo(world, other)).toEqual([]);
  });

  test("is refused where the plan is another one than was seen, and after a lapse; a confirmed one stays", async () => {
    const email = uniqueEmail();
    const shown = await preview([[email, "Kitchen"]]);
    await riverbend.owner.act(updateImport, {
      importId: shown.id,
      version: 1,
      rows: [{ row: 2, groups: "Home aides" }],
    });
    expect(await riverbend.owner.refusals(confirmImport, press(shown))).toEqual(["VERSION_CONFLICT"]);
    await subscribe(world, riverbend, null);
    const input = press({ ...shown, version: 2 });
    expect(await riverbend.owner.refusals(confirmImport, input)).toEqual(["PREMIUM_NEEDED"]);
    expect(await mailsTo(world, email)).toEqual([]);
    await subscribe(world, riverbend);
    await riverbend.owner.act(confirmImport, input);
    await subscribe(world, riverbend, null);
    const again: Shown = (await riverbend.owner.act(confirmImport, press(shown))).import;
    expect(outcomes(again)).toEqual({ 2: "INVITED" });
    expect(await mailsTo(world, email)).toHaveLength(1);
    await subscribe(world, riverbend);
  });

  test("at a chosen time of the organization's clocks", async () => {
    const email = uniqueEmail();
    const at = after(world.clock.now(), 2 * DAY);
    const sendAt = localTimeAt(at, "America/Chicago");
    const shown = await preview([[email, "Kitchen"]]);
    for (const wrong of ["tomorrow", "2020-01-01T09:00"])
      expect(await riverbend.owner.refusals(confirmImport, press(shown, { sendAt: wrong }))).not.toEqual([]);
    const payload = await riverbend.owner.act(confirmImport, press(shown, { sendAt }));
    expect(payload.sending).toMatchObject({ local: sendAt, moved: false });
    expect(payload.import.sendAt).toBe(payload.sending.at);
    const [mail] = await mailsTo(world, email);
    expect(mail?.notBefore.toISOString()).toBe(payload.sending.at);
  });

  test("remembers what names were answered to mean, for this organization only", async () => {
    const shown = await preview([[uniqueEmail(), "Cuisine"]]);
    const kitchen = await riverbend.owner.data(
      "query ($id: ID!) { organization(id: $id) { groups { id name } } }",
      { id: riverbend.id },
    );
    const { id: groupId } = kitchen.organization.groups.find(
      ({ name }: { name: string }) => name === "Kitchen",
    );
    const answers = [{ kind: "GROUP", name: "Cuisine", groupId }];
    const { version }: Shown = (
      await riverbend.owner.act(updateImport, { importId: shown.id, version: 1, answers })
    ).import;
    // Nothing is remembered before it is confirmed.
    expect(verdicts(await preview([[uniqueEmail(), "CUISINE"]]))).toEqual({ 2: "UNKNOWN_GROUP" });
    await confirm({ ...shown, version });
    expect(verdicts(await preview([[uniqueEmail(), "CUISINE"]]))).toEqual({ 2: "INVITE" });
    const elsewhere = await premiumOrganization(world, "Alder County Schools");
    const theirs = await elsewhere.owner.act(previewImport, listOf(elsewhere, [[uniqueEmail(), "Cuisine"]]));
    expect(verdicts(theirs.import)).toEqual({ 2: "UNKNOWN_GROUP" });
    expect(await elsewhere.owner.refusals(confirmImport, press(shown))).toEqual(["NOT_FOUND"]);
  });

  test("invites 500 people in a fixed number of statements", async () => {
    const counted: number[] = [];
    for (const count of [5, 500]) {
      const other = await statementsFor(count);
      counted.push(other);
    }
    expect(counted[0]).toBe(counted[1]);
  }, 60_000);
});

/** How many statements Continue takes for a list of so many new people. */
async function statementsFor(count: number): Promise<number> {
  const statements: string[] = [];
  const watched = await createWorld({}, { onStatement: (statement) => statements.push(statement) });
  try {
    const place = await premiumOrganization(watched);
    const lines = Array.from({ length: count }, (): Line => [uniqueEmail(), "Kitchen; Home aides"]);
    const shown: Shown = (await place.owner.act(previewImport, listOf(place, lines))).import;
    statements.length = 0;
    const done: Shown = (await place.owner.act(confirmImport, press(shown))).import;
    expect(done.tally).toMatchObject({ go: count, emails: count });
    return statements.length;
  } finally {
    await watched.close();
  }
}
