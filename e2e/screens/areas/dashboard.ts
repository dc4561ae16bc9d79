import { type Shot, screen } from "../shot.ts";

export const dashboard: readonly Shot[] = [
  ...screen("start", "individual", {
    "no-organization": ({ go }) => go("/admin/"),
    "new-organization": ({ go }) => go("/admin/new-organization"),
  }),
  ...screen("dashboard", "newcomer", { "set-up": ({ go, scene }) => go(scene.empty.path) }),
  ...screen("dashboard", "owner", { full: ({ go, scene }) => go(scene.full.path) }),
  ...screen("help", "owner", { all: ({ go, scene }) => go(`${scene.full.path}/help`) }),
];
