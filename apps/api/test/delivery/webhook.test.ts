import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { providerEvent } from "../../src/db/schema/mail.ts";
import { MINUTE } from "../../src/platform/clock.ts";
import { createEntrance } from "../http/entrance.ts";
import type { Delivery } from "../provider/provider.ts";
import { eventOf, signed, webhookSecret } from "../provider/webhooks.ts";
import { createWorld, uniqueEmail } from "../support/world.ts";
import { createScene, type Scene } from "./scene.ts";

let scene: Scene;
let delivery: Delivery;
let body: string;

beforeAll(async () => {
  scene = await createScene();
  const riverbend = await scene.organization();
  const email = uniqueEmail();
  await riverbend.invite([email]);
  delivery = await scene.delivered(email);
  body = JSON.stringify(eventOf("email.delivered", delivery));
});
afterAll(() => scene.close());

const stored = () => scene.world.app.db.$count(providerEvent);

/** @returns the answer's status; nothing may have been stored unless it is 200 */
async function answerTo(
  sent: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Promise<number> {
  const before = await stored();
  const request = { method: "POST", body: sent, headers };
  const { status } = await scene.entrance.http.request("http://muster.test/webhooks/resend", request);
  if (status !== 200) expect(await stored()).toBe(before);
  return status;
}

describe("W01: what the provider did not sign is refused, and nothing of it is stored", () => {
  test("no headers", async () => {
    expect(await answerTo(body, {})).toBe(400);
  });

  test("a signature that is not one", async () => {
    const headers = signed(body, [scene.secret]);
    expect(await answerTo(body, { ...headers, "svix-signature": "v1,AAAA" })).toBe(400);
    expect(await answerTo(body, { ...headers, "svix-signature": "" })).toBe(400);
    expect(await answerTo(body, { ...headers, "svix-id": "msg_other" })).toBe(400);
  });

  test("another secret", async () => {
    expect(await answerTo(body, signed(body, [webhookSecret()]))).toBe(400);
  });

  test("the same content written differently", async () => {
    const headers = signed(body, [scene.secret]);
    expect(await answerTo(JSON.stringify(JSON.parse(body), null, 2), headers)).toBe(400);
    expect(await answerTo(`${body} `, headers)).toBe(400);
    expect(await answerTo(body.replace("delivered", "bounced"), headers)).toBe(400);
  });

  test("compressed", async () => {
    const headers = { ...signed(body, [scene.secret]), "content-encoding": "gzip" };
    expect(await answerTo(new Uint8Array(gzipSync(body)), headers)).toBe(400);
  });

  test("signed ten minutes ago, or from now", async () => {
    for (const minutes of [-10, 10]) {
      const at = new Date(Date.now() + minutes * MINUTE);
      expect(await answerTo(body, signed(body, [scene.secret], { at }))).toBe(400);
    }
  });

  test("signed, and no JSON", async () => {
    expect(await answerTo("{", signed("{", [scene.secret]))).toBe(400);
    expect(await answerTo("", signed("", [scene.secret]))).not.toBe(500);
  });

  test("by another method than POST there is nothing", async () => {
    const response = await scene.entrance.http.request("http://muster.test/webhooks/resend");
    expect(response.status).toBe(404);
  });
});

describe("what the provider signed is taken", () => {
  test("and the same event again changes nothing", async () => {
    const headers = signed(body, [scene.secret], { id: "msg_twice" });
    expect(await answerTo(body, headers)).toBe(200);
    const once = await stored();
    expect(await answerTo(body, headers)).toBe(200);
    expect(await stored()).toBe(once);
  });

  test("twenty times at the same moment is the same as once", async () => {
    const before = await stored();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => scene.tell("email.delivered", delivery, { id: "msg_twenty" })),
    );
    expect(answers.filter((answer) => answer === "200 applied")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "200 known")).toHaveLength(19);
    expect(await stored()).toBe(before + 1);
  });

  test("W03: with two signatures while the secret is rotated, whichever we know", async () => {
    expect(await answerTo(body, signed(body, [webhookSecret(), scene.secret]))).toBe(200);
    expect(await answerTo(body, signed(body, [scene.secret, webhookSecret()]))).toBe(200);
  });

  test("W13: up to 256 kB, and not more", async () => {
    const fits = JSON.stringify({ ...JSON.parse(body), padding: "x".repeat(200 * 1024) });
    expect(await answerTo(fits, signed(fits, [scene.secret]))).toBe(200);
    const big = JSON.stringify({ ...JSON.parse(body), padding: "x".repeat(5 * 1024 * 1024) });
    expect(await answerTo(big, signed(big, [scene.secret]))).toBe(413);
  });

  test("of another kind, of another form or of a stranger's mail: forgotten", async () => {
    const before = await stored();
    const strangers = { ...delivery, mail: "b9a1c7de-0000-4000-8000-000000000000" };
    expect(await scene.tell("email.opened", delivery)).toBe("200 strange");
    expect(await scene.tell("email.clicked", delivery)).toBe("200 strange");
    expect(await scene.tell("contact.created", delivery)).toBe("200 strange");
    expect(await scene.tell("email.bounced", strangers)).toBe("200 strange");
    expect(await scene.tell("email.bounced", { ...delivery, mail: "' or 1=1" })).toBe("200 strange");
    expect(await answerTo("[]", signed("[]", [scene.secret]))).toBe(200);
    expect(await stored()).toBe(before);
  });
});

test("both of our secrets are taken while we rotate them; without any there is no such address", async () => {
  const [old, fresh] = [webhookSecret(), webhookSecret()];
  const world = await createWorld({ RESEND_WEBHOOK_SECRET: `${old}, ${fresh}` });
  const entrance = createEntrance(world);
  const status = async (headers: Record<string, string>) =>
    (await entrance.http.request("http://muster.test/webhooks/resend", { method: "POST", body, headers }))
      .status;
  expect(await status(signed(body, [old]))).toBe(200);
  expect(await status(signed(body, [fresh]))).toBe(200);
  entrance.close();
  await world.close();

  const without = await createWorld();
  const silent = createEntrance(without);
  const answer = await silent.http.request("http://muster.test/webhooks/resend", {
    method: "POST",
    body,
    headers: signed(body, [old]),
  });
  expect(answer.status).toBe(404);
  silent.close();
  await without.close();
});
