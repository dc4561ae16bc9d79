import { type Shot, screen } from "../shot.ts";

/** The screens of the operator's own people. */
export const helpDesk: readonly Shot[] = screen("help-desk", "desk", {
  requests: ({ go }) => go("/admin/help-desk"),
  organizations: ({ go }) => go("/admin/help-desk/organizations"),
  organization: ({ go, scene }) =>
    go(`/admin/help-desk/organizations/${encodeURIComponent(scene.inviting.id)}`),
});
