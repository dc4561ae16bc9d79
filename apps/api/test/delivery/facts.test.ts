import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { learner } from "../../src/db/schema/learners.ts";
import { mail } from "../../src/db/schema/mail.ts";
import { MINUTE } from "../../src/platform/clock.ts";
import type { Delivery } from "../provider/provider.ts";
import { noSuchMailbox } from "../provider/webhooks.ts";
import { administratorsOf, inviteAsAdministrator } from "../support/administrators.ts";
import { linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization } from "../support/organization.ts";
import { uniqueEmail } from "../support/world.ts";
import { createScene, learnerFields, type Scene } from "./scene.ts";

const resend = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) { learner { id } ${errors} } }`;

let scene: Scene;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  scene = await createScene();
  riverbend = await scene.organization();
});
afterAll(() => scene.close());

interface Sent {
  readonly email: string;
  readonly learnerId: string;
  readonly delivery: Delivery;
}

async function invited(email = uniqueEmail()): Promise<Sent> {
  const [result] = await riverbend.invite([email]);
  return { email, learnerId: result?.learner?.id ?? "", delivery: await scene.delivered(email) };
}

const see = async (learnerId: string) =>
  (
    await riverbend.owner.data(`query ($id: ID!) { node(id: $id) { ... on Learner { ${learnerFields} } } }`, {
      id: learnerId,
    })
  ).node;

const stateOf = async (learnerId: string) => (await see(learnerId)).delivery?.state;

describe("what the provider tells is shown", () => {
  test("as the delivery of the last e-mail, and on the timeline; the invite stays Pending", async () => {
    const { learnerId, delivery } = await invited();
    expect(await stateOf(learnerId)).toBe("SENT");
    const happened = new Date(scene.world.clock.now().getTime() - MINUTE);
    await scene.tell("email.delivered", delivery, { happened });
    const shown = await see(learnerId);
    expect(shown).toMatchObject({
      status: "PENDING",
      delivery: { state: "DELIVERED", at: happened.toISOString(), reason: null },
    });
    expect(shown.events.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      "DELIVERED",
      "INVITED",
      "SENT",
    ]);
  });

  test("with the reason in a code of ours, and the provider's own words on the timeline", async () => {
    const { learnerId, delivery } = await invited();
    await scene.tell("email.bounced", delivery, { data: noSuchMailbox });
    const { status, delivery: shown, events } = await see(learnerId);
    expect([status, shown.state, shown.reason]).toEqual(["PENDING", "BOUNCED", "NO_SUCH_MAILBOX"]);
    expect(events.find(({ kind }: { kind: string }) => kind === "BOUNCED")).toMatchObject({
      text: "NO_SUCH_MAILBOX",
      detail: noSuchMailbox.bounce.message,
    });
  });

  test.each([
    ["email.failed", "FAILED", "NOT_SENT"],
    ["email.suppressed", "FAILED", "PROVIDER_SUPPRESSED"],
    ["email.delivery_delayed", "DEFERRED", "SERVER_BUSY"],
  ])("W09: %s is shown, and Pending stays", async (type, state, reason) => {
    const { learnerId, delivery } = await invited();
    await scene.tell(type, delivery);
    expect(await see(learnerId)).toMatchObject({ status: "PENDING", delivery: { state, reason } });
  });

  test("W07: a bounce to an Active learner leaves the membership alone", async () => {
    const { email, learnerId, delivery } = await invited();
    const person = await scene.world.person("Robin Okafor", email);
    const link = await linkFor(scene.world, email);
    const { invitation } = await person.data(
      "query ($link: String!) { invitation(link: $link) { consent } }",
      {
        link,
      },
    );
    await person.act(
      `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`,
      { link, consent: invitation.consent },
    );
    await scene.tell("email.bounced", delivery, { data: noSuchMailbox });
    expect(await see(learnerId)).toMatchObject({ status: "ACTIVE", delivery: { state: "BOUNCED" } });
    const { viewer } = await person.data("{ viewer { memberships { learns } } }");
    expect(viewer.memberships).toEqual([{ learns: true }]);
  });

  test("of an earlier e-mail it is on the timeline, and the last e-mail's delivery is another", async () => {
    const first = await invited();
    scene.world.clock.pass(2 * MINUTE);
    await riverbend.owner.act(resend, { learnerId: first.learnerId, clientKey: clientKey() });
    await scene.delivered(first.email);
    await scene.tell("email.bounced", first.delivery, { data: { bounce: { type: "Transient" } } });
    const shown = await see(first.learnerId);
    expect(shown.delivery.state).toBe("SENT");
    expect(shown.events.map(({ kind }: { kind: string }) => kind)).toContain("BOUNCED");
  });

  test("on an invite for an administrator too", async () => {
    const email = uniqueEmail();
    await inviteAsAdministrator(scene.world, riverbend, email);
    await scene.tell("email.bounced", await scene.delivered(email), { data: noSuchMailbox });
    const { invites } = await administratorsOf(riverbend.owner, riverbend.id);
    const shown = invites.find((invite) => invite.email === email);
    expect(shown).toMatchObject({
      status: "PENDING",
      delivery: { state: "BOUNCED", reason: "NO_SUCH_MAILBOX" },
    });
  });
});

describe("W05: the order in which it comes changes nothing", () => {
  const types = ["email.sent", "email.delivery_delayed", "email.delivered", "email.bounced"];

  test("any few of them, in any order, more than once", async () => {
    const told = fc.uniqueArray(fc.constantFrom(...types), { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(
        told.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        async ([some, shuffled]) => {
          const [one, other] = [await invited(), await invited()];
          for (const type of some) await scene.tell(type, one.delivery);
          for (const type of shuffled) await scene.tell(type, other.delivery);
          const strongest = types.findLast((type) => some.includes(type)) ?? "";
          const words = {
            sent: "SENT",
            delivery_delayed: "DEFERRED",
            delivered: "DELIVERED",
            bounced: "BOUNCED",
          };
          const state = Object.entries(words).find(([name]) => strongest === `email.${name}`)?.[1];
          expect([await stateOf(one.learnerId), await stateOf(other.learnerId)]).toEqual([state, state]);
        },
      ),
      { numRuns: 8 },
    );
  });

  test.each([true, false])(
    "told before our sender has written the answer down (tagged: %s)",
    async (tagged) => {
      const email = uniqueEmail();
      const [result] = await riverbend.invite([email]);
      let answer = "";
      scene.provider.whenAccepted(async () => {
        const delivery = scene.provider.deliveries.at(-1);
        if (delivery) answer = await scene.tell("email.delivered", delivery, { tagged });
      });
      await scene.sender.runOnce();
      scene.provider.whenAccepted(null);
      expect(answer).toBe(tagged ? "200 applied" : "200 waiting");
      expect(await stateOf(result?.learner?.id ?? "")).toBe("DELIVERED");
      const [row] = await mailsTo(scene.world, email);
      expect(row).toMatchObject({ status: "SENT", deliveryState: "DELIVERED" });
    },
  );
});

test("a mail of which nobody knew whether it went out has gone out once the provider tells of it", async () => {
  const { app } = scene.world;
  const { delivery, learnerId } = await invited();
  await app.db
    .update(mail)
    .set({ status: "PARKED", reason: "OUTCOME_UNKNOWN", providerId: null })
    .where(eq(mail.id, delivery.mail));
  await app.db
    .update(learner)
    .set({ deliveryState: "FAILED", deliveryReason: "OUTCOME_UNKNOWN" })
    .where(eq(learner.deliveryMailId, delivery.mail));
  await scene.tell("email.delivered", delivery);
  expect(await see(learnerId)).toMatchObject({ delivery: { state: "DELIVERED", reason: null } });
  const [row] = await app.db.select().from(mail).where(eq(mail.id, delivery.mail));
  expect(row).toMatchObject({ status: "SENT", providerId: delivery.id, reason: null });
});
