import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { invite, suppression } from "../../src/db/schema/invites.ts";
import { learner } from "../../src/db/schema/learners.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import { listInbox, queueMails, renderInboxMail, renderInboxPage } from "../../src/features/mail/index.ts";
import { newId, PLATFORM_ORGANIZATION } from "../../src/platform/ids.ts";
import { createWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("an invite's mail reaches the dev inbox with a link and a code that open that invite", async () => {
  const organizationId = await world.organization();
  const [jane] = await world.invite(organizationId, ["jane@example.com"]);
  if (!jane) throw new Error("nobody invited");
  expect((await world.learner(jane.learnerId)).deliveryState).toBe("QUEUED");

  await world.newSender().runOnce();

  const [mail] = await listInbox(world.db);
  expect(mail).toMatchObject({ id: jane.mailId, to: "jane@example.com" });
  expect(mail?.subject).toContain("Riverbend");
  expect(mail?.from).toContain("<invites@muster.example>");
  const token = /https:\/\/muster\.example\/i\/([a-z2-7]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(world.links.readInviteToken(token)).toEqual({ inviteId: jane.inviteId, version: 1 });
  const code = /\b(\d{3}) ?(\d{3})\b/.exec(mail?.text ?? "");
  expect(`${code?.[1]}${code?.[2]}`).toBe(world.links.inviteCode(jane.inviteId, 1));
  expect(mail?.headers).toEqual({
    "Reply-To": "hr@riverbendcare.example",
    "List-Unsubscribe": `<https://muster.example/i/${token}/stop>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect(await world.mail(jane.mailId)).toMatchObject({ status: "SENT", providerId: `inbox-${jane.mailId}` });
  expect(await world.learner(jane.learnerId)).toMatchObject({ deliveryState: "SENT", deliveryReason: null });
  expect(await world.batches()).toMatchObject([{ status: "SETTLED", sealed: null }]);
});
