import { type Shot, screen } from "../shot.ts";

/** Links that lead nowhere any more. */
export const ended: readonly Shot[] = screen("dead-link", undefined, {
  expired: ({ go, scene }) => go(scene.invitations.expired.link),
  cancelled: ({ go, scene }) => go(scene.invitations.cancelled.link),
  used: ({ go, scene }) => go(scene.invitations.used.link),
  mistyped: ({ go, scene }) => go(`${scene.invitations.open.link.slice(0, -5)}`),
  asked: async ({ go, page, scene }) => {
    await go(scene.invitations.expired.link);
    await page.locator("main form button").click();
    await page.waitForURL(/\/asked\?/);
  },
});
