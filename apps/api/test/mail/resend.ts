import { createResendTransport } from "../../src/platform/mail/resend.ts";
import { type Provider, startProvider } from "../provider/provider.ts";
import { createWorld, type MovableClock, type World } from "./world.ts";

/** A world whose mail goes to the provider's stand-in through the real SDK, both on one clock. */
export async function createResendWorld(clock?: MovableClock): Promise<World & { provider: Provider }> {
  let provider: Provider | undefined;
  const world = await createWorld(
    () => createResendTransport({ apiKey: "re_test", baseUrl: provider?.url, timeoutMs: 20_000 }),
    clock,
  );
  provider = await startProvider({ now: world.clock.now });
  const { close } = world;
  const started = provider;
  return Object.assign(world, {
    provider: started,
    close: async () => {
      await started.close();
      await close();
    },
  });
}

/** Lets time pass, in steps, until nothing waits any more or the time is over. */
export async function untilQuiet(world: World, { step = 1000, limit = 120_000 } = {}): Promise<void> {
  const sender = world.newSender();
  for (let passed = 0; passed <= limit; passed += step) {
    await sender.runOnce();
    const { QUEUED = 0, FROZEN = 0 } = await world.statuses();
    if (QUEUED + FROZEN === 0) return;
    world.clock.forward(step);
  }
}

/** @throws unless every one of these was delivered exactly once */
export function expectDeliveredOnce(provider: Provider, mailIds: readonly string[]): void {
  const counts = provider.counts();
  const wrong = mailIds.filter((id) => counts.get(id) !== 1);
  if (wrong.length > 0) {
    throw new Error(
      `not delivered exactly once: ${wrong.map((id) => `${id} (${counts.get(id) ?? 0} times)`).join(", ")}`,
    );
  }
}
