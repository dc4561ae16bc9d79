import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { account, proof } from "../../src/db/schema/accounts.ts";
import { HOUR, MINUTE } from "../../src/platform/clock.ts";
import { mailsTo } from "../support/mails.ts";
import { errors } from "../support/organization.ts";
import { createWorld, PASSWORD, uniqueEmail, type World } from "../support/world.ts";

const sendCode = `mutation ($input: SendCodeInput!) { sendCode(input: $input) { sent ${errors} } }`;
const register = `mutation ($input: RegisterInput!) { register(input: $input) { account { email name language } ${errors} } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { account { email } continuation ${errors} } }`;
const signInWithCode = `mutation ($input: SignInWithCodeInput!) { signInWithCode(input: $input) { account { email } ${errors} } }`;
const resetPassword = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { account { email } ${errors} } }`;
const updateProfile = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { account { name zip language } ${errors} } }`;
const me = "{ viewer { account { email } } }";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** The code of the newest mail to an address. */
async function codeOf(email: string): Promise<string> {
  const [row] = await world.app.db
    .select()
    .from(proof)
    .where(eq(proof.email, email))
    .orderBy(desc(proof.createdAt))
    .limit(1);
  if (!row) throw new Error(`no code for ${email}`);
  return world.app.links.proofCode(row.id);
}

const wrong = (code: string) => (code === "000000" ? "111111" : "000000");
const kindsTo = async (email: string) => (await mailsTo(world, email)).map(({ kind }) => kind);
const personal = {
  firstName: "María",
  lastName: "Delgado",
  password: "lluvia sobre tejados viejos",
  language: "ES",
};

describe("an account", () => {
  test("is stored only once its address is proven, and signs the person in", async () => {
    const email = uniqueEmail();
    const browser = world.anonymous();
    await browser.act(sendCode, { email: `  ${email.toUpperCase()} `, purpose: "REGISTER", language: "ES" });
    expect(await world.app.db.select().from(account).where(eq(account.email, email))).toEqual([]);
    const code = await codeOf(email);
    expect(await browser.refusals(register, { ...personal, email, code: wrong(code) })).toEqual([
      "CODE_WRONG",
    ]);
    const registered = await browser.act(register, {
      ...personal,
      email,
      code: `${code.slice(0, 3)}-${code.slice(3)}`,
    });
    expect(registered.account).toEqual({ email, name: "María Delgado", language: "ES" });
    expect((await browser.data(me)).viewer.account.email).toBe(email);
    expect(await browser.refusals(register, { ...personal, email, code })).toEqual(["CODE_WRONG"]);
  });

  test("refuses a short, a common and an own-name password with the reason, and keeps the code", async () => {
    const email = uniqueEmail();
    await world.anonymous().act(sendCode, { email, purpose: "REGISTER" });
    const code = await codeOf(email);
    const tryPassword = (password: string) =>
      world.anonymous().refusals(register, { ...personal, email, code, password });
    expect(await tryPassword("maria123")).toEqual(["PASSWORD_TOO_SHORT"]);
    expect(await tryPassword("password1234")).toEqual(["PASSWORD_COMMON"]);
    expect(await tryPassword("mariadelgado")).toEqual(["PASSWORD_COMMON"]);
    expect(await tryPassword("lluvia sobre tejados viejos")).toEqual([]);
  });

  test("asking for a code answers the same whether or not the address has an account; only the mail differs", async () => {
    const known = (await world.person()).email;
    const unknown = uniqueEmail();
    for (const purpose of ["SIGN_IN", "REGISTER", "RESET_PASSWORD"]) {
      const answers = await Promise.all(
        [known, unknown].map((email) => world.anonymous().run(sendCode, { input: { email, purpose } })),
      );
      expect(answers[0]).toEqual(answers[1]);
    }
    expect(await kindsTo(known)).toEqual(["CODE", "ADDRESS_HAS_ACCOUNT", "CODE"]);
    expect(await kindsTo(unknown)).toEqual(["NO_ACCOUNT", "CODE", "NO_ACCOUNT"]);
  });

  test("a code has five tries and half an hour, and a newer one replaces it", async () => {
    const { email } = await world.person();
    const ask = () => world.anonymous().act(sendCode, { email, purpose: "SIGN_IN" });
    const use = (code: string) => world.anonymous().refusals(signInWithCode, { email, code });
    await ask();
    const first = await codeOf(email);
    for (let round = 0; round < 5; round += 1) expect(await use(wrong(first))).toEqual(["CODE_WRONG"]);
    expect(await use(first)).toEqual(["CODE_USED_UP"]);
    world.clock.pass(MINUTE);
    await ask();
    const second = await codeOf(email);
    expect(await use(first)).toEqual(first === second ? [] : ["CODE_WRONG"]);
    world.clock.pass(HOUR);
    expect(await use(second)).toEqual(["CODE_EXPIRED"]);
  });

  test.each(["SIGN_IN", "RESET_PASSWORD", "REGISTER"])(
    "six wrong codes to %s tell nothing about who has an account",
    async (purpose) => {
      const { email: known } = await world.person();
      const password = "a new password of their own";
      const answers = [];
      for (const email of [known, uniqueEmail()]) {
        await world.anonymous().act(sendCode, { email, purpose });
        const input = {
          SIGN_IN: { email },
          RESET_PASSWORD: { email, password },
          REGISTER: { ...personal, email },
        };
        const mutation = { SIGN_IN: signInWithCode, RESET_PASSWORD: resetPassword, REGISTER: register };
        const use = () => {
          const name = purpose as keyof typeof mutation;
          return world.anonymous().refusals(mutation[name], { ...input[name], code: "000000" });
        };
        const said = [];
        for (let round = 0; round < 6; round += 1) said.push(...(await use()));
        answers.push(said);
      }
      expect(answers[0]).toEqual([...Array(5).fill("CODE_WRONG"), "CODE_USED_UP"]);
      expect(answers[1]).toEqual(answers[0]);
    },
  );

  test("six requests for a code to one address within an hour are too many", async () => {
    const email = uniqueEmail();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        world.anonymous().run(sendCode, { input: { email, purpose: "SIGN_IN" } }),
      ),
    );
    expect(answers.flatMap((one) => one.errors.map(({ extensions }) => extensions.code))).toEqual([
      "RATE_LIMITED",
    ]);
  });

  test("signs in by password, says the same for a wrong one and an unknown address, and signs out", async () => {
    const { email } = await world.person();
    const browser = world.anonymous();
    expect(await browser.refusals(signIn, { email, password: "not the right one at all" })).toEqual([
      "SIGN_IN_FAILED",
    ]);
    expect(await browser.refusals(signIn, { email: uniqueEmail(), password: PASSWORD })).toEqual([
      "SIGN_IN_FAILED",
    ]);
    await browser.act(signIn, { email: email.toUpperCase(), password: PASSWORD });
    expect((await browser.data(me)).viewer.account.email).toBe(email);
    await browser.data("mutation { signOut { signedOut } }");
    expect((await browser.data(me)).viewer).toBeNull();
  });

  test("ten wrong passwords for one address bring a wait, wherever they come from", async () => {
    const { email } = await world.person();
    for (let round = 0; round < 10; round += 1) {
      await world.anonymous().refusals(signIn, { email, password: "not the right one at all" });
    }
    expect(await world.anonymous().refusals(signIn, { email, password: PASSWORD })).toEqual([
      "TOO_MANY_TRIES",
    ]);
  });

  test("a reset sets the password and ends every other session", async () => {
    const person = await world.person();
    await world.anonymous().act(sendCode, { email: person.email, purpose: "RESET_PASSWORD" });
    const code = await codeOf(person.email);
    const password = "another set of quiet words";
    const browser = world.anonymous();
    await browser.act(resetPassword, { email: person.email, code, password });
    expect((await browser.data(me)).viewer.account.email).toBe(person.email);
    expect((await person.data(me)).viewer).toBeNull();
    expect(await world.anonymous().refusals(signIn, { email: person.email, password: PASSWORD })).toEqual([
      "SIGN_IN_FAILED",
    ]);
    expect(await world.anonymous().refusals(signIn, { email: person.email, password })).toEqual([]);
  });

  test("changes its profile, and refuses a name of nothing but spaces", async () => {
    const person = await world.person();
    const profile = { firstName: " José Luis ", lastName: "Ferreira", zip: "97701", language: "ES" };
    expect((await person.act(updateProfile, profile)).account).toEqual({
      name: "José Luis Ferreira",
      zip: "97701",
      language: "ES",
    });
    expect(await person.refusals(updateProfile, { ...profile, firstName: "   " })).toEqual(["REQUIRED"]);
    expect(await world.anonymous().refusals(updateProfile, profile)).toEqual(["UNAUTHENTICATED"]);
  });

  test("a session that is over is the same as none", async () => {
    const person = await world.person();
    await world.app
      .sql`update session set expires_at = now() - interval '1 day' where user_id = ${person.accountId}`;
    expect((await person.data(me)).viewer).toBeNull();
  });
});
