import { readProviderEvent } from "@muster/domain";
import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { App } from "../app.ts";
import { applyEvent } from "../features/delivery/index.ts";
import { verifyResend } from "../platform/mail/resendWebhook.ts";
import type { Bindings } from "./bindings.ts";

/** Far more than any event has. */
const BODY_LIMIT = 256 * 1024;

/**
 * What the mail provider tells of mails that it took. Only what it signed counts; of that, what is not about our
 * mails' way is taken and forgotten, so that it is not told again. Where we fail the provider tells it once more.
 */
export function addWebhooks(http: Hono<Bindings>, app: App): void {
  if (app.env.webhookSecrets.length === 0) return;
  const limit = bodyLimit({
    maxSize: BODY_LIMIT,
    onError: (c) => c.text("This event is larger than 256 kB.", 413),
  });
  http.post("/webhooks/resend", limit, async (c) => {
    const verified = verifyResend(app.env.webhookSecrets, c.req.raw.headers, await c.req.text());
    if (!verified) return c.text("This is not signed by the mail provider.", 400);
    const event = readProviderEvent(verified.event, app.clock.now());
    const outcome = event ? await applyEvent(app, verified.id, event) : "STRANGE";
    app.log.debug(
      { event: verified.id, state: event?.fact.state, outcome },
      "the mail provider told something",
    );
    return c.text(outcome.toLowerCase());
  });
}
