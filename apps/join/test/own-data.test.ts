import { describe, expect, it } from "vitest";
import { Browser, textOf } from "./browser.ts";

const maria = () => new Browser({ session: "account-1" });
const organizations = "/account/organizations";
const leave = "/account/organizations/org-1/leave";
const calls = (browser: Browser, name: string) => browser.fixture.calls.filter((call) => call.name === name);

describe("My organizations", () => {
  it("are reached from the account, and say what each one sees", async () => {
    expect((await maria().get("/account")).html).toContain(`href="${organizations}"`);
    const text = textOf((await maria().get(organizations)).html);
    expect(text).toContain("Riverbend Community Care Since November 2");
    expect(text).toContain("Groups Home aides, Night shift");
    expect(text).toContain("Address M.Delgado@mail.example");
    expect(text).toContain("It sees your name, this address, your groups, and your progress");
  });

  it("offer no leaving where the person only administers", async () => {
    const { html } = await new Browser({ session: "account-3" }).get(organizations);
    expect(textOf(html)).toContain("You administer it.");
    expect(html).not.toContain("/leave");
  });

  it("say so where there are none", async () => {
    const text = textOf((await new Browser({ session: "account-2" }).get(organizations)).html);
    expect(text).toContain("You belong to no organization.");
  });
});

describe("Leaving an organization", () => {
  it("is asked once, with what happens, and is done by a press", async () => {
    const browser = maria();
    const asked = await browser.get(leave);
    expect(textOf(asked.html)).toContain("Leave Riverbend Community Care?");
    expect(textOf(asked.html)).toContain("Riverbend keeps your name, the address that it invited");
    expect(calls(browser, "LeaveOrganization")).toEqual([]);
    const done = await browser.submit(asked, leave);
    expect(done.location).toBe(`${organizations}?left`);
    const text = textOf((await browser.get(done.location ?? "")).html);
    expect(text).toContain("You have left.");
    expect(text).not.toContain("Riverbend");
    expect(text).toContain("Lakeside School District");
  });

  it("pressed twice, or looked at again afterwards, ends at the list", async () => {
    const browser = maria();
    const asked = await browser.get(leave);
    await browser.submit(asked, leave);
    expect((await browser.submit(asked, leave)).location).toBe(`${organizations}?left`);
    expect((await browser.get(leave)).location).toBe(organizations);
  });

  it("of an organization that the person is nothing in leads to the list", async () => {
    expect((await maria().get("/account/organizations/org-9/leave")).location).toBe(organizations);
    expect((await new Browser({ session: "account-3" }).get(leave)).location).toBe(organizations);
  });

  it("asks to sign in first, and comes back", async () => {
    expect((await new Browser().get(leave)).location).toBe(`/sign-in?next=${encodeURIComponent(leave)}`);
  });
});

describe("My data", () => {
  it("comes as a file that is saved and kept by nobody on the way", async () => {
    const { status, headers, html } = await maria().get("/account/data");
    expect([status, headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    expect(headers.get("content-disposition")).toBe('attachment; filename="muster-my-data.json"');
    expect(headers.get("cache-control")).toBe("no-store");
    expect(JSON.parse(html).profile.email).toBe("m.delgado@mail.example");
  });

  it("is nobody's who is not signed in", async () => {
    const browser = new Browser();
    expect((await browser.get("/account/data")).location).toBe("/sign-in?next=%2Faccount%2Fdata");
    expect(calls(browser, "DataExport")).toEqual([]);
  });
});

describe("Deleting the account", () => {
  const page = "/account/delete";

  it("says what goes and what stays, and is done by the password", async () => {
    const browser = maria();
    const asked = await browser.get(page);
    expect(textOf(asked.html)).toContain("This deletes the account of m.delgado@mail.example for good.");
    expect(textOf(asked.html)).toContain("Organizations keep the address that they invited");
    const done = await browser.submit(asked, page, { password: "blue kettle garden" }, "password");
    expect(done.location).toBe("/account/deleted");
    expect(textOf((await browser.get("/account/deleted")).html)).toContain("Your account is deleted");
    expect((await browser.get("/account")).location).toBe("/sign-in?next=%2Faccount");
  });

  it("by a code that is sent for it, to the person's own address", async () => {
    const browser = maria();
    const sent = await browser.submit(page, page, {}, "send-code");
    expect(sent.location).toBe(`${page}?with=code&sent`);
    expect(calls(browser, "SendCode")[0]?.variables.input).toMatchObject({
      email: "m.delgado@mail.example",
      purpose: "DELETE_ACCOUNT",
    });
    const shown = await browser.get(sent.location ?? "");
    const empty = await browser.submit(shown, page, { code: "" }, "code");
    expect([empty.status, calls(browser, "DeleteAccount").length]).toEqual([422, 0]);
    const done = await browser.submit(shown, page, { code: "482 913" }, "code");
    expect(done.location).toBe("/account/deleted");
    expect(calls(browser, "DeleteAccount")[0]?.variables.input).toEqual({ code: "482913", password: null });
  });

  it("with a wrong password says so and deletes nothing", async () => {
    const answer = await maria().submit(page, page, { password: "not this" }, "password");
    expect(answer.status).toBe(422);
    expect(textOf(answer.html)).toContain("Address and password do not match.");
  });

  it("tells an owner beforehand, and names every organization that would have no owner", async () => {
    const browser = new Browser({ session: "account-3" });
    const asked = await browser.get(page);
    expect(textOf(asked.html)).toContain("You are an owner of Riverbend Community Care.");
    const named = (value: string) => ({ code: "LAST_OWNER", params: [{ name: "name", value }] });
    browser.fixture.refuse("DeleteAccount", [named("Riverbend"), named("Lakeside")]);
    const answer = await browser.submit(asked, page, { password: "blue kettle garden" }, "password");
    expect(answer.status).toBe(422);
    for (const name of ["Riverbend", "Lakeside"])
      expect(textOf(answer.html)).toContain(`You are the only owner of ${name}.`);
  });

  it("ends in the language that it was asked in", async () => {
    const browser = new Browser({ session: "account-1" });
    await browser.get(`${page}?lang=es`);
    await browser.submit(page, page, { password: "blue kettle garden" }, "password");
    expect(textOf((await browser.get("/account/deleted")).html)).toContain("Su cuenta está eliminada");
  });
});
