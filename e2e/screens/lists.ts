import type { Client } from "../harness/client.ts";
import { confirmList, type Line, previewList } from "../harness/importing.ts";
import { givePremium } from "../harness/premium.ts";
import { type SetUp, setUp } from "./acts.ts";
import { type Language, words } from "./words.ts";

/** An organization with Premium, and its spreadsheets. */
export interface Importing extends SetUp {
  /** Addresses of its imports: a plan with questions, one that waits for its time, and one that is sent. */
  readonly lists: Readonly<Record<"questions" | "waiting" | "sent", string>>;
}

const first = [
  "anna",
  "luis",
  "noor",
  "dana",
  "omar",
  "ingrid",
  "pavel",
  "fatima",
  "george",
  "helen",
  "ivan",
  "julia",
];
const last = [
  "anderson",
  "ruiz",
  "haddad",
  "lindgren",
  "okafor",
  "novak",
  "wells",
  "ferreira",
  "tran",
  "mendes",
];

/** People with invented names, the same each time. */
const people = (count: number, domain: string): string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `${first[index % first.length]}.${last[Math.floor(index / first.length) % last.length]}@${domain}`,
  );

/** A list as an office has it: most of it fine, and one of each kind of mistake. */
function listWithQuestions(language: Language): Line[] {
  const [aides, office, kitchen] = words[language].groups;
  const near = `${aides}s`;
  const rows: Line[] = people(28, "mail.example").map((email, index) => [
    email,
    index % 5 === 0 ? near : index % 3 === 0 ? office : kitchen,
  ]);
  return [
    ...rows,
    ["h.brandt@gmial.com", aides],
    ["info@northfork.example", office],
    ["sam.weber@@mail.example", kitchen],
    ["anna.anderson@mail.example", office],
    ["t.ito@mail.example", "Night shift"],
    ["e.castro@mail.example", ""],
  ];
}

/** Sets it up, and uploads its lists. */
export async function setUpImporting(client: Client, language: Language): Promise<Importing> {
  const place = await setUp(client, language);
  await givePremium(place);
  const [aides] = words[language].groups;
  const inGroup = (emails: readonly string[]): Line[] => emails.map((email) => [email, aides]);
  const sent = await previewList(place, inGroup(people(24, "northfork.example")), "autumn.xlsx");
  await confirmList(place, sent);
  const waiting = await previewList(place, inGroup(people(30, "northfork.example")), "winter.csv");
  await confirmList(place, waiting, "2026-12-01T08:00");
  const questions = await previewList(place, listWithQuestions(language), "staff-roster.xlsx");
  return { ...place, lists: { questions: questions.path, waiting: waiting.path, sent: sent.path } };
}
