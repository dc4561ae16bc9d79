import { describe, expect, it } from "vitest";
import { Browser, textOf } from "./browser.ts";

const maria = () => new Browser({ session: "account-1" });
const page = "/account/email";
const calls = (browser: Browser, name: string) => browser.fixture.calls.filter((call) => call.name === name);
const next = { email: "maria@new.example", password: "blue kettle garden" };

describe("Another e-mail address", () => {
  it("is reached from the account, proven by a code, and said to be changed", async () => {
    const browser = maria();
    expect((await browser.get("/account")).html).toContain(`href="${page}"`);
    const sent = await browser.submit(page, page, next, "send");
    expect(sent.location).toBe(`${page}?step=code`);
    const shown = await browser.get(sent.location ?? "");
    expect(textOf(shown.html)).toContain("maria@new.example");
    const done = await browser.submit(shown, page, { code: "482 913" }, "code");
    expect(done.location).toBe("/account?email");
    expect(calls(browser, "ChangeEmail")[0]?.variables.input).toEqual({
      email: "maria@new.example",
      code: "482913",
    });
    expect(textOf((await browser.get("/account?email")).html)).toContain("Your address is changed.");
  });

  it("asks for the password, and keeps the address that was typed", async () => {
    const answer = await maria().submit(page, page, { ...next, password: "not this" }, "send");
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('value="maria@new.example"');
    expect(textOf(answer.html)).toContain("Address and password do not match.");
  });

  it("with a wrong code says so and asks again for the code only", async () => {
    const browser = maria();
    await browser.submit(page, page, next, "send");
    const answer = await browser.submit(`${page}?step=code`, page, { code: "000000" }, "code");
    expect(answer.status).toBe(422);
    expect(textOf(answer.html)).toContain("That is not the code in our latest e-mail.");
    expect(answer.html).not.toContain('name="password"');
  });

  it("is asked for once more where the browser forgot it", async () => {
    const shown = await maria().get(`${page}?step=code`);
    expect(textOf(shown.html)).toContain("New e-mail address");
  });

  it("is nobody's business who is not signed in", async () => {
    expect((await new Browser().get(page)).location).toBe("/sign-in?next=%2Faccount%2Femail");
  });
});

describe("An invitation to an address that an account had before", () => {
  const account = "/i/former/account";
  const now = { email: "m.delgado@mail.example", password: "blue kettle garden" };

  it("asks for the address that the account has now", async () => {
    const browser = new Browser();
    const shown = await browser.get(account);
    expect(textOf(shown.html)).toContain("Your account had the address maria@old-work.example before.");
    const answer = await browser.submit(shown, account, now, "former");
    expect(answer.location).toBe("/i/former/confirm?step=3");
  });

  it("lets somebody else, whose mailbox it is now, make a new account", async () => {
    const browser = new Browser();
    expect((await browser.get(account)).html).toContain(`href="${account}?with=new"`);
    const shown = await browser.get(`${account}?with=new`);
    const typed = { firstName: "Ana", lastName: "Vidal", password: "blue kettle garden" };
    const answer = await browser.submit(shown, account, typed, "register");
    expect(answer.location).toBe("/i/former/confirm?step=3");
  });

  it("where cookies are blocked says with which account it does not go on", async () => {
    const browser = new Browser({ keepsCookies: false });
    const email = "luis.delgado@mail.example";
    const confirm = await browser.submit(account, account, { ...now, email }, "former");
    browser.fixture.refuse("AcceptInvite", [
      { code: "WRONG_ACCOUNT", params: [{ name: "visitorEmail", value: email }] },
    ]);
    const answer = await browser.submit(confirm, "/i/former/confirm");
    expect(textOf(answer.html)).toContain(`You are signed in as ${email}`);
  });
});
