import { describe, expect, it } from "vitest";
import { Browser, textOf } from "./browser.ts";

const newcomer = { firstName: "María", lastName: "Delgado Ortiz", password: "blue kettle garden" };
const codeWrong = { code: "CODE_WRONG", path: ["code"] };

describe("Accepting", () => {
  it("as a new person goes from the invitation through an account and the last question to the trainings", async () => {
    const browser = new Browser();
    expect(textOf((await browser.get("/i/open")).html)).toContain("Step 1 of 3");
    const registered = await browser.submit("/i/open/account", "/i/open/account", newcomer, "register");
    expect(registered.location).toBe("/i/open/confirm?step=3");
    const confirm = await browser.get("/i/open/confirm?step=3");
    expect(textOf(confirm.html)).toContain("Step 3 of 3 María, join Riverbend Community Care?");
    const accepted = await browser.submit(confirm, "/i/open/confirm");
    expect([accepted.status, accepted.location]).toEqual([303, "/i/open/done"]);
    const done = textOf((await browser.get("/i/open/done")).html);
    expect(done).toContain("You are in, María. Your 3 trainings are ready.");
    expect((await browser.get("/i/open")).location).toBe("/i/open/done");
  });

  it("takes 2 steps when the invited person is signed in already", async () => {
    const browser = new Browser({ session: "account-1" });
    const invite = await browser.get("/i/open");
    expect(textOf(invite.html)).toContain("Step 1 of 2");
    expect(invite.html).toContain('href="/i/open/confirm"');
    expect(textOf((await browser.get("/i/open/confirm")).html)).toContain("Step 2 of 2");
  });

  it("hands on the consent of what was shown", async () => {
    const browser = new Browser({ session: "account-1" });
    await browser.submit("/i/open/confirm", "/i/open/confirm");
    const call = browser.fixture.calls.find(({ name }) => name === "AcceptInvite");
    expect(call?.variables.input).toEqual({ link: "open", consent: "consent-1", continuation: null });
  });

  it("shows again what it brings when that has changed, and asks once more", async () => {
    const browser = new Browser({ session: "account-1" });
    const confirm = await browser.get("/i/open/confirm");
    browser.fixture.refuse("AcceptInvite", [{ code: "CONSENT_OUTDATED" }]);
    const again = await browser.submit(confirm, "/i/open/confirm");
    expect(again.status).toBe(422);
    expect(textOf(again.html)).toContain("The trainings have changed since you saw them");
    expect(textOf(again.html)).toContain("Yes, join Riverbend");
  });

  it("where cookies are blocked carries a continuation in the page, and says what My trainings needs", async () => {
    const browser = new Browser({ keepsCookies: false });
    const confirm = await browser.submit("/i/open/account", "/i/open/account", newcomer, "register");
    expect(confirm.status).toBe(200);
    expect(textOf(confirm.html)).toContain("María, join Riverbend Community Care?");
    const done = await browser.submit(confirm, "/i/open/confirm");
    const call = browser.fixture.calls.find(({ name }) => name === "AcceptInvite");
    expect(call?.variables.input).toMatchObject({ continuation: "continuation-1" });
    expect(done.status).toBe(200);
    expect(textOf(done.html)).toContain("You are in, María. Your 3 trainings are ready.");
    expect(textOf(done.html)).toContain("this browser must allow cookies for muster.example");
    expect(done.html).not.toContain('href="/my/trainings');
  });

  it("where cookies are blocked keeps the continuation when the trainings have changed", async () => {
    const browser = new Browser({ keepsCookies: false });
    const confirm = await browser.submit("/i/open/account", "/i/open/account", newcomer, "register");
    browser.fixture.refuse("AcceptInvite", [{ code: "CONSENT_OUTDATED" }]);
    const again = await browser.submit(confirm, "/i/open/confirm");
    expect(again.html).toContain('name="continuation" value="continuation-1"');
    expect(textOf(again.html)).toContain("María, join");
  });

  it("does not greet by a name that the page was not drawn with", async () => {
    const browser = new Browser({ keepsCookies: false });
    const confirm = await browser.submit("/i/open/account", "/i/open/account", newcomer, "register");
    const done = await browser.submit(confirm, "/i/open/confirm", { firstName: "Call 555 0199" });
    expect(done.html).not.toContain("Call 555 0199");
  });

  it("after signing out in another tab asks to sign in again and keeps the invitation", async () => {
    const browser = new Browser({ session: "account-1" });
    const confirm = await browser.get("/i/open/confirm");
    browser.fixture.fail("AcceptInvite", { code: "UNAUTHENTICATED", message: "" });
    expect((await browser.submit(confirm, "/i/open/confirm")).location).toBe("/i/open/account");
  });

  it("with a continuation that is too old asks to sign in again", async () => {
    const browser = new Browser({ keepsCookies: false });
    const confirm = await browser.submit("/i/open/account", "/i/open/account", newcomer, "register");
    browser.fixture.refuse("AcceptInvite", [{ code: "CONTINUATION_EXPIRED" }]);
    expect((await browser.submit(confirm, "/i/open/confirm")).location).toBe("/i/open/account");
  });

  it("of what was cancelled meanwhile ends on the page that says so", async () => {
    const browser = new Browser({ session: "account-1" });
    const confirm = await browser.get("/i/open/confirm");
    browser.fixture.refuse("AcceptInvite", [{ code: "INVITE_CANCELLED" }]);
    expect((await browser.submit(confirm, "/i/open/confirm")).location).toBe("/i/open");
  });
});

describe("Accepting to administer", () => {
  it("says so on every page, lists no trainings, and ends at the administration", async () => {
    const browser = new Browser();
    const invite = textOf((await browser.get("/i/administrator")).html);
    expect(invite).toContain("Riverbend Community Care invites you to help run its training");
    expect(invite).toContain("Will see your name and your e-mail.");
    expect(invite).toContain("Never sees your password, your own trainings or your other organizations.");
    expect(invite).not.toMatch(/Your trainings|progress/);
    const account = await browser.get("/i/administrator/account");
    expect(textOf(account.html)).toContain("With it you open the administration.");
    await browser.submit(account, "/i/administrator/account", newcomer, "register");
    const confirm = await browser.get("/i/administrator/confirm?step=3");
    expect(textOf(confirm.html)).toContain("María, join Riverbend Community Care?");
    expect(textOf(confirm.html)).not.toMatch(/Trainings, later|progress/);
    await browser.submit(confirm, "/i/administrator/confirm");
    const done = await browser.get("/i/administrator/done");
    expect(textOf(done.html)).toContain("You are in, María. You can now administer Riverbend.");
    expect(done.html).toContain('href="/admin/"');
  });

  it("where cookies are blocked says what the administration needs", async () => {
    const browser = new Browser({ keepsCookies: false });
    const page = "/i/administrator/account";
    const confirm = await browser.submit(page, page, newcomer, "register");
    const done = await browser.submit(confirm, "/i/administrator/confirm");
    expect(textOf(done.html)).toContain("You can now administer Riverbend.");
    expect(textOf(done.html)).toContain("To open the administration, this browser must allow cookies");
    expect(done.html).toContain('href="/sign-in?next=/admin/"');
    expect(textOf(done.html)).not.toContain("Your trainings");
  });

  it("of what was cancelled does not speak of a training", async () => {
    const page = textOf((await new Browser().get("/i/cancelled-administrator")).html);
    expect(page).toContain("Would you still like to help?");
  });

  it("reads in Spanish", async () => {
    const browser = new Browser();
    await browser.get("/i/administrator?lang=es");
    const page = textOf((await browser.get("/i/administrator")).html);
    expect(page).toContain("Riverbend Community Care le invita a administrar su formación");
    expect(page).toContain("Verá su nombre y su correo.");
  });

  it("a used link of somebody who was removed since leads home, and claims nothing", async () => {
    const browser = new Browser({ session: "account-1" });
    await browser.submit("/i/administrator/confirm", "/i/administrator/confirm");
    browser.fixture.removeAdministrator();
    expect((await browser.get("/i/administrator/done")).location).toBe("/");
  });
});

describe("The account of a link", () => {
  it("asks to log in where the address has got an account meanwhile", async () => {
    const browser = new Browser();
    browser.fixture.refuse("RegisterInvited", [{ code: "ADDRESS_TAKEN" }]);
    const typed = { ...newcomer, password: "three other words" };
    const answer = await browser.submit("/i/open/account", "/i/open/account", typed, "register");
    expect([answer.status, answer.location]).toEqual([303, "/i/open/account"]);
  });

  it.each([true, false])(
    "made by a form that was pressed twice is entered by it: cookies %s",
    async (keepsCookies) => {
      const browser = new Browser({ keepsCookies });
      browser.fixture.refuse("RegisterInvited", [{ code: "ADDRESS_TAKEN" }]);
      const answer = await browser.submit("/i/open/account", "/i/open/account", newcomer, "register");
      if (keepsCookies) expect(answer.location).toBe("/i/open/confirm?step=3");
      else expect(answer.html).toContain('name="continuation"');
    },
  );

  it("is that of the invited address, whatever a form or a password manager says", async () => {
    const browser = new Browser();
    const typed = { email: "other@mail.example", password: "blue kettle garden" };
    await browser.submit("/i/known/account", "/i/known/account", typed, "password");
    const call = browser.fixture.calls.find(({ name }) => name === "SignIn");
    expect(call?.variables.input).toMatchObject({ email: "m.delgado@mail.example", link: "known" });
  });

  it("opens with a code by mail instead of the password, typed in any grouping, and back", async () => {
    const browser = new Browser();
    const sent = await browser.submit("/i/known/account", "/i/known/account", {}, "send-code");
    expect(sent.location).toBe("/i/known/account?with=code&sent");
    const page = await browser.get("/i/known/account?with=code&sent");
    expect(page.html).toContain('href="/i/known/account"');
    const signedIn = await browser.submit(page, "/i/known/account", { code: " 482-913 " }, "code");
    expect(signedIn.location).toBe("/i/known/confirm?step=3");
  });

  it("says how long to wait after too many tries", async () => {
    const browser = new Browser();
    browser.fixture.refuse("SignIn", [
      { code: "TOO_MANY_TRIES", path: ["password"], params: [{ name: "seconds", value: "600" }] },
    ]);
    const answer = await browser.submit(
      "/i/known/account",
      "/i/known/account",
      { password: "x" },
      "password",
    );
    expect(textOf(answer.html)).toContain("Too many tries. Wait 10 minutes, then try again.");
  });

  it("of somebody else can be switched in place", async () => {
    const browser = new Browser({ session: "account-2" });
    const page = await browser.get("/i/open");
    const text = textOf(page.html);
    expect(text).toContain("m.delgado@mail.example");
    expect(text).toContain("luis.delgado@mail.example");
    const switched = await browser.submit(page, "/i/open/switch");
    expect(switched.location).toBe("/i/open/account");
    expect(textOf((await browser.get("/i/open/account")).html)).toContain("Make your account");
  });
});

describe("Saying no", () => {
  it("is asked twice, thanked for, and can be taken back", async () => {
    const browser = new Browser();
    expect((await browser.get("/i/open")).html).toContain('href="/i/open/decline"');
    await browser.submit("/i/open/decline", "/i/open/decline");
    const thanks = await browser.get("/i/open/decline");
    expect(textOf(thanks.html)).toContain("Thank you. We will not write to you about this again.");
    const later = await browser.get("/i/open");
    expect(textOf(later.html)).toContain("You said no to this invitation");
    expect(later.html).toContain('href="/i/open/account"');
    await browser.submit(thanks, "/i/open/stop");
    expect(textOf((await browser.get("/i/open/stop")).html)).toContain(
      "You get no more e-mails from Riverbend",
    );
  });
});

describe("A link that leads no further", () => {
  it.each([
    ["cancelled", "It was cancelled on November 20."],
    ["expired", "It worked until November 22."],
    ["used", "This invitation was already accepted"],
  ])("says why and asks for a new one: %s", async (link, cause) => {
    const browser = new Browser();
    const page = await browser.get(`/i/${link}`);
    expect(page.status).toBe(200);
    expect(textOf(page.html)).toContain(cause);
    const asked = await browser.submit(page, `/i/${link}/ask`);
    expect(textOf((await browser.get(asked.location ?? "")).html)).toContain("We have asked for you");
  });

  it("names nobody when it was accepted", async () => {
    const { html } = await new Browser().get("/i/used");
    expect(html).not.toContain("m.delgado");
  });

  it("names no organization when it cannot be read, and offers the code", async () => {
    const { status, html } = await new Browser().get("/i/nonsense");
    expect(status).toBe(404);
    expect(html).not.toContain("Riverbend");
    expect(html).toContain('href="/code"');
  });

  it("does not claim that a new one was asked for when nobody did", async () => {
    expect((await new Browser().get("/i/expired/asked")).location).toBe("/i/expired");
    expect((await new Browser().get("/i/expired/asked?t=AAAA")).location).toBe("/i/expired");
  });

  it("says when it was asked for often enough", async () => {
    const browser = new Browser();
    browser.fixture.refuse("RequestNewInvite", [{ code: "REQUEST_LIMIT" }]);
    const answer = await browser.submit("/i/expired", "/i/expired/ask");
    expect(answer.status).toBe(422);
    expect(textOf(answer.html)).toContain("Your contact has been asked already.");
  });
});

describe("The code of an invitation's e-mail", () => {
  const typed = { email: "m.delgado@mail.example", code: "482 913" };

  it("leads to the invitation", async () => {
    expect((await new Browser().submit("/code", "/code", typed)).location).toBe("/i/open");
  });

  it.each(["CODE_WRONG", "INVITE_EXPIRED", "INVITE_NOT_FOUND", "EMAIL_NO_AT_SIGN", "CODE_EXPIRED"])(
    "answers the same for every failure: %s",
    async (code) => {
      const wrong = new Browser();
      wrong.fixture.refuse("RedeemInviteCode", [codeWrong]);
      const other = new Browser();
      other.fixture.refuse("RedeemInviteCode", [{ code, path: ["email"] }]);
      const answers = [
        await wrong.submit("/code", "/code", typed),
        await other.submit("/code", "/code", typed),
      ];
      expect(answers[1]?.html).toBe(answers[0]?.html);
    },
  );

  it("says how long to wait after too many tries", async () => {
    const browser = new Browser();
    const params = [{ name: "seconds", value: "900" }];
    browser.fixture.refuse("RedeemInviteCode", [{ code: "TOO_MANY_TRIES", path: ["code"], params }]);
    const answer = await browser.submit("/code", "/code", typed);
    expect(textOf(answer.html)).toContain("Wait 15 minutes");
  });
});

describe("Signing in", () => {
  const typed = { email: "m.delgado@mail.example", password: "blue kettle garden" };

  it("stands at the front door and leads a learner to the trainings", async () => {
    const browser = new Browser();
    const answer = await browser.submit("/", "/sign-in", typed);
    expect((await browser.get(answer.location ?? "")).location).toBe("/my");
  });

  it("says plainly when the browser keeps no cookies", async () => {
    const browser = new Browser({ keepsCookies: false });
    const answer = await browser.submit("/", "/sign-in", typed);
    const again = textOf((await browser.get(answer.location ?? "")).html);
    expect(again).toContain("this browser keeps no cookies for muster.example");
  });

  it("does not say which of address and password was wrong", async () => {
    const unknown = await new Browser().submit("/", "/sign-in", { email: "no@one.example", password: "x" });
    expect(unknown.status).toBe(422);
    expect(textOf(unknown.html)).toContain("Address and password do not match.");
  });

  it.each([
    ["/sign-in/code", {}],
    ["/register", newcomer],
    ["/reset", { password: "blue kettle garden" }],
  ])("by a mailed code: %s", async (path, more) => {
    const browser = new Browser();
    const sent = await browser.submit(path, path, { email: "m.delgado@mail.example" }, "send");
    expect(sent.location).toBe(`${path}?step=code&sent`);
    const page = await browser.get(sent.location ?? "");
    expect(page.html).not.toContain("?email=");
    const answer = await browser.submit(page, path, { code: "482913", ...more }, "code");
    expect(answer.location).toBe("/sign-in?signed-in");
  });

  it("is asked for before My trainings, and comes back there", async () => {
    expect((await new Browser().get("/my/trainings/assignment-0/2")).location).toBe(
      "/sign-in?next=%2Fmy%2Ftrainings%2Fassignment-0%2F2",
    );
  });

  it("ends with signing out", async () => {
    const browser = new Browser({ session: "account-1" });
    expect((await browser.submit("/my", "/sign-out")).location).toBe("/");
    expect((await browser.get("/my")).location).toBe("/sign-in?next=%2Fmy");
  });
});

describe("My trainings", () => {
  it("lists them by organization, own ones last, and says nothing of progress", async () => {
    const text = textOf((await new Browser({ session: "account-1" }).get("/my")).html);
    const places = ["Lakeside School District", "Riverbend Community Care", "On your own"].map((name) =>
      text.indexOf(name),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).not.toMatch(/certificate|done|progress/i);
  });

  it("offers an organization of one's own where there is nothing yet", async () => {
    const { html } = await new Browser({ session: "account-2" }).get("/my");
    expect(html).toContain('href="/admin/new-organization"');
  });

  it("opens a lesson, and its check answers without storing anything", async () => {
    const browser = new Browser({ session: "account-1" });
    const wrong = textOf((await browser.get("/my/trainings/assignment-0/3?choice=0")).html);
    expect(wrong).toContain("Not yet. Something must be still before anyone moves.");
    expect(wrong).toContain("Your answer is not stored.");
    const right = textOf((await browser.get("/my/trainings/assignment-0/3?choice=1")).html);
    expect(right).toContain("That’s right.");
    expect(right).toContain("Next: Two people, one count");
  });

  it.each(["/my/trainings/other", "/my/trainings/other/1", "/my/trainings/assignment-0/99"])(
    "shows nothing of what is not one's own: %s",
    async (path) => expect((await new Browser({ session: "account-1" }).get(path)).status).toBe(404),
  );
});

describe("The language", () => {
  it("is the one chosen here, else the account's, the invitation's, the browser's", async () => {
    const language = async (browser: Browser, path: string, accept = "en") =>
      (await browser.get(path, { headers: { "accept-language": accept } })).headers.get("content-language");
    expect(await language(new Browser(), "/help", "fr, es;q=0.8")).toBe("es");
    expect(await language(new Browser(), "/i/spanish")).toBe("es");
    expect(await language(new Browser({ session: "account-1" }), "/i/spanish", "es")).toBe("en");
    const chosen = new Browser({ session: "account-1" });
    expect((await chosen.get("/my?lang=es")).location).toBe("/my");
    expect(await language(chosen, "/my")).toBe("es");
  });

  it("chosen in the profile holds at once", async () => {
    const browser = new Browser({ session: "account-1" });
    await browser.get("/account?lang=en");
    const typed = { firstName: "María", lastName: "Delgado", language: "ES" };
    expect((await browser.submit("/account", "/account", typed)).location).toBe("/account?saved");
    expect((await browser.get("/account")).headers.get("content-language")).toBe("es");
  });
});

describe("When something fails", () => {
  it("the page says so with the number of the request, and nothing else", async () => {
    const browser = new Browser();
    browser.fixture.fail("InvitationOfLink", { code: "INTERNAL", message: "column x of relation y" });
    const answer = await browser.get("/i/open");
    expect(answer.status).toBe(500);
    expect(textOf(answer.html)).toContain("01HF-4K2M-9XQ7");
    expect(answer.html).not.toContain("relation");
  });

  it("a path that nothing serves has a page of the same look", async () => {
    const answer = await new Browser().get("/nothing-here");
    expect(answer.status).toBe(404);
    expect(textOf(answer.html)).toContain("There is no such page");
  });

  it("an unknown act is no page", async () => {
    expect((await new Browser().post("/i/open", {})).status).toBe(405);
  });
});
