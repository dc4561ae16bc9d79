import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MINUTE } from "../../src/platform/clock.ts";
import { mailsTo } from "../support/mails.ts";
import { errors } from "../support/organization.ts";
import { createWorld, PASSWORD, type Persona, uniqueEmail, type World } from "../support/world.ts";
import { change, codeTo, request } from "./emailChange.ts";

const me = "{ viewer { account { email } } }";
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { account { id } ${errors} } }`;
const sendCode = `mutation ($input: SendCodeInput!) { sendCode(input: $input) { sent ${errors} } }`;

let world: World;
let maria: Persona;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  maria = await world.person("María Delgado");
});

const emailOf = async (person: Persona): Promise<string | null> =>
  (await person.data(me)).viewer?.account.email ?? null;

describe("another address for an account", () => {
  test("is proven by a code there, keeps the sessions, and the former one is told once", async () => {
    const phone = world.anonymous();
    phone.keep((await world.app.auth.beginSession(maria.accountId, new Headers())).setCookies);
    const email = uniqueEmail("maria.new");
    await maria.act(request, { email: email.toUpperCase(), password: PASSWORD });
    expect(await emailOf(maria)).toBe(maria.email);
    const { account } = await maria.act(change, { email, code: await codeTo(world, email) });
    expect(account.email).toBe(email);
    expect((await phone.data(me)).viewer.account.email).toBe(email);
    expect((await mailsTo(world, maria.email)).map(({ kind }) => kind)).toEqual(["EMAIL_CHANGED"]);
    const anyone = world.anonymous();
    expect(await anyone.refusals(signIn, { email: maria.email, password: PASSWORD })).toEqual([
      "SIGN_IN_FAILED",
    ]);
    await anyone.act(signIn, { email, password: PASSWORD });
  });

  test("asks for the password, and counts wrong ones with those of signing in", async () => {
    const email = uniqueEmail();
    expect(await maria.refusals(request, { email, password: "" })).toEqual(["REQUIRED"]);
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await maria.refusals(request, { email, password: "not the one" })).toEqual(["SIGN_IN_FAILED"]);
    }
    expect(await maria.refusals(request, { email, password: PASSWORD })).toEqual(["TOO_MANY_TRIES"]);
    expect(await mailsTo(world, email)).toEqual([]);
  });

  test("is nobody's business who is not signed in", async () => {
    const input = { email: uniqueEmail(), password: PASSWORD };
    expect(await world.anonymous().refusals(request, input)).toEqual(["UNAUTHENTICATED"]);
    expect(await world.anonymous().refusals(change, { email: input.email, code: "123456" })).toEqual([
      "UNAUTHENTICATED",
    ]);
  });

  test("that is the present one is told so", async () => {
    const input = { email: maria.email.toUpperCase(), password: PASSWORD };
    expect(await maria.refusals(request, input)).toEqual(["EMAIL_UNCHANGED"]);
  });

  test("that has an account answers the same; only its owner reads that it has one", async () => {
    const luis = await world.person("Luis Ortega");
    const taken = await maria.act(request, { email: luis.email, password: PASSWORD });
    const free = await maria.act(request, { email: uniqueEmail(), password: PASSWORD });
    expect(taken).toEqual(free);
    expect((await mailsTo(world, luis.email)).map(({ kind }) => kind)).toEqual(["ADDRESS_HAS_ACCOUNT"]);
    const code = await codeTo(world, luis.email);
    expect(await maria.refusals(change, { email: luis.email, code })).toEqual(["CODE_WRONG"]);
    expect(await emailOf(maria)).toBe(maria.email);
  });

  test("takes no code of another purpose, of another account, or of before", async () => {
    const email = uniqueEmail();
    await world.anonymous().act(sendCode, { email, purpose: "REGISTER" });
    const toRegister = await codeTo(world, email);
    const luis = await world.person("Luis Ortega");
    await luis.act(request, { email, password: PASSWORD });
    const luisOwn = await codeTo(world, email);
    for (const code of [toRegister, luisOwn]) {
      expect(await maria.refusals(change, { email, code })).toEqual(["CODE_WRONG"]);
    }
    await luis.act(request, { email, password: PASSWORD });
    const newer = await codeTo(world, email);
    expect(await luis.refusals(change, { email, code: luisOwn })).toEqual(["CODE_WRONG"]);
    await luis.act(change, { email, code: newer });
    expect(await luis.refusals(change, { email, code: newer })).toEqual(["CODE_WRONG"]);
  });

  test("has five tries and half an hour", async () => {
    const email = uniqueEmail();
    await maria.act(request, { email, password: PASSWORD });
    const code = await codeTo(world, email);
    world.clock.pass(31 * MINUTE);
    expect(await maria.refusals(change, { email, code })).toEqual(["CODE_EXPIRED"]);
    await maria.act(request, { email, password: PASSWORD });
    const wrong = code === "000000" ? "111111" : "000000";
    for (let tries = 0; tries < 5; tries += 1) await maria.refusals(change, { email, code: wrong });
    const right = await codeTo(world, email);
    expect(await maria.refusals(change, { email, code: right })).toEqual(["CODE_USED_UP"]);
    expect(await emailOf(maria)).toBe(maria.email);
  });

  test("is asked for five times a day by one account, wherever the mails go", async () => {
    for (let times = 0; times < 5; times += 1) {
      await maria.act(request, { email: uniqueEmail(), password: PASSWORD });
    }
    const email = uniqueEmail();
    expect(await maria.refusals(request, { email, password: PASSWORD })).toEqual(["RATE_LIMITED"]);
    expect(await mailsTo(world, email)).toEqual([]);
  });

  test("that somebody else has taken meanwhile is refused, and the account keeps its own", async () => {
    const email = uniqueEmail();
    await maria.act(request, { email, password: PASSWORD });
    const code = await codeTo(world, email);
    await world.person("Noor Haddad", email);
    expect(await maria.refusals(change, { email, code })).toEqual(["ADDRESS_TAKEN"]);
    expect(await emailOf(maria)).toBe(maria.email);
    expect(await mailsTo(world, maria.email)).toEqual([]);
  });

  test("that somebody else registers at the same moment is one's only", async () => {
    for (let round = 0; round < 5; round += 1) {
      const someone = await world.person("Luis Ortega");
      const email = uniqueEmail();
      await someone.act(request, { email, password: PASSWORD });
      const code = await codeTo(world, email);
      await world.anonymous().act(sendCode, { email, purpose: "REGISTER" });
      const input = { ...newcomer, email, code: await codeTo(world, email) };
      const registers = () => world.anonymous().refusals(register, input);
      const changes = () => someone.refusals(change, { email, code });
      const acts = round % 2 === 0 ? [registers(), changes()] : [changes(), registers()];
      expect((await Promise.all(acts)).toSorted()).toEqual([[], ["ADDRESS_TAKEN"]]);
    }
  });

  test("can be changed back, as long as nobody else has taken it", async () => {
    const [first, second] = [maria.email, uniqueEmail()];
    await maria.act(request, { email: second, password: PASSWORD });
    await maria.act(change, { email: second, code: await codeTo(world, second) });
    await maria.act(request, { email: first, password: PASSWORD });
    await maria.act(change, { email: first, code: await codeTo(world, first) });
    expect(await emailOf(maria)).toBe(first);
  });
});

const register = `mutation ($input: RegisterInput!) { register(input: $input) { account { email } ${errors} } }`;
const newcomer = {
  firstName: "Ida",
  lastName: "Berg",
  password: "lluvia sobre tejados viejos",
  language: "EN",
};
