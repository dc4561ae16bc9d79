import { createSender } from "../../src/features/mail/index.ts";
import { SECOND } from "../../src/platform/clock.ts";
import { createResendTransport } from "../../src/platform/mail/resend.ts";
import { createEntrance } from "../http/entrance.ts";
import { type Delivery, startProvider } from "../provider/provider.ts";
import { eventOf, type Signing, signed, webhookSecret } from "../provider/webhooks.ts";
import { readyOrganization } from "../support/organization.ts";
import { createWorld } from "../support/world.ts";

export type Scene = Awaited<ReturnType<typeof createScene>>;

/** Data, time and tag of an event, and how it is signed. */
export interface Telling extends Signing {
  readonly data?: Record<string, unknown>;
  readonly happened?: Date;
  readonly tagged?: boolean;
}

/** The real program with the provider's stand-in on both ends: mails go out to it, and it tells what became of them. */
export async function createScene() {
  const secret = webhookSecret();
  const world = await createWorld({ RESEND_WEBHOOK_SECRET: secret });
  const provider = await startProvider({ now: () => world.clock.now() });
  const sender = createSender({
    ...world.app,
    transport: createResendTransport({ apiKey: "re_test", baseUrl: provider.url, timeoutMs: 20_000 }),
  });
  const entrance = createEntrance(world);

  const post = (body: string, headers: Record<string, string>) =>
    entrance.http.request("http://muster.test/webhooks/resend", { method: "POST", body, headers });

  return {
    world,
    provider,
    sender,
    entrance,
    secret,
    post,
    organization: (name?: string) => readyOrganization(world, name),

    /** Sends what waits, and gives back what the provider delivered to an address last. */
    async delivered(email: string): Promise<Delivery> {
      // The account takes two requests a second.
      world.clock.pass(SECOND);
      await sender.runOnce();
      const delivery = provider.deliveries.findLast(({ to }) => to === email);
      if (!delivery) throw new Error(`nothing was delivered to ${email}`);
      return delivery;
    },

    /** The provider tells something of a mail. @returns what was answered */
    async tell(
      type: string,
      delivery: Delivery,
      { happened = world.clock.now(), tagged = true, data = {}, ...signing }: Telling = {},
    ): Promise<string> {
      const body = JSON.stringify(eventOf(type, delivery, { at: happened, tagged, data }));
      const response = await post(body, signed(body, [secret], signing));
      return `${response.status} ${await response.text()}`;
    },

    async close() {
      entrance.close();
      await provider.close();
      await world.close();
    },
  };
}

/** A learner as the administrators see it, with what came of its e-mails. */
export const learnerFields =
  "id status emailsStopped delivery { state at reason } events { kind at text detail }";
