import { learnersOf } from "./people.ts";

export interface MockTraining {
  id: string;
  slug: string;
  title: string;
  summary: string;
  audience: string;
  jurisdiction: string;
  language: "EN" | "ES";
  minutes: number;
}

export interface MockGroup {
  __typename: "Group";
  id: string;
  name: string;
  status: string;
  version: number;
  trainingIds: string[];
  changedBy: string | null;
  changedAt: string | null;
}

const training = (
  slug: string,
  title: string,
  jurisdiction: string,
  minutes: number,
  audience = "All staff",
  language: "EN" | "ES" = "EN",
): MockTraining => ({
  id: `Training:${slug}`,
  slug,
  title,
  summary: `What everyone needs to know about ${title.toLowerCase()}, in short lessons with examples from work.`,
  audience,
  jurisdiction,
  language,
  minutes,
});

export const catalogue: MockTraining[] = [
  training("active", "Active Supervision", "OR", 40, "Early childhood educators"),
  training("blood", "Bloodborne Pathogens", "ANY", 25, "School staff"),
  training("coach", "Coach Concussion Basics", "ANY", 30, "Coaches"),
  training("fire", "Fire Extinguisher Use", "ANY", 10),
  training("food", "Food Handler Basics", "OR", 45, "Food service"),
  training("harass", "Harassment Prevention", "OR", 50),
  training("acoso", "Prevención del acoso laboral", "ANY", 50, "All staff", "ES"),
  training("mandated", "Mandated Reporter: School Staff", "OR", 60, "School staff"),
  training("radio", "Radio Etiquette", "ANY", 15, "Bus drivers"),
  training("privacy", "Student Data Privacy", "ANY", 35, "School staff"),
  training("neglect", "Recognizing Neglect", "CA", 55, "Home care"),
  training("lifting", "Safe Lifting at Home", "TX", 30, "Home care"),
];

const group = (id: string, name: string, trainings: string[], status = "ACTIVE"): MockGroup => ({
  __typename: "Group",
  id: `Group:${id}`,
  name,
  status,
  version: 3,
  trainingIds: trainings.map((slug) => `Training:${slug}`),
  changedBy: "Dana Whitfield",
  changedAt: "2026-11-20T15:00:00Z",
});

/** Everything that the mock remembers. */
export const state = {
  language: "EN" as "EN" | "ES",
  signedIn: true,
  organization: {
    version: 4,
    name: "Alder County Schools",
    shortName: "Alder Schools" as string | null,
    postalAddress: "410 Alder Street\nAlder, OR 97301" as string | null,
    timeZone: "America/Los_Angeles",
    language: "EN" as "EN" | "ES",
    linkDays: 30,
    reminderDays: [3, 10],
    contact: {
      name: "Human resources",
      role: null as string | null,
      email: "hr@alder.example",
      phone: "541 555 0144",
    },
    logoUrl: null as string | null,
  },
  chosen: catalogue.slice(0, 10).map(({ id }) => id),
  groups: [
    group("bus", "Bus drivers", ["mandated", "blood", "radio"]),
    group("coaches", "Coaches", ["coach", "radio"]),
    group("food", "Food service", ["food", "harass"]),
    group("office", "Front office", ["privacy"]),
    group("subs", "Substitutes", ["mandated"], "INACTIVE"),
    group("teachers", "Teachers", ["mandated", "blood", "privacy", "active"]),
  ],
  learners: learnersOf(),
  message: {
    subject: "Your training at Alder County Schools",
    body: "",
    edited: false,
    copiedAt: null as string | null,
  },
  requests: [
    { id: "InviteRequest:1", kind: "NEW_INVITE", learnerId: "Learner:9", askedAt: "2026-11-23T16:00:00Z" },
  ],
};

export type MockLearner = ReturnType<typeof learnersOf>[number];

/** Goes back to the middle of the set-up: two steps done, nobody invited. */
export function startAfresh(): void {
  state.chosen = ["blood", "privacy", "mandated"].map((slug) => `Training:${slug}`);
  state.groups = [];
  state.learners = [];
  state.requests = [];
}
