import { describe, expect, it } from "vitest";
import { missingForInvite, type SetupFacts, setupStepKinds, setupSteps } from "../src/index.ts";

describe("The set-up", () => {
  const begun: SetupFacts = {
    profileComplete: false,
    chosenTrainings: 0,
    activeGroups: 0,
    onboardingMessageUsed: false,
    invites: 0,
  };
  const done: SetupFacts = {
    profileComplete: true,
    chosenTrainings: 3,
    activeGroups: 1,
    onboardingMessageUsed: true,
    invites: 1,
  };

  it("leads through five steps in order, one at a time", () => {
    expect(setupSteps({ ...begun, profileComplete: true, chosenTrainings: 3 })).toEqual([
      { kind: "PROFILE", done: true, current: false },
      { kind: "TRAININGS", done: true, current: false },
      { kind: "GROUPS", done: false, current: true },
      { kind: "ONBOARDING_MESSAGE", done: false, current: false },
      { kind: "FIRST_INVITE", done: false, current: false },
    ]);
  });

  it("lets a later step be done first and goes back to the first that is not", () => {
    const steps = setupSteps({ ...done, chosenTrainings: 0 });
    expect(steps.filter(({ current }) => current).map(({ kind }) => kind)).toEqual(["TRAININGS"]);
  });

  it("has no current step once all are done", () => {
    expect(setupSteps(done).map(({ kind }) => kind)).toEqual([...setupStepKinds]);
    expect(setupSteps(done).every((step) => step.done && !step.current)).toBe(true);
  });

  it("says what an invite still needs, and does not ask for the message to the team", () => {
    expect(missingForInvite(begun)).toEqual(["PROFILE", "TRAININGS", "GROUPS"]);
    expect(missingForInvite({ ...done, onboardingMessageUsed: false, invites: 0 })).toEqual([]);
    expect(missingForInvite({ ...done, activeGroups: 0 })).toEqual(["GROUPS"]);
  });
});
