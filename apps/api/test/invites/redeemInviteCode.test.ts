import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MINUTE } from "../../src/platform/clock.ts";
import { codeFor, linkFor } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization, readyOrganization } from "../support/organization.ts";
import { createWorld, uniqueEmail, type World } from "../support/world.ts";

const redeem = `mutation ($input: RedeemInviteCodeInput!) { redeemInviteCode(input: $input) { link ${errors} } }`;
const resend = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) { learner { status } ${errors} } }`;

let world: World;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  world = await createWorld();
  riverbend = await readyOrganization(world);
});
afterAll(() => world.close());

const wrongCode = (code: string) => (code === "000000" ? "111111" : "000000");
const tryCode = (email: string, code: string) => world.anonymous().refusals(redeem, { email, code });

describe("the code of an invitation e-mail", () => {
  test("opens the same invite as the link, with or without the gap", async () => {
    const email = uniqueEmail();
    await riverbend.invite([email]);
    const code = await codeFor(world, email);
    const { link } = await world
      .anonymous()
      .act(redeem, { email: email.toUpperCase(), code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(link).toBe(await linkFor(world, email));
  });

  test("five wrong tries bring a wait, the same for an address that nobody invited", async () => {
    const [invited, stranger] = [uniqueEmail(), uniqueEmail()];
    await riverbend.invite([invited]);
    const code = await codeFor(world, invited);
    const answers: string[][] = [];
    for (const email of [invited, stranger]) {
      const seen: string[] = [];
      for (let round = 0; round < 6; round += 1) seen.push(...(await tryCode(email, wrongCode(code))));
      answers.push(seen);
    }
    expect(answers[0]).toEqual([...Array(5).fill("CODE_WRONG"), "TOO_MANY_TRIES"]);
    expect(answers[1]).toEqual(answers[0]);
    expect(await tryCode(invited, code)).toEqual(["TOO_MANY_TRIES"]);
    world.clock.pass(16 * MINUTE);
    expect(await tryCode(invited, code)).toEqual([]);
  });

  test("the code of a first invitation is good, whatever was tried before for the address", async () => {
    const email = uniqueEmail();
    for (let round = 0; round < 20; round += 1) {
      if (round % 5 === 0) world.clock.pass(16 * MINUTE);
      await tryCode(email, "000000");
    }
    await riverbend.invite([email]);
    expect(await tryCode(email, await codeFor(world, email))).toEqual([]);
  });

  test("after twenty wrong tries only the link works, until a resend brings a new code", async () => {
    const email = uniqueEmail();
    const [result] = await riverbend.invite([email]);
    const old = await codeFor(world, email);
    for (let round = 0; round < 20; round += 1) {
      if (round % 5 === 0) world.clock.pass(16 * MINUTE);
      expect(await tryCode(email, wrongCode(old))).toEqual(["CODE_WRONG"]);
    }
    world.clock.pass(16 * MINUTE);
    expect(await tryCode(email, old)).toEqual(["CODE_EXHAUSTED"]);
    await riverbend.owner.act(resend, { learnerId: result?.learner?.id, clientKey: clientKey() });
    expect(await tryCode(email, await codeFor(world, email))).toEqual([]);
  });

  test("a resend's code replaces the one before", async () => {
    const email = uniqueEmail();
    const [result] = await riverbend.invite([email]);
    const old = await codeFor(world, email);
    world.clock.pass(2 * MINUTE);
    await riverbend.owner.act(resend, { learnerId: result?.learner?.id, clientKey: clientKey() });
    const fresh = await codeFor(world, email);
    expect(fresh).not.toBe(old);
    expect(await tryCode(email, old)).toEqual(["CODE_WRONG"]);
    expect(await tryCode(email, fresh)).toEqual([]);
  });
});

describe("asking for a new invitation by address, where the link cannot be read", () => {
  const ask = `mutation ($input: RequestNewInviteByEmailInput!) { requestNewInviteByEmail(input: $input) { asked ${errors} } }`;
  const requests = async () =>
    (
      await riverbend.owner.data(
        "query ($id: ID!) { organization(id: $id) { requests(first: 100) { edges { node { learner { email } } } } } }",
        { id: riverbend.id },
      )
    ).organization.requests.edges.map(
      ({ node }: { node: { learner: { email: string } } }) => node.learner.email,
    );

  test("reaches whoever invited the address, once, and answers the same for an address nobody invited", async () => {
    const [invited, stranger] = [uniqueEmail(), uniqueEmail()];
    await riverbend.invite([invited]);
    const answers = await Promise.all(
      [invited.toUpperCase(), invited, stranger].map((email) =>
        world.anonymous().run(ask, { input: { email } }),
      ),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await requests()).filter((email: string) => email === invited)).toHaveLength(1);
    expect(await requests()).not.toContain(stranger);
  });

  test("asks nobody about an address that has accepted", async () => {
    const someone = await world.person();
    await riverbend.invite([someone.email]);
    const link = await linkFor(world, someone.email);
    const { invitation } = await someone.data(
      "query ($link: String!) { invitation(link: $link) { consent } }",
      { link },
    );
    await someone.act(
      `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`,
      { link, consent: invitation.consent },
    );
    await world.anonymous().act(ask, { email: someone.email });
    expect(await requests()).not.toContain(someone.email);
  });
});
