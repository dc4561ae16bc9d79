import type { Width } from "./shot.ts";

/** A picture that pages of the product show. */
export interface PictureOrder {
  /** As in `packages/pictures/src/names.ts`. */
  readonly name: string;
  /** Screen and state in `areas/`. */
  readonly shot: string;
  readonly width: Width;
  /** In CSS pixels, from the top of the page. */
  readonly height: number;
}

const phone = (name: string, shot: string, height: number): PictureOrder => ({
  name,
  shot,
  width: 390,
  height,
});
const desktop = (name: string, shot: string, height = 800): PictureOrder => ({
  name,
  shot,
  width: 1280,
  height,
});

/** Those of the learner's guide, in its order. */
export const guidePictures: readonly PictureOrder[] = [
  phone("accept-mail", "mail-invitation", 780),
  phone("accept-invite", "invite-open", 844),
  phone("accept-log-in", "log-in-first", 640),
  phone("accept-make-account", "make-account-filled", 844),
  phone("accept-confirm", "confirm-registered", 844),
  phone("accept-done", "done-joined", 640),
  phone("accept-my-trainings", "my-trainings-some", 640),
];

export const pictureList: readonly PictureOrder[] = [
  ...guidePictures,
  desktop("set-up", "dashboard-set-up"),
  desktop("profile", "profile-filled"),
  desktop("trainings", "trainings-catalogue"),
  desktop("group", "groups-one"),
  desktop("onboarding-message", "onboarding-message-ready"),
  desktop("add-learners", "learners-add-menu", 620),
  desktop("add-manually", "add-manually-filled"),
  desktop("result", "add-manually-result", 700),
  desktop("learners", "learners-full"),
  desktop("learner", "learner-active"),
];

/** The page that the guide's PDF is printed from. */
export const guideShot = "guide-page";
