import { PAUSE_BOUNCES_MIN } from "@muster/domain";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "../../src/db/transaction.ts";
import { pauseMail, resumeMail } from "../../src/features/delivery/index.ts";
import { DAY, MINUTE } from "../../src/platform/clock.ts";
import { plainIdOf } from "../../src/platform/globalId.ts";
import { noSuchMailbox } from "../provider/webhooks.ts";
import { inviteAdministrator } from "../support/administrators.ts";
import { linkFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors, inviteLearners, type ReadyOrganization } from "../support/organization.ts";
import { uniqueEmail } from "../support/world.ts";
import { createScene, learnerFields, type Scene } from "./scene.ts";

const resend = `mutation ($input: ResendInviteInput!) { resendInvite(input: $input) { learner { id } ${errors} } }`;
const pauseQuery = "query ($id: ID!) { organization(id: $id) { mailPause { since reason } } }";

const scene: Scene = await createScene();
afterAll(() => scene.close());
let riverbend: ReadyOrganization;

beforeEach(async () => {
  riverbend = await scene.organization();
});

const some = (count: number) => Array.from({ length: count }, () => uniqueEmail());
const pauseOf = async ({ owner, id } = riverbend) =>
  (await owner.data(pauseQuery, { id })).organization.mailPause;
const organizationId = () => plainIdOf("Organization", riverbend.id);
const resume = () =>
  inTransaction(scene.world.app.db, (tx) => resumeMail(tx, organizationId(), scene.world.clock.now()));

/** Invites, lets the mails go out, and lets each come back. */
async function bouncing(emails: readonly string[]): Promise<void> {
  await riverbend.invite(emails);
  for (const email of emails) {
    await scene.tell("email.bounced", await scene.delivered(email), { data: noSuchMailbox });
  }
}

const inviteOne = (email: string) => ({
  organizationId: riverbend.id,
  emails: [email],
  groupId: riverbend.groupId,
  clientKey: clientKey(),
});

describe("J09: an organization whose invitations come back too much", () => {
  test("is paused and told why; nobody is invited or resent, and the owner of another one goes on", async () => {
    const dead = some(PAUSE_BOUNCES_MIN);
    await bouncing(dead.slice(1));
    expect(await pauseOf()).toBeNull();
    const [alive] = await riverbend.invite(some(1));
    await bouncing(dead.slice(0, 1));
    expect(await pauseOf()).toMatchObject({ reason: "BOUNCES" });
    const refusals = (query: string, input: Record<string, unknown>) =>
      riverbend.owner.refusals(query, input);
    scene.world.clock.pass(2 * MINUTE);
    expect(await refusals(inviteLearners, inviteOne(uniqueEmail()))).toEqual(["SENDING_PAUSED"]);
    const again = { learnerId: alive?.learner?.id ?? "", clientKey: clientKey() };
    expect(await refusals(resend, again)).toEqual(["SENDING_PAUSED"]);
    const administrator = { organizationId: riverbend.id, email: uniqueEmail(), clientKey: clientKey() };
    expect(await refusals(inviteAdministrator, administrator)).toEqual(["SENDING_PAUSED"]);
    const other = await scene.organization("Alder County Schools");
    expect((await other.invite(some(1)))[0]?.outcome).toBe("INVITED");
    expect(await pauseOf(other)).toBeNull();
  });

  test("goes on where they are few among many", async () => {
    const emails = some(10);
    await riverbend.invite(emails);
    for (const email of emails.slice(0, 3)) {
      await scene.tell("email.bounced", await scene.delivered(email), { data: noSuchMailbox });
    }
    expect(await pauseOf()).toBeNull();
  });

  test("goes on where they come back for a while only, or by nobody's word", async () => {
    const emails = some(PAUSE_BOUNCES_MIN);
    await riverbend.invite(emails);
    for (const email of emails) {
      await scene.tell("email.bounced", await scene.delivered(email), {
        data: { bounce: { type: "Transient" } },
      });
    }
    expect(await pauseOf()).toBeNull();
  });

  test("is looked at for a week, and from the end of its last pause", async () => {
    const dead = some(PAUSE_BOUNCES_MIN + 1);
    await bouncing(dead.slice(0, 9));
    scene.world.clock.pass(8 * DAY);
    await bouncing(dead.slice(9, 10));
    expect(await pauseOf()).toBeNull();
  });

  test("goes on after the pause, and the bounces from before it count no more", async () => {
    await bouncing(some(PAUSE_BOUNCES_MIN));
    expect(await resume()).toBe(true);
    expect(await pauseOf()).toBeNull();
    scene.world.clock.pass(MINUTE);
    await bouncing(some(1));
    expect(await pauseOf()).toBeNull();
  });
});

test("three complaints pause it too", async () => {
  const emails = some(3);
  await riverbend.invite(emails);
  for (const email of emails) await scene.tell("email.complained", await scene.delivered(email));
  expect(await pauseOf()).toMatchObject({ reason: "COMPLAINTS" });
});

describe("D15: what was not sent when the pause began", () => {
  const pause = () =>
    inTransaction(scene.world.app.db, (tx) =>
      pauseMail(tx, organizationId(), "BOUNCES", scene.world.clock.now()),
    );
  const shown = async (learnerId: string) =>
    (
      await riverbend.owner.data(
        `query ($id: ID!) { node(id: $id) { ... on Learner { ${learnerFields} } } }`,
        {
          id: learnerId,
        },
      )
    ).node;

  test("is held and says so, and goes out once when it ends", async () => {
    const [result] = await riverbend.invite(some(1));
    const email = result?.email ?? "";
    await pause();
    await scene.sender.runOnce();
    const learnerId = result?.learner?.id ?? "";
    expect((await shown(learnerId)).delivery).toMatchObject({ state: "QUEUED", reason: "SENDING_PAUSED" });
    expect((await mailsTo(scene.world, email)).map(({ status }) => status)).toEqual(["QUEUED"]);
    await resume();
    await scene.delivered(email);
    expect(scene.provider.deliveries.filter(({ to }) => to === email)).toHaveLength(1);
    expect((await shown(learnerId)).delivery).toMatchObject({ state: "SENT", reason: null });
  });

  test("is held where it was frozen already and no attempt was made, and others of the same batch go out", async () => {
    const other = await scene.organization("Alder County Schools");
    const [mine, theirs] = some(2);
    await riverbend.invite([mine ?? ""]);
    await other.invite([theirs ?? ""]);
    // The account's requests are used up: what is frozen waits.
    scene.provider.refuseNext({ status: 429, name: "rate_limit_exceeded", message: "Too many requests" }, 3);
    scene.world.clock.pass(MINUTE);
    await scene.sender.runOnce();
    expect((await mailsTo(scene.world, mine ?? "")).map(({ status }) => status)).toEqual(["FROZEN"]);
    await pause();
    scene.world.clock.pass(MINUTE);
    await scene.delivered(theirs ?? "");
    expect((await mailsTo(scene.world, mine ?? "")).map(({ status }) => status)).toEqual(["QUEUED"]);
    await resume();
    await scene.delivered(mine ?? "");
    expect(scene.provider.deliveries.filter(({ to }) => to === mine)).toHaveLength(1);
  });

  test("keeps nobody who has an invitation from accepting it, and the welcome goes out", async () => {
    const email = uniqueEmail();
    await riverbend.invite([email]);
    await scene.delivered(email);
    await pause();
    const person = await scene.world.person("Robin Okafor", email);
    const link = await linkFor(scene.world, email);
    const { invitation } = await person.data(
      "query ($link: String!) { invitation(link: $link) { state consent } }",
      {
        link,
      },
    );
    expect(invitation.state).toBe("OPEN");
    await person.act(
      `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { accepted ${errors} } }`,
      { link, consent: invitation.consent },
    );
    scene.world.clock.pass(MINUTE);
    expect((await scene.delivered(email)).subject).not.toBe("");
    expect(scene.provider.deliveries.filter(({ to }) => to === email)).toHaveLength(2);
  });
});
