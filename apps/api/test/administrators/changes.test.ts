import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntry } from "../../src/db/schema/audit.ts";
import { createSender } from "../../src/features/mail/index.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import {
  acceptedAdministrator,
  administratorsOf,
  changeAdministratorRole,
  idOf,
  inviteAdministrator,
  inviteAsAdministrator,
  removeAdministrator,
  sayYes,
} from "../support/administrators.ts";
import { linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, PASSWORD, type Persona, uniqueEmail, type World } from "../support/world.ts";

let world: World;
let riverbend: ReadyOrganization;
let dana: Persona & { readonly administratorId: string };

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  riverbend = await readyOrganization(world);
  dana = await acceptedAdministrator(world, riverbend);
});
afterAll(() => world.close());

const leaveOrganization = `mutation ($input: LeaveOrganizationInput!) {
  leaveOrganization(input: $input) { organization { id } errors { code } } }`;
const deleteAccount = `mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { deleted errors { code } } }`;
const own = () => idOf(riverbend, riverbend.owner);
const rolesNow = async () =>
  (await administratorsOf(riverbend.owner, riverbend.id)).administrators.map(({ name, role }) => [
    name,
    role,
  ]);
const makeOwner = () =>
  riverbend.owner.act(changeAdministratorRole, { administratorId: dana.administratorId, role: "OWNER" });
const opens = async (person: Persona) =>
  (await person.data("query ($id: ID!) { organization(id: $id) { id } }", { id: riverbend.id })).organization;

async function auditOf(action: string) {
  const rows = await world.app.db
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.organizationId, plainIdOf("Organization", riverbend.id)));
  return rows.filter((row) => row.action === action);
}

describe("roles", () => {
  test("an owner makes an administrator an owner, and may then become an administrator", async () => {
    await makeOwner();
    expect(await rolesNow()).toEqual([
      ["Carmen Ruiz", "OWNER"],
      ["Dana Whitfield", "OWNER"],
    ]);
    await dana.act(changeAdministratorRole, { administratorId: await own(), role: "ADMIN" });
    expect(await rolesNow()).toEqual([
      ["Carmen Ruiz", "ADMIN"],
      ["Dana Whitfield", "OWNER"],
    ]);
    expect(await auditOf("ADMINISTRATOR_ROLE_CHANGED")).toMatchObject([
      {
        actorAccountId: riverbend.owner.accountId,
        subjectId: dana.accountId,
        facts: { from: "ADMIN", to: "OWNER" },
      },
      {
        actorAccountId: dana.accountId,
        subjectId: riverbend.owner.accountId,
        facts: { from: "OWNER", to: "ADMIN" },
      },
    ]);
  });

  test("the last owner can neither become an administrator nor leave", async () => {
    const administratorId = await own();
    expect(
      await riverbend.owner.refusals(changeAdministratorRole, { administratorId, role: "ADMIN" }),
    ).toEqual(["LAST_OWNER"]);
    expect(await riverbend.owner.refusals(removeAdministrator, { administratorId })).toEqual(["LAST_OWNER"]);
    expect(await rolesNow()).toContainEqual(["Carmen Ruiz", "OWNER"]);
  });

  test("an administrator who is no owner can see them all, and change nobody, not even oneself", async () => {
    expect((await administratorsOf(dana, riverbend.id)).administrators).toHaveLength(2);
    const carmen = await own();
    for (const administratorId of [carmen, dana.administratorId]) {
      expect(await dana.refusals(changeAdministratorRole, { administratorId, role: "OWNER" })).toEqual([
        "FORBIDDEN",
      ]);
    }
    expect(await dana.refusals(removeAdministrator, { administratorId: carmen })).toEqual(["FORBIDDEN"]);
    const invite = { organizationId: riverbend.id, email: uniqueEmail(), clientKey: clientKey() };
    expect(await dana.refusals(inviteAdministrator, invite)).toEqual(["FORBIDDEN"]);
    const { organization } = await dana.data("query ($id: ID!) { organization(id: $id) { abilities } }", {
      id: riverbend.id,
    });
    expect(organization.abilities).not.toContain("MANAGE_ADMINISTRATORS");
  });

  test("two owners who demote each other at once leave one owner, whoever was first", async () => {
    await makeOwner();
    const carmenId = await own();
    for (let round = 0; round < 30; round += 1) {
      const acts = [
        () =>
          riverbend.owner.refusals(changeAdministratorRole, {
            administratorId: dana.administratorId,
            role: "ADMIN",
          }),
        () => dana.refusals(changeAdministratorRole, { administratorId: carmenId, role: "ADMIN" }),
      ];
      if (round % 2 === 1) acts.reverse();
      const refusals = await Promise.all(acts.map((act) => act()));
      // Who comes second is no owner any more: refused by the policy, or by the lock where it had passed that.
      expect(refusals.map(([code]) => code ?? "done").sort()).toEqual(
        [expect.stringMatching(/^(FORBIDDEN|LAST_OWNER)$/), "done"].sort(),
      );
      const owners = (await rolesNow()).filter(([, role]) => role === "OWNER");
      expect(owners).toHaveLength(1);
      const [winner, loserId] =
        owners[0]?.[0] === "Carmen Ruiz" ? [riverbend.owner, dana.administratorId] : [dana, carmenId];
      await winner.act(changeAdministratorRole, { administratorId: loserId, role: "OWNER" });
    }
  });

  test("two owners who remove each other, or leave, at once leave one owner", async () => {
    for (let round = 0; round < 10; round += 1) {
      const place = await readyOrganization(world);
      const other = await acceptedAdministrator(world, place);
      const carmenId = await idOf(place, place.owner);
      await place.owner.act(changeAdministratorRole, {
        administratorId: other.administratorId,
        role: "OWNER",
      });
      const [target, counter] =
        round % 2 === 0 ? [other.administratorId, carmenId] : [carmenId, other.administratorId];
      const refusals = await Promise.all([
        place.owner.refusals(removeAdministrator, { administratorId: target }),
        other.refusals(removeAdministrator, { administratorId: counter }),
      ]);
      expect(refusals.filter((codes) => codes.length === 0)).toHaveLength(1);
      const [row] = await world.app.sql`
        select count(*)::int as owners from membership
        where organization_id = ${plainIdOf("Organization", place.id)} and role = 'OWNER'`;
      expect(row?.owners).toBe(1);
    }
  });
});

test("of two owners, one who deletes the account and one who steps down at the same moment, one stays", async () => {
  for (let round = 0; round < 6; round += 1) {
    const place = await readyOrganization(world);
    const other = await acceptedAdministrator(world, place);
    const carmenId = await idOf(place, place.owner);
    await place.owner.act(changeAdministratorRole, { administratorId: other.administratorId, role: "OWNER" });
    const refusals = await Promise.all([
      other.refusals(deleteAccount, { password: PASSWORD }),
      place.owner.refusals(changeAdministratorRole, { administratorId: carmenId, role: "ADMIN" }),
    ]);
    expect(refusals.flat()).toEqual(["LAST_OWNER"]);
    const [row] = await world.app.sql`
      select count(*)::int as owners from membership
      where organization_id = ${plainIdOf("Organization", place.id)} and role = 'OWNER'`;
    expect(row?.owners).toBe(1);
  }
});

describe("removing", () => {
  test("ends access at once, in a session that goes on", async () => {
    expect(await opens(dana)).toBeTruthy();
    await riverbend.owner.act(removeAdministrator, { administratorId: dana.administratorId });
    expect(await opens(dana)).toBeNull();
    const invite = { organizationId: riverbend.id, emails: [uniqueEmail()], groupId: riverbend.groupId };
    expect(
      await dana.refusals(
        "mutation ($input: InviteLearnersInput!) { inviteLearners(input: $input) { errors { code } } }",
        { ...invite, clientKey: clientKey() },
      ),
    ).toEqual(["NOT_FOUND"]);
    expect((await dana.data("{ viewer { memberships { role } } }")).viewer.memberships).toEqual([]);
    expect(await rolesNow()).toEqual([["Carmen Ruiz", "OWNER"]]);
    expect(
      await riverbend.owner.refusals(removeAdministrator, { administratorId: dana.administratorId }),
    ).toEqual(["NOT_FOUND"]);
  });

  test("writes to the person, and to the audit log", async () => {
    await riverbend.owner.act(removeAdministrator, { administratorId: dana.administratorId });
    await createSender({ ...world.app }).runOnce();
    const mails = await mailsTo(world, dana.email);
    expect(mails.at(-1)).toMatchObject({ kind: "ADMINISTRATOR_REMOVED", status: "SENT" });
    expect(await auditOf("ADMINISTRATOR_REMOVED")).toMatchObject([
      { actorAccountId: riverbend.owner.accountId, subjectId: dana.accountId, facts: { from: "ADMIN" } },
    ]);
  });

  test("an administrator may leave, and is not written to", async () => {
    await dana.act(removeAdministrator, { administratorId: dana.administratorId });
    expect(await opens(dana)).toBeNull();
    expect((await mailsTo(world, dana.email)).map(({ kind }) => kind)).not.toContain("ADMINISTRATOR_REMOVED");
  });

  test("keeps what the person learns there", async () => {
    await riverbend.invite([dana.email]);
    await sayYes(dana, await linkFor(world, dana.email));
    const mine = async () =>
      (await dana.data("{ viewer { memberships { role learns } assignments { id } } }")).viewer;
    expect((await mine()).memberships).toEqual([{ role: "ADMIN", learns: true }]);
    await riverbend.owner.act(removeAdministrator, { administratorId: dana.administratorId });
    const after = await mine();
    expect(after.memberships).toEqual([{ role: null, learns: true }]);
    expect(after.assignments).toHaveLength(3);
    expect(await opens(dana)).toBeNull();
  });

  test("and leaving at the same moment leave neither behind", async () => {
    for (let round = 0; round < 15; round += 1) {
      const person = await acceptedAdministrator(world, riverbend, "Ines Gruber");
      await riverbend.invite([person.email]);
      await sayYes(person, await linkFor(world, person.email));
      const acts = [
        () => riverbend.owner.act(removeAdministrator, { administratorId: person.administratorId }),
        () => person.act(leaveOrganization, { organizationId: riverbend.id }),
      ];
      if (round % 2 === 1) acts.reverse();
      await Promise.all(acts.map((act) => act()));
      expect((await person.data("{ viewer { memberships { role learns } } }")).viewer.memberships).toEqual(
        [],
      );
    }
  });

  test("somebody who was removed is invited again by a new invite", async () => {
    await riverbend.owner.act(removeAdministrator, { administratorId: dana.administratorId });
    const { link } = await inviteAsAdministrator(world, riverbend, dana.email);
    expect(await opens(dana)).toBeNull();
    await sayYes(dana, link);
    expect(await rolesNow()).toContainEqual(["Dana Whitfield", "ADMIN"]);
  });

  test("an administrator of another organization is not there to be removed", async () => {
    const alder = await readyOrganization(world, "Alder County Schools");
    const theirs = await idOf(alder, alder.owner);
    expect(await riverbend.owner.refusals(removeAdministrator, { administratorId: theirs })).toEqual([
      "NOT_FOUND",
    ]);
    // The same person under the id of an organization that the caller owns.
    const mixed = Buffer.from(
      `Administrator:${plainIdOf("Organization", riverbend.id)}:${alder.owner.accountId}`,
    ).toString("base64url");
    expect(await riverbend.owner.refusals(removeAdministrator, { administratorId: mixed })).toEqual([
      "NOT_FOUND",
    ]);
    expect(
      await riverbend.owner.refusals(changeAdministratorRole, { administratorId: mixed, role: "OWNER" }),
    ).toEqual(["NOT_FOUND"]);
  });
});
