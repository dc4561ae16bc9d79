/** Pictures that pages show. `npm run pictures` makes them; what each shows is said in `e2e/screens/pictureList.ts`. */
export const pictureNames = [
  "accept-mail",
  "accept-invite",
  "accept-log-in",
  "accept-make-account",
  "accept-confirm",
  "accept-done",
  "accept-my-trainings",
  "set-up",
  "profile",
  "trainings",
  "group",
  "onboarding-message",
  "add-learners",
  "add-manually",
  "result",
  "learners",
  "learner",
] as const;

export type PictureName = (typeof pictureNames)[number];
