import { type Shot, screen } from "../shot.ts";

export const organization: readonly Shot[] = [
  ...screen("profile", "owner", {
    filled: ({ go, scene }) => go(`${scene.full.path}/organization/profile`),
  }),
  ...screen("profile", "newcomer", {
    empty: ({ go, scene }) => go(`${scene.empty.path}/organization/profile`),
  }),
  ...screen("administrators", "owner", {
    list: ({ go, scene }) => go(`${scene.full.path}/organization/administrators`),
  }),
  ...screen("onboarding-message", "owner", {
    ready: ({ go, scene }) => go(`${scene.full.path}/organization/onboarding-message`),
  }),
];
