import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditEntry } from "../../src/db/schema/audit.ts";
import { organization } from "../../src/db/schema/organizations.ts";
import { globalId, plainIdOf } from "../../src/platform/globalId.ts";
import type { Client } from "../support/client.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";
import { administrator, member, stand } from "./members.ts";

const profile = `id version name shortName postalAddress timeZone language linkDays plan premiumUntil logoUrl
  contact { name role email phone } card { id name shortName initials logoUrl timeZone postalAddress contact { email } }
  abilities setup { steps { kind done } missingForInvite }`;
const read = `query ($id: ID!) { organization(id: $id) { ${profile} } }`;
const create = `mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { ${profile} } ${errors} } }`;
const update = `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { ${profile} } ${errors} } }`;

const fresh = () => ({
  name: "Hillside Schools",
  timeZone: "America/Denver",
  language: "EN",
  clientKey: clientKey(),
});

const hillside = {
  name: "Hillside Schools",
  shortName: "Hillside",
  contactName: "Ana Ruiz",
  contactRole: "Human resources",
  contactEmail: "Ana@Hillside.example",
  contactPhone: null,
  postalAddress: "1 School Road\nDenver",
  timeZone: "America/Denver",
  language: "ES",
  linkDays: 14,
};

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const organizationOf = async (client: Client, id: string) => (await client.data(read, { id })).organization;

describe("creating an organization", () => {
  test("the person who creates it owns it, and sees what to set up first", async () => {
    const owner = await world.person();
    const { organization: made } = await owner.act(create, fresh());
    expect(made).toMatchObject({
      version: 1,
      name: "Hillside Schools",
      shortName: null,
      plan: "FREE",
      premiumUntil: null,
      linkDays: 30,
      contact: { name: null, email: null },
      card: { id: made.id, shortName: "Hillside Schools", initials: "HS", logoUrl: null },
      setup: { missingForInvite: ["PROFILE", "TRAININGS", "GROUPS"] },
    });
    expect(made.setup.steps.map(({ done }: { done: boolean }) => done)).toEqual(Array(5).fill(false));
    expect(made.abilities).toHaveLength(7);
    expect(await organizationOf(owner, made.id)).toEqual(made);
    const entries = await world.app.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.organizationId, plainIdOf("Organization", made.id)));
    expect(entries).toMatchObject([{ action: "ORGANIZATION_CREATED", actorAccountId: owner.accountId }]);
  });

  test("the same client key again answers with the same organization, also at the same moment", async () => {
    const owner = await world.person();
    const input = fresh();
    const answers = await Promise.all([1, 2, 3].map(() => owner.act(create, input)));
    expect(new Set(answers.map((answer) => answer.organization.id)).size).toBe(1);
    const { viewer } = await owner.data("{ viewer { memberships { organization { id } } } }");
    expect(viewer.memberships).toHaveLength(1);
    expect(await owner.refusals(create, { ...input, name: "Another" })).toEqual(["CLIENT_KEY_REUSED"]);
  });

  test("names that cannot be shown safely are refused, and plain text stays as it is", async () => {
    const owner = await world.person();
    const named = (name: string) => owner.refusals(create, { ...fresh(), name });
    expect(await named("Hill\r\nside")).toEqual(["INVALID_CHARACTERS"]);
    expect(await named("Hill\u202eside")).toEqual(["INVALID_CHARACTERS"]);
    expect(await named(" \u200b\u200d ")).toEqual(["REQUIRED"]);
    expect(await named("x".repeat(10_000))).toEqual(["TOO_LONG"]);
    const { organization: made } = await owner.act(create, { ...fresh(), name: "<a href=//evil>Click</a>" });
    expect(made.name).toBe("<a href=//evil>Click</a>");
  });

  test("an unknown time zone is refused, and what is no field of a new organization is unknown", async () => {
    const owner = await world.person();
    expect(await owner.refusals(create, { ...fresh(), timeZone: "Mars/Olympus" })).toEqual([
      "TIME_ZONE_UNKNOWN",
    ]);
    expect(await owner.refusals(create, { ...fresh(), plan: "PREMIUM" })).toEqual(["BAD_USER_INPUT"]);
  });

  test("an account creates ten a day at most", async () => {
    const owner = await world.person();
    for (let made = 0; made < 10; made += 1) await owner.act(create, fresh());
    expect(await owner.refusals(create, fresh())).toEqual(["RATE_LIMITED"]);
  });

  test("where the operator has switched it off nobody creates one, and the platform says so", async () => {
    const closed = await createWorld({ MUSTER_OPEN_ORGANIZATIONS: "false" });
    try {
      const person = await closed.person();
      expect(await person.refusals(create, fresh())).toEqual(["ORGANIZATIONS_CLOSED"]);
      const { platform } = await closed.anonymous().data("{ platform { organizationsOpen } }");
      expect(platform.organizationsOpen).toBe(false);
    } finally {
      await closed.close();
    }
  });
});

describe("the profile", () => {
  test("an administrator changes it, and the card shows it to everybody who is invited", async () => {
    const { id, owner } = await readyOrganization(world);
    const second = await administrator(world, id);
    const { version } = await organizationOf(owner, id);
    const { organization: saved } = await second.act(update, { organizationId: id, version, ...hillside });
    expect(saved).toMatchObject({
      version: version + 1,
      shortName: "Hillside",
      language: "ES",
      linkDays: 14,
      postalAddress: "1 School Road\nDenver",
      contact: { name: "Ana Ruiz", role: "Human resources", email: "Ana@Hillside.example", phone: null },
      card: { shortName: "Hillside", initials: "H", contact: { email: "Ana@Hillside.example" } },
    });
    expect(await organizationOf(second, id)).toEqual(saved);
    const { abilities: _, ...rest } = saved;
    expect(await organizationOf(owner, id)).toMatchObject(rest);
  });

  test("of two administrators who save at once one wins, and the other learns who it was", async () => {
    const { id, owner } = await readyOrganization(world);
    const second = await administrator(world, id, "Dana Whitfield");
    const { version } = await organizationOf(owner, id);
    const save = (client: Client, name: string) =>
      client.data(update, { input: { organizationId: id, version, ...hillside, name } });
    const answers = await Promise.all([save(owner, "First"), save(second, "Second")]);
    const payloads = answers.map(({ updateOrganization }) => updateOrganization);
    const [won] = payloads.filter((payload) => payload.organization);
    const [lost] = payloads.filter((payload) => !payload.organization);
    const winner = won.organization.name === "First" ? "Carmen Ruiz" : "Dana Whitfield";
    expect(lost.errors).toMatchObject([{ code: "VERSION_CONFLICT", path: ["version"] }]);
    expect(lost.errors[0].params).toContainEqual({ name: "by", value: winner });
    expect(await organizationOf(owner, id)).toMatchObject({
      version: version + 1,
      name: won.organization.name,
    });
  });

  test("every mistake is named at once, and nothing is saved", async () => {
    const { id, owner } = await readyOrganization(world);
    const before = await organizationOf(owner, id);
    const input = { organizationId: id, version: before.version, ...hillside };
    const wrong = { ...input, name: "", contactEmail: null, timeZone: "Nowhere", linkDays: 91 };
    expect((await owner.refusals(update, wrong)).sort()).toEqual([
      "CONTACT_REQUIRED",
      "LINK_DAYS_OUT_OF_RANGE",
      "REQUIRED",
      "TIME_ZONE_UNKNOWN",
    ]);
    expect(await organizationOf(owner, id)).toEqual(before);
  });

  test("premium is shown with its last day", async () => {
    const { id, owner } = await readyOrganization(world);
    await world.app.db
      .update(organization)
      .set({ plan: "PREMIUM", premiumUntil: "2027-06-30" })
      .where(eq(organization.id, plainIdOf("Organization", id)));
    expect(await organizationOf(owner, id)).toMatchObject({ plan: "PREMIUM", premiumUntil: "2027-06-30" });
  });
});

describe("the checklist", () => {
  test("each step is done by what it asks for, and nothing is missing for inviting once three are", async () => {
    const ready: ReadyOrganization = await readyOrganization(world);
    const { owner, id } = ready;
    const steps = async () => {
      const { setup } = await organizationOf(owner, id);
      return { done: setup.steps.filter((step: { done: boolean }) => step.done).length, ...setup };
    };
    expect(await steps()).toMatchObject({ done: 3, missingForInvite: [] });
    await owner.act(
      `mutation ($input: MarkOnboardingMessageCopiedInput!) { markOnboardingMessageCopied(input: $input) { organization { id } ${errors} } }`,
      { organizationId: id },
    );
    expect((await steps()).done).toBe(4);
    await ready.invite(["somebody@people.example"]);
    expect((await steps()).steps).toEqual(
      ["PROFILE", "TRAININGS", "GROUPS", "ONBOARDING_MESSAGE", "FIRST_INVITE"].map((kind) => ({
        kind,
        done: true,
      })),
    );
  });

  test("another organization's groups, trainings and invites do not count", async () => {
    const ready = await readyOrganization(world);
    await ready.invite(["one@people.example"]);
    const { organization: made } = await (await world.person()).act(create, fresh());
    expect(made.setup.steps.map(({ done }: { done: boolean }) => done)).toEqual(Array(5).fill(false));
  });
});

describe("the viewer", () => {
  const viewer = `{ viewer { account { email name } memberships { role learns groups organization { name } administers { id abilities setup { missingForInvite } } } } }`;

  test("nobody is signed in: there is no viewer", async () => {
    expect(await world.anonymous().data(viewer)).toEqual({ viewer: null });
  });

  test("a person sees the own memberships by name: what is learned, and what is administered", async () => {
    const zebra = await readyOrganization(world, "Zebra Works");
    const alpha = await readyOrganization(world, "alpha Care");
    const person = await member(world, alpha.id, "Lee Both", { role: null, learns: true });
    await stand(world, zebra.id, person, { role: "ADMIN", learns: false });
    const answer = (await person.data(viewer)).viewer;
    expect(answer.account).toEqual({ email: person.email, name: "Lee Both" });
    expect(answer.memberships).toMatchObject([
      { organization: { name: "alpha Care" }, role: null, learns: true, administers: null, groups: [] },
      {
        organization: { name: "Zebra Works" },
        role: "ADMIN",
        learns: false,
        administers: { id: zebra.id, setup: { missingForInvite: [] } },
      },
    ]);
    expect(answer.memberships[1].administers.abilities).toContain("INVITE_LEARNERS");
  });
});

describe("the platform", () => {
  test("anybody learns where mail comes from and where this is", async () => {
    const { platform } = await world
      .anonymous()
      .data("{ platform { senderAddress publicUrl termsUrl privacyUrl organizationsOpen devInbox } }");
    expect(platform).toEqual({
      senderAddress: "invites@muster.example",
      publicUrl: "http://muster.test",
      termsUrl: null,
      privacyUrl: null,
      organizationsOpen: true,
      devInbox: true,
    });
  });

  test("of a sender with a name only the address is told", async () => {
    const named = await createWorld({ MAIL_FROM: "Riverbend training <Training@Muster.example>" });
    try {
      const { platform } = await named.anonymous().data("{ platform { senderAddress } }");
      expect(platform.senderAddress).toBe("Training@Muster.example");
    } finally {
      await named.close();
    }
  });
});

test("an id of another type, of nothing, or that is no id names no organization", async () => {
  const { owner, id, groupId } = await readyOrganization(world);
  for (const other of [groupId, globalId("Organization", "00000000-0000-0000-0000-000000000000"), "x", ""]) {
    expect(await organizationOf(owner, other)).toBeNull();
  }
  expect((await organizationOf(owner, id)).id).toBe(id);
});
