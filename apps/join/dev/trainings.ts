import type { AssignmentFieldsFragment } from "../src/generated/graphql/graphql.ts";

type Training = AssignmentFieldsFragment["training"] & { summary: string; minutes: number };

const summary = "Move people and loads without hurting your back, or theirs.";

function training(title: string, minutes: number, lessons: readonly string[]): Training {
  const each = Math.round(minutes / lessons.length);
  return {
    title,
    summary,
    minutes,
    language: "EN",
    lessons: lessons.map((lesson, index) => ({ position: index + 1, title: lesson, minutes: each })),
  };
}

export const trainings: readonly [Training, Training, Training, Training, Training] = [
  training("Safe lifting at home", 25, [
    "Why backs get hurt",
    "Look before you lift",
    "From bed to chair",
    "Two people, one count",
    "When to say no",
  ]),
  training("Hand hygiene", 15, ["What hands carry", "Five moments", "Soap or sanitizer", "Gloves and skin"]),
  training("Recognizing neglect", 40, ["What it is", "Signs", "Talking", "Reporting", "After the report"]),
  training("Bus safety for helpers", 20, ["Boarding", "Riding", "Crossing", "Emergencies"]),
  training("First aid basics", 60, [
    "Look",
    "Call",
    "Breathe",
    "Bleeding",
    "Burns",
    "Falls",
    "Heat",
    "Shock",
  ]),
];

export const lessonHtml = `<p>Your legs are stronger than your back. Let them do the work.</p>
<h2>Before you start</h2>
<ul><li>Lock the wheels of the chair and of the bed.</li>
<li>Put the chair on the person’s stronger side.</li>
<li>Say what you will do, and wait for a yes.</li></ul>`;
