import { isEnumType, isObjectType } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSender } from "../../src/features/mail/index.ts";
import { MINUTE } from "../../src/platform/clock.ts";
import { buildMusterSchema } from "../../src/schema.ts";
import { subscribe } from "../imports/operations.ts";
import { linkFor } from "../support/mails.ts";
import {
  clientKey,
  errors,
  inviteLearners,
  type ReadyOrganization,
  readyOrganization,
} from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";
import { everythingOf } from "./everything.ts";
import { accept, decline, inviteOne, uploadList } from "./scene.ts";

const FIRST = "Wilhelmina";
const LAST = "Quistgaard";

const schema = buildMusterSchema();
const statements: string[] = [];
let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld({}, { onStatement: (statement) => statements.push(statement) });
});
beforeEach(async () => {
  riverbend = await readyOrganization(world);
  await subscribe(world, riverbend);
});
afterAll(() => world.close());

const withAccount = async () => (await world.person(`${FIRST} ${LAST}`, uniqueEmail("pending"))).email;
const withoutAccount = async () => uniqueEmail("pending");

/** Somebody who opened the invitation and registered, but has not said yes. */
async function registeredOnly(): Promise<string> {
  const email = uniqueEmail("pending");
  const { link } = await inviteOne(world, riverbend, email);
  await world
    .anonymous()
    .act(
      `mutation ($input: RegisterInvitedInput!) { registerInvited(input: $input) { account { id } ${errors} } }`,
      { link, firstName: FIRST, lastName: LAST, password: "lluvia sobre tejados viejos", language: "ES" },
    );
  return email;
}

/** Every answer that an administrator gets by asking for all that there is, with and without filters. */
async function everyAnswer(learnerId: string, email: string): Promise<string[]> {
  const type = schema.getType("Organization");
  if (!isObjectType(type)) throw new Error("the schema has organizations");
  const sorts = schema.getType("LearnerSort");
  if (!isEnumType(sorts)) throw new Error("the schema has orders of learners");
  const first = {
    "Organization.group": `(id: "${riverbend.groupId}")`,
    "Organization.import": `(id: "${await uploadList(riverbend, email)}")`,
    "Organization.imports": "(first: 2)",
    "Organization.learnersByEmails": `(emails: ["${email}"])`,
    "Organization.learner": `(id: "${learnerId}")`,
    "Organization.learners": "(first: 2)",
    "Organization.selectionForecast": "(selection: { allThatMatch: {} }, act: RESEND)",
    "Organization.requests": "(first: 2)",
    "Organization.invitationPreview": "(language: EN)",
    "Group.reach": "(trainingIds: [])",
  };
  const asked = Object.values(type.getFields()).flatMap((field) => {
    const selections = everythingOf(type, field, first);
    if (selections.length === 0)
      throw new Error(`say in this test with which arguments ${field.name} is asked for`);
    return selections;
  });
  // The list in every order, and what every act would do, by what each of them shows.
  for (const { name } of sorts.getValues())
    asked.push(
      `learners(first: 2, sort: ${name}) { edges { cursor node { id email name } } total { count } }`,
    );
  for (const act of ["CANCEL", "ADD_TO_GROUP", "ASSIGN_TRAINING", "REMOVE"])
    asked.push(
      `selectionForecast(selection: { allThatMatch: {} }, act: ${act}) { affected skipped { reason learners { email name } } }`,
    );
  const answers: string[] = [];
  for (const fields of asked) {
    const query = `query ($id: ID!) { organization(id: $id) { ${fields} } }`;
    answers.push(JSON.stringify(await riverbend.owner.data(query, { id: riverbend.id })));
  }
  for (const fields of learnerFields()) {
    const query = `query ($id: ID!) { node(id: $id) { ... on Learner { ${fields} } } }`;
    answers.push(JSON.stringify(await riverbend.owner.data(query, { id: learnerId })));
  }
  return answers;
}

/** All that can be asked of a learner: the plain values first, then what lies behind it. */
function learnerFields(but: readonly string[] = []): string[] {
  const type = schema.getType("Learner");
  if (!isObjectType(type)) throw new Error("the schema has learners");
  return Object.values(type.getFields())
    .filter(({ name }) => !but.includes(name))
    .flatMap((field) => everythingOf(type, field, {}));
}

/** An answer without what differs between any two people: ids, addresses, moments. */
const impersonal = (text: string) =>
  text
    .replace(/[a-z]+-[0-9a-f]{8}@people\.example/g, "ADDRESS")
    .replace(/"(id|cursor|endCursor|groupId|proposalId)":"[^"]*"/g, '"$1":"ID"')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "MOMENT");

/** What cursors hold, which is no secret to whoever looks into them. */
const opened = (text: string) =>
  [...text.matchAll(/"(?:cursor|endCursor)":"([^"]*)"/g)]
    .map(([, cursor = ""]) => Buffer.from(cursor, "base64url").toString())
    .join("\n");

async function send(): Promise<void> {
  const { app } = world;
  await createSender({ ...app }).runOnce();
}

/** The statements that some work sends. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  statements.length = 0;
  await work();
  return [...statements];
}

describe("before acceptance the organization learns no name, and not whether there is an account", () => {
  test.each([
    ["has an account", withAccount],
    ["has no account", withoutAccount],
    ["has registered, and not said yes", registeredOnly],
  ])("in no answer where the invited person %s", async (_, someone) => {
    const email = await someone();
    const [result] = await riverbend.invite([email]);
    await send();
    const answers = await everyAnswer(result?.learner?.id ?? "", email);
    expect(answers.join("\n")).toContain(email);
    for (const answer of answers) {
      expect(`${answer}\n${opened(answer)}`).not.toMatch(new RegExp(`${FIRST}|${LAST}`, "i"));
    }
  });

  test("nor after a no", async () => {
    const email = await withAccount();
    const { link, learnerId } = await inviteOne(world, riverbend, email);
    await world.anonymous().act(decline, { link });
    for (const answer of await everyAnswer(learnerId, email)) {
      expect(`${answer}\n${opened(answer)}`).not.toMatch(new RegExp(`${FIRST}|${LAST}`, "i"));
    }
  });

  test("all answers about the two are the same", async () => {
    const seen: string[][] = [];
    for (const someone of [withAccount, withoutAccount]) {
      riverbend = await readyOrganization(world);
      await subscribe(world, riverbend);
      const email = await someone();
      const { learnerId } = await inviteOne(world, riverbend, email);
      await send();
      seen.push((await everyAnswer(learnerId, email)).map(impersonal));
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  test("all acts on the two answer the same, and do the same work", async () => {
    const seen: { answers: string[]; work: string[] }[] = [];
    for (const someone of [withAccount, withoutAccount]) {
      riverbend = await readyOrganization(world);
      const groupId = await riverbend.group("Kitchen");
      const email = await someone();
      const answers: string[] = [];
      const run = async (query: string, input: Record<string, unknown>) => {
        answers.push(impersonal(JSON.stringify(await riverbend.owner.run(query, { input }))));
      };
      const invite = (group: string) =>
        run(inviteLearners, {
          organizationId: riverbend.id,
          emails: [email],
          groupId: group,
          clientKey: clientKey(),
        });
      // Other learners stand behind these: all at once would cost too much.
      const history = ["correctedFrom", "correctedTo"];
      const learner = `learner { ${learnerFields(history).join(" ")} }`;
      const act = (name: string, type: string, input: Record<string, unknown>) =>
        run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${learner} ${errors} } }`, input);
      const work = await statementsOf(async () => {
        await invite(riverbend.groupId);
        await invite(riverbend.groupId);
        await invite(groupId);
        world.clock.pass(2 * MINUTE);
        const found = await riverbend.owner.data(
          "query ($id: ID!, $search: String!) { organization(id: $id) { learners(filter: { search: $search }) { edges { node { id } } } } }",
          { id: riverbend.id, search: email },
        );
        const learnerId: string = found.organization.learners.edges[0].node.id;
        await act("resendInvite", "ResendInviteInput", { learnerId, clientKey: clientKey() });
        await act("addLearnerToGroup", "AddLearnerToGroupInput", { learnerId, groupId });
        await act("changeInviteGroups", "ChangeInviteGroupsInput", { learnerId, groupIds: [groupId] });
        await act("removeLearnerFromGroup", "RemoveLearnerFromGroupInput", { learnerId, groupId });
        world.clock.pass(2 * MINUTE);
        const { id: organizationId, trainingIds } = riverbend;
        const selection = { ids: [learnerId] };
        for (const [name, type, more] of [
          ["resendInvites", "ResendInvitesInput", {}],
          ["addLearnersToGroup", "AddLearnersToGroupInput", { groupId: riverbend.groupId }],
          ["assignTraining", "AssignTrainingInput", { trainingId: trainingIds[0] }],
          ["removeLearners", "RemoveLearnersInput", {}],
        ] as const) {
          const skipped = "affected skipped { reason count learners { id email name } }";
          await run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${skipped} ${errors} } }`, {
            ...{ organizationId, selection, clientKey: clientKey() },
            ...more,
          });
        }
        await act("cancelInvite", "CancelInviteInput", { learnerId });
        await invite(riverbend.groupId);
      });
      seen.push({ answers, work });
    }
    expect(seen[0]?.answers).toHaveLength(13);
    expect(seen[0]?.answers.filter((answer) => answer.includes("BAD_USER_INPUT"))).toEqual([]);
    expect(seen[0]?.work.length).toBeGreaterThan(50);
    expect(seen[0]).toEqual(seen[1]);
  });

  test("a search by the name finds nobody until that person has said yes", async () => {
    const person = await world.person(`${FIRST} ${LAST}`);
    const { link } = await inviteOne(world, riverbend, person.email);
    const find = async (search: string) => {
      const { organization } = await riverbend.owner.data(
        "query ($id: ID!, $search: String!) { organization(id: $id) { learners(filter: { search: $search }) { total { count } edges { node { name } } } } }",
        { id: riverbend.id, search },
      );
      return [organization.learners.total.count, organization.learners.edges.length];
    };
    for (const search of [FIRST, LAST, "wil", "Wi", `${FIRST} ${LAST}`, "quist"]) {
      expect(await find(search), search).toEqual([0, 0]);
    }
    await accept(person, link);
    expect(await find(LAST)).toEqual([1, 1]);
  });
});

describe("whoever asks from outside learns not whether an address has an account", () => {
  test("a code is asked for and tried with the same answers and the same work", async () => {
    const seen: unknown[] = [];
    for (const email of [await withAccount(), await withoutAccount()]) {
      for (const purpose of ["SIGN_IN", "REGISTER", "RESET_PASSWORD"]) {
        const answers: string[] = [];
        const work = await statementsOf(async () => {
          const client = world.anonymous();
          answers.push(
            impersonal(
              JSON.stringify(
                await client.run(
                  `mutation ($input: SendCodeInput!) { sendCode(input: $input) { sent ${errors} } }`,
                  { input: { email, purpose } },
                ),
              ),
            ),
          );
        });
        seen.push([purpose, answers, work]);
      }
    }
    expect(seen.slice(0, 3)).toEqual(seen.slice(3));
  });

  test("a wrong password and an address without account are refused in the same words", async () => {
    const answers: string[] = [];
    for (const email of [await withAccount(), await withoutAccount()]) {
      const answer = await world
        .anonymous()
        .run(`mutation ($input: SignInInput!) { signIn(input: $input) { account { id } ${errors} } }`, {
          input: { email, password: "not the one at all, no" },
        });
      answers.push(impersonal(JSON.stringify(answer)));
    }
    expect(answers[0]).toContain("SIGN_IN_FAILED");
    expect(answers[0]).toBe(answers[1]);
  });

  test("a used link names nobody", async () => {
    const person = await world.person(`${FIRST} ${LAST}`);
    const { link } = await inviteOne(world, riverbend, person.email);
    await accept(person, link);
    expect(link).toBe(await linkFor(world, person.email));
    const query = schema.getQueryType()?.getFields().invitation;
    const type = schema.getQueryType();
    const asked =
      query && type && everythingOf(type, query, { "Query.invitation": `(link: "${link}")` }).join(" ");
    for (const client of [world.anonymous(), await world.person("Sam Park")]) {
      const text = JSON.stringify(await client.data(`{ ${asked} }`));
      expect(text).toContain("USED");
      expect(text).not.toMatch(new RegExp(`${FIRST}|${LAST}|${person.email}`, "i"));
    }
  });
});
