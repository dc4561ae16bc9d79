/** The five steps that lead to the first invite, in their order. */
export const setupStepKinds = [
  "PROFILE",
  "TRAININGS",
  "GROUPS",
  "ONBOARDING_MESSAGE",
  "FIRST_INVITE",
] as const;

export type SetupStepKind = (typeof setupStepKinds)[number];

/** What is known of an organization's set-up. */
export interface SetupFacts {
  /** The organization has a name and a contact with an e-mail address or a phone number. */
  readonly profileComplete: boolean;
  /** Trainings chosen from the catalogue. */
  readonly chosenTrainings: number;
  /** Groups that are Active, with or without trainings. */
  readonly activeGroups: number;
  /** The onboarding message was copied or edited. */
  readonly onboardingMessageUsed: boolean;
  /** Invites ever made. */
  readonly invites: number;
}

export interface SetupStep {
  readonly kind: SetupStepKind;
  readonly done: boolean;
  /** The first step that is not done: the one that the checklist puts forward. */
  readonly current: boolean;
}

/** The checklist of the dashboard. At most one step is current; none once all are done. */
export function setupSteps(facts: SetupFacts): readonly SetupStep[] {
  const current = setupStepKinds.find((kind) => !isDone(kind, facts));
  return setupStepKinds.map((kind) => ({ kind, done: isDone(kind, facts), current: kind === current }));
}

/** The steps without which no invite can go out, in order. Every e-mail shows the contact; every learner needs a group. */
const NEEDED_FOR_INVITE = ["PROFILE", "TRAININGS", "GROUPS"] as const;

/**
 * What Add Learners says is missing; empty when invites can go out. A group without trainings is no reason
 * to refuse (they can follow later), only one to warn at the group.
 */
export function missingForInvite(facts: SetupFacts): readonly (typeof NEEDED_FOR_INVITE)[number][] {
  return NEEDED_FOR_INVITE.filter((kind) => !isDone(kind, facts));
}

function isDone(kind: SetupStepKind, facts: SetupFacts): boolean {
  switch (kind) {
    case "PROFILE":
      return facts.profileComplete;
    case "TRAININGS":
      return facts.chosenTrainings > 0;
    case "GROUPS":
      return facts.activeGroups > 0;
    case "ONBOARDING_MESSAGE":
      return facts.onboardingMessageUsed;
    case "FIRST_INVITE":
      return facts.invites > 0;
  }
}
