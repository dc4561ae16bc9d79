import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY, MINUTE } from "../../src/platform/clock.ts";
import { noSuchMailbox } from "../provider/webhooks.ts";
import { linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors, type ReadyOrganization } from "../support/organization.ts";
import { uniqueEmail } from "../support/world.ts";
import { createScene, type Scene } from "./scene.ts";

const resend = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) { learner { id } ${errors} } }`;
const cancel = `mutation ($input: CancelInviteInput!) { cancelInvite(input: $input) { learner { id } ${errors} } }`;
const invite = `mutation ($input: InviteLearnersInput!) { inviteLearners(input: $input) {
  results { outcome error { code params { name value } } } ${errors} } }`;
const stop = `mutation ($input: InviteLinkInput!) { stopEmails(input: $input) { invitation { emailsStopped } ${errors} } }`;

let scene: Scene;
let riverbend: ReadyOrganization;

beforeAll(async () => {
  scene = await createScene();
  riverbend = await scene.organization();
});
afterAll(() => scene.close());

/** Invites an address and lets the provider tell something of its e-mail; a minute passes, so that a resend may follow. */
async function invitedAnd(type: string, data: Record<string, unknown> = {}) {
  const email = uniqueEmail();
  const [result] = await riverbend.invite([email]);
  await scene.tell(type, await scene.delivered(email), { data });
  scene.world.clock.pass(2 * MINUTE);
  return { email, learnerId: result?.learner?.id ?? "" };
}

const inviteAgain = async (email: string, more: Record<string, unknown> = {}) => {
  const { groupId, id, owner } = riverbend;
  const input = { organizationId: id, emails: [email], groupId, clientKey: clientKey(), ...more };
  return (await owner.act(invite, input)).results[0];
};

const resendRefusals = (learnerId: string, more: Record<string, unknown> = {}) =>
  riverbend.owner.refusals(resend, { learnerId, clientKey: clientKey(), ...more });

const sentTo = async (email: string) =>
  (await mailsTo(scene.world, email)).filter(({ status }) => status !== "DROPPED").length;

describe("A43: an address whose e-mail came back for good", () => {
  test("is invited again only by somebody who is told so, and when and why, and wants it all the same", async () => {
    const { email, learnerId } = await invitedAnd("email.bounced", noSuchMailbox);
    await riverbend.owner.act(cancel, { learnerId });
    const told = await inviteAgain(email);
    expect([told.outcome, told.error.code]).toEqual(["REFUSED", "BOUNCED_NEEDS_ACKNOWLEDGEMENT"]);
    const params = Object.fromEntries(
      told.error.params.map(({ name, value }: { name: string; value: string }) => [name, value]),
    );
    expect(params).toMatchObject({
      email,
      reason: "NO_SUCH_MAILBOX",
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(await sentTo(email)).toBe(1);

    expect((await inviteAgain(email, { acknowledgeBounced: [email] })).outcome).toBe("REINVITED");
    await scene.delivered(email);
    expect(await sentTo(email)).toBe(2);
  });

  test("stands among the requests, once, until it is answered", async () => {
    const { email, learnerId } = await invitedAnd("email.bounced", noSuchMailbox);
    const asked = async () => {
      const { organization } = await riverbend.owner.data(
        `query ($id: ID!) { organization(id: $id) { requests(kinds: [BOUNCED], first: 100) { edges { node { email } } } } }`,
        { id: riverbend.id },
      );
      return organization.requests.edges.filter(
        ({ node }: { node: { email: string } }) => node.email === email,
      ).length;
    };
    expect(await asked()).toBe(1);
    expect(await resendRefusals(learnerId, { acknowledgeBounce: true })).toEqual([]);
    expect(await asked()).toBe(0);
    await scene.tell("email.bounced", await scene.delivered(email), { data: noSuchMailbox });
    expect(await asked()).toBe(1);
  });

  test("is resent only so, too; a bounce after that is asked about anew", async () => {
    const { email, learnerId } = await invitedAnd("email.bounced", noSuchMailbox);
    expect(await resendRefusals(learnerId)).toEqual(["BOUNCED_NEEDS_ACKNOWLEDGEMENT"]);
    expect(await resendRefusals(learnerId, { acknowledgeBounce: true })).toEqual([]);
    await scene.tell("email.bounced", await scene.delivered(email), { data: noSuchMailbox });
    scene.world.clock.pass(2 * MINUTE);
    expect(await resendRefusals(learnerId)).toEqual(["BOUNCED_NEEDS_ACKNOWLEDGEMENT"]);
  });

  test("gets nothing that was queued before: it is shown as not sent", async () => {
    const email = uniqueEmail();
    const [result] = await riverbend.invite([email]);
    const first = await scene.delivered(email);
    scene.world.clock.pass(2 * MINUTE);
    expect(await resendRefusals(result?.learner?.id ?? "")).toEqual([]);
    await scene.tell("email.bounced", first, { data: noSuchMailbox });
    await scene.sender.runOnce();
    const [, second] = await mailsTo(scene.world, email);
    expect(second).toMatchObject({ status: "DROPPED", reason: "SUPPRESSED" });
  });

  test("is none where it may pass: a full mailbox is resent without a question", async () => {
    const { learnerId } = await invitedAnd("email.bounced", {
      bounce: { type: "Transient", subType: "MailboxFull" },
    });
    expect(await resendRefusals(learnerId)).toEqual([]);
  });

  test("is another organization's to find out", async () => {
    const { email } = await invitedAnd("email.bounced", noSuchMailbox);
    const other = await scene.organization("Alder County Schools");
    const [result] = await other.invite([email]);
    expect(result?.outcome).toBe("INVITED");
  });

  test("of the person's own word nothing changes by it", async () => {
    const { email, learnerId } = await invitedAnd("email.bounced", noSuchMailbox);
    const link = await linkFor(scene.world, email);
    await scene.world.anonymous().act(stop, { link });
    expect(await resendRefusals(learnerId, { acknowledgeBounce: true })).toEqual(["EMAILS_STOPPED"]);
  });
});

test("who marked an e-mail as unwanted gets no more from that organization, whatever is acknowledged", async () => {
  const { email, learnerId } = await invitedAnd("email.complained");
  expect(await resendRefusals(learnerId)).toEqual(["SUPPRESSED_ADDRESS"]);
  expect(await resendRefusals(learnerId, { acknowledgeBounce: true })).toEqual(["SUPPRESSED_ADDRESS"]);
  const elsewhere = await scene.organization("Hazel College");
  expect((await elsewhere.invite([email]))[0]?.outcome).toBe("INVITED");
});

test("a complaint stands over a bounce, in whatever order they come", async () => {
  const { email, learnerId } = await invitedAnd("email.complained");
  const delivery = scene.provider.deliveries.findLast(({ to }) => to === email);
  if (delivery) await scene.tell("email.bounced", delivery, { data: noSuchMailbox });
  expect(await resendRefusals(learnerId, { acknowledgeBounce: true })).toEqual(["SUPPRESSED_ADDRESS"]);
});

describe("five e-mails to one address in 24 hours", () => {
  test("count whoever asks, invites and resends alike; the sixth is refused, and the next day it is not", async () => {
    const email = uniqueEmail();
    const [result] = await riverbend.invite([email]);
    const learnerId = result?.learner?.id ?? "";
    for (let again = 1; again < 5; again += 1) {
      await scene.delivered(email);
      scene.world.clock.pass(2 * MINUTE);
      expect(await resendRefusals(learnerId)).toEqual([]);
    }
    await scene.delivered(email);
    scene.world.clock.pass(2 * MINUTE);
    expect(await resendRefusals(learnerId)).toEqual(["LIMIT_PER_ADDRESS"]);
    await riverbend.owner.act(cancel, { learnerId });
    expect((await inviteAgain(email)).error?.code).toBe("LIMIT_PER_ADDRESS");
    scene.world.clock.pass(DAY);
    expect((await inviteAgain(email)).outcome).toBe("REINVITED");
  });

  test("to one organization say nothing to another", async () => {
    const email = uniqueEmail();
    const other = await scene.organization("Cedar Clinic");
    for (const one of [riverbend, other]) expect((await one.invite([email]))[0]?.outcome).toBe("INVITED");
  });
});
