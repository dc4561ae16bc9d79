import "reflect-metadata";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CommandRefused, findCommand, listCommands } from "../../src/commands/index.ts";
import { mail, mailBatch } from "../../src/db/schema/mail.ts";
import { HOUR, MINUTE, SECOND } from "../../src/platform/clock.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { createScene, learnerFields, type Scene } from "../delivery/scene.ts";
import { faults } from "../provider/faults.ts";
import { mailsTo } from "../support/mails.ts";
import type { ReadyOrganization } from "../support/organization.ts";
import { uniqueEmail } from "../support/world.ts";

let scene: Scene;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  scene = await createScene();
  riverbend = await scene.organization();
});
afterAll(() => scene.close());

const run = async (...words: string[]) => findCommand(words)(scene.world.app);

/** Invites an address whose mail nobody knows about after 23 hours. @returns the parked batch */
async function parkedMail() {
  const email = uniqueEmail();
  const [result] = await riverbend.invite([email]);
  scene.world.clock.pass(SECOND);
  scene.provider.setOutage(faults.internalError());
  await scene.sender.runOnce();
  scene.world.clock.pass(23 * HOUR + MINUTE);
  scene.provider.setOutage(null);
  await scene.sender.runOnce();
  const [row] = await mailsTo(scene.world, email);
  expect(row?.status).toBe("PARKED");
  return { email, mailId: row?.id ?? "", batchId: row?.batchId ?? "", learnerId: result?.learner?.id ?? "" };
}

const deliveryOf = async (learnerId: string) =>
  (
    await riverbend.owner.data(`query ($id: ID!) { node(id: $id) { ... on Learner { ${learnerFields} } } }`, {
      id: learnerId,
    })
  ).node.delivery;

test("words that name no command are answered with those that there are", () => {
  for (const words of [["nothing"], ["mails"], ["mails", "toString"], ["__proto__", "x"]]) {
    expect(() => findCommand(words)).toThrow(CommandRefused);
    expect(() => findCommand(words)).toThrow("organization resume <id>");
  }
  expect(listCommands()).toContain("mails send-again <batch>");
});

describe("organization", () => {
  test("pause holds its invitations, resume lets them go; each says what was done", async () => {
    const email = uniqueEmail();
    const id = plainIdOf("Organization", riverbend.id);
    expect(await run("organization", "pause", id)).toBe(
      "The invitations of Riverbend Community Care are held.",
    );
    expect(await run("organization", "pause", riverbend.id)).toContain("held already");
    await expect(riverbend.invite([email])).rejects.toThrow("SENDING_PAUSED");
    expect(await run("organization", "resume", riverbend.id)).toContain("go out again");
    expect(await run("organization", "resume", id)).toContain("not held");
    expect((await riverbend.invite([email]))[0]?.outcome).toBe("INVITED");
    await scene.delivered(email);
  });

  test.each([[], ["nobody"], ["b9a1c7de-0000-4000-8000-000000000000"], ["a", "b"]])(
    "by no organization's id does nothing: %s %s",
    async (...ids) => {
      await expect(run("organization", "resume", ...ids.filter(Boolean))).rejects.toThrow(CommandRefused);
    },
  );
});

describe("mails", () => {
  test("parked shows what waits for a human, and names no address", async () => {
    const { email, batchId } = await parkedMail();
    const list = await run("mails", "parked");
    expect(list).toContain(batchId);
    expect(list).toContain("1 unknown\tRiverbend Community Care");
    expect(list).not.toContain(email);
    await run("mails", "give-up", batchId);
  });

  test("send-again sends them once more, and the learner shows it", async () => {
    const { email, batchId, learnerId } = await parkedMail();
    expect(await deliveryOf(learnerId)).toMatchObject({ state: "FAILED", reason: "OUTCOME_UNKNOWN" });
    expect(await run("mails", "send-again", batchId)).toBe("1 mails are on their way again.");
    expect(await deliveryOf(learnerId)).toMatchObject({ state: "QUEUED", reason: null });
    await scene.delivered(email);
    expect(await deliveryOf(learnerId)).toMatchObject({ state: "SENT" });
    await expect(run("mails", "send-again", batchId)).rejects.toThrow(CommandRefused);
  });

  test("send-again leaves out those that the provider told of since", async () => {
    const { app } = scene.world;
    const { email, batchId, mailId, learnerId } = await parkedMail();
    await scene.tell("email.delivered", {
      ...{ id: "told-since", mail: mailId, to: email, subject: "", html: "", text: "", headers: {}, key: "" },
    });
    expect(await run("mails", "parked")).toContain("0 unknown");
    expect(await run("mails", "send-again", batchId)).toBe("0 mails are on their way again.");
    expect(await deliveryOf(learnerId)).toMatchObject({ state: "DELIVERED" });
    const [row] = await app.db.select().from(mail).where(eq(mail.id, mailId));
    expect(row).toMatchObject({ status: "SENT", providerId: "told-since" });
  });

  test("give-up erases the bytes, and leaves the learner as it is", async () => {
    const { app } = scene.world;
    const { batchId, learnerId } = await parkedMail();
    expect(await run("mails", "give-up", batchId)).toBe("1 mails are left as they are.");
    const [row] = await app.db.select().from(mailBatch).where(eq(mailBatch.id, batchId));
    expect(row).toMatchObject({ status: "SETTLED", sealed: null });
    expect(await deliveryOf(learnerId)).toMatchObject({ state: "FAILED", reason: "OUTCOME_UNKNOWN" });
    await expect(run("mails", "give-up", batchId)).rejects.toThrow("No batch of this id");
  });
});

describe("support", () => {
  test("takes a person into the help desk and out of it, at once; each says what was done", async () => {
    const person = await scene.world.person("Sam Desk");
    const { email } = person;
    const opens = async () => (await person.run("{ helpDesk { id } }")).errors[0]?.extensions.code ?? "opens";
    expect(await opens()).toBe("FORBIDDEN");
    expect(await run("support", "grant", email.toUpperCase())).toBe(`${email} is of the help desk now.`);
    expect(await run("support", "grant", email)).toBe(`${email} was of the help desk already.`);
    expect(await opens()).toBe("opens");
    expect(await run("support", "list")).toContain(`${email}\tSam Desk`);
    expect(await run("support", "revoke", email)).toBe(`${email} is of the help desk no longer.`);
    expect(await run("support", "revoke", email)).toBe(`${email} was not of the help desk.`);
    expect(await opens()).toBe("FORBIDDEN");
    expect(await run("support", "list")).not.toContain(email);
  });

  test.each([["nobody@people.example"], ["not an address"], [""]])(
    "refuses %j, and says what comes first",
    async (address) => {
      await expect(run("support", "grant", address)).rejects.toThrow(
        "The person registers at /register first.",
      );
    },
  );

  test("asks for one address", async () => {
    await expect(run("support", "grant")).rejects.toThrow(CommandRefused);
    await expect(run("support", "grant", "a@x.example", "b@x.example")).rejects.toThrow("and nothing else");
  });
});
