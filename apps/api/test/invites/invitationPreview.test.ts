import { afterAll, beforeAll, expect, test } from "vitest";
import { errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, type World } from "../support/world.ts";

const asked = `query ($id: ID!, $language: Language!, $groupId: ID) { organization(id: $id) {
  invitationPreview(language: $language, groupId: $groupId) {
    subject html text fromName
    invitation {
      state email role groups minutes expiresAt language consent addressHasAccount visitor
      organization { id name } from { name role } trainings { title minutes }
    }
  }
} }`;

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

async function preview(more: { language?: "EN" | "ES"; groupId?: string } = {}) {
  const { owner, id } = riverbend;
  const { organization } = await owner.data(asked, { id, language: "EN", ...more });
  return organization.invitationPreview;
}

/** The invitation that somebody really gets, as it lies frozen in the outbox. */
async function titlesOf(groupId: string): Promise<string[]> {
  const { organization } = await riverbend.owner.data(
    "query ($id: ID!, $groupId: ID!) { organization(id: $id) { group(id: $groupId) { trainings { title } } } }",
    { id: riverbend.id, groupId },
  );
  return organization.group.trainings.map(({ title }: { title: string }) => title);
}

test("it is the invitation as it would be sent now, from whoever looks, to an address of nobody", async () => {
  const { subject, html, text, fromName, invitation } = await preview();
  const titles = await titlesOf(riverbend.groupId);
  expect(subject).toBe("Riverbend Community Care invites you to its training");
  expect(fromName).toContain("Carmen Ruiz");
  expect(titles).toHaveLength(3);
  for (const part of [html, text])
    for (const fact of [...titles, "alex.morgan@example.com", "Carmen Ruiz"]) expect(part).toContain(fact);
  expect(invitation).toMatchObject({
    state: "OPEN",
    email: "alex.morgan@example.com",
    role: "LEARNER",
    groups: ["Home aides"],
    language: "EN",
    from: { name: "Carmen Ruiz", role: "Human resources" },
    organization: { id: riverbend.id, name: "Riverbend Community Care" },
  });
  expect(invitation.trainings.map(({ title }: { title: string }) => title).sort()).toEqual(titles.sort());
  const days = (Date.parse(invitation.expiresAt) - world.clock.now().getTime()) / 86_400_000;
  expect(Math.round(days)).toBe(30);
});

test("it is written in the language that is asked for", async () => {
  const { subject, html, invitation } = await preview({ language: "ES" });
  expect(subject).toBe("Riverbend Community Care le invita a su formación");
  expect(html).toContain('lang="es"');
  expect(invitation.language).toBe("ES");
});

test("it offers the trainings of the group that is named, and none where the group gives none", async () => {
  const [only = ""] = riverbend.trainingIds;
  const kitchen = await riverbend.group("Kitchen", [only]);
  const empty = await riverbend.group("Volunteers", []);
  expect((await preview({ groupId: kitchen })).invitation.trainings).toHaveLength(1);
  const { invitation, text } = await preview({ groupId: empty });
  expect(invitation).toMatchObject({ trainings: [], groups: ["Volunteers"] });
  expect(text).toContain("Volunteers");
});

test("another organization's group is not found, and nothing of it is told", async () => {
  const other = await readyOrganization(world, "Lakeside House");
  const ask = { id: riverbend.id, language: "EN", groupId: other.groupId };
  for (const groupId of [other.groupId, riverbend.id, "no id"]) {
    const answer = await riverbend.owner.run(asked, { ...ask, groupId });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(["NOT_FOUND"]);
    expect(JSON.stringify(answer)).not.toContain("Lakeside");
  }
});

test("an organization without a group still sees what it would send", async () => {
  const owner = await world.person("Grace Nakamura");
  const { organization } = await owner.act(
    `mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id } ${errors} } }`,
    { name: "Lakeside House", timeZone: "America/Chicago", language: "EN", clientKey: crypto.randomUUID() },
  );
  const answer = await owner.data(asked, { id: organization.id, language: "EN" });
  const { invitation, text } = answer.organization.invitationPreview;
  expect(invitation).toMatchObject({ groups: [], trainings: [] });
  expect(text).toContain("Lakeside House");
});

test("nothing is stored or sent, and its links and code open nothing", async () => {
  const before = await counts();
  const { html, text, invitation } = await preview();
  expect(await counts()).toEqual(before);
  const links = `${html}${text}`.match(/http:\/\/muster\.test\/i\/[^"\s<)?]+/g) ?? [];
  expect(new Set(links)).toEqual(
    new Set(["", "/decline", "/stop"].map((end) => `http://muster.test/i/sample${end}`)),
  );
  const { invitation: opened } = await world
    .anonymous()
    .data("query ($link: String!) { invitation(link: $link) { state organization { id } } }", {
      link: "sample",
    });
  expect(opened).toEqual({ state: "MISTYPED", organization: null });
  expect(
    await world
      .anonymous()
      .refusals(
        `mutation ($input: RedeemInviteCodeInput!) { redeemInviteCode(input: $input) { link ${errors} } }`,
        { email: invitation.email, code: "482913" },
      ),
  ).toEqual(["CODE_WRONG"]);
});

async function counts() {
  const [row] = await world.app.sql`
    select (select count(*) from mail) as mails, (select count(*) from invite) as invites,
      (select count(*) from learner) as learners, (select count(*) from audit_entry) as audits`;
  return row;
}
