import { Client, register } from "../harness/client.ts";
import { operator } from "../harness/operator.ts";
import type { Person } from "../harness/people.ts";
import {
  acceptAs,
  apiLanguage,
  decline,
  type Invitation,
  invite,
  inviteAdministrator,
  newOrganization,
  type Place,
  requestPremium,
  type SetUp,
  setUp,
  there,
  type Uploads,
  uploadLists,
} from "./acts.ts";
import type { ClockedProgram } from "./program.ts";
import { type Language, words } from "./words.ts";

/** The day on which everything is looked at, in the morning of the organization; and when it all began. */
export const today = "2026-11-23T16:00:00Z";
export const firstDay = "2026-10-20T15:00:00Z";

const person = (name: string, email: string): Person => {
  const [firstName = "", ...rest] = name.split(" ");
  return { firstName, lastName: rest.join(" "), email, password: "blue kettle in a quiet garden" };
};

export const people = {
  owner: person("Carmen Ruiz", "carmen@riverbendcare.example"),
  /** Invites more people while somebody looks. */
  inviter: person("Joel Park", "joel@mail.example"),
  newcomer: person("Grace Nakamura", "grace@lakesidehouse.example"),
  /** Of the operator's own people. */
  desk: person("Sam Desk", "sam@muster.example"),
  /** Belongs to no organization. */
  individual: person("Ana Beltrán", "ana.beltran@mail.example"),
  /** Invited, without an account. */
  maria: person("María Delgado", "m.delgado@mail.example"),
  /** Invited, with an account. */
  luis: person("Luis Ortega", "luis.ortega@mail.example"),
  /** Learns already. */
  amara: person("Amara Okafor", "a.okafor@mail.example"),
} as const;

const accepting = [
  people.amara,
  person("Dana Whitfield", "dwhitfield@mail.example"),
  person("Tomás Herrera", "tomas.herrera@mail.example"),
  person("Wei Lin", "wei.lin@mail.example"),
  person("Sofía Marín", "smarin@mail.example"),
];

const waiting = [
  "b.lindgren@mail.example",
  "nils.aaberg@mail.example",
  "long.distance.catering.coordinator@mail.example",
  "h.petrov@mail.example",
  "olga.r@mail.example",
  "ellis.brandt@northfork.example",
];

/** Whose session a screen is looked at with. */
export type Session = "owner" | "inviter" | "newcomer" | "individual" | "luis" | "amara" | "desk";

/** What there is to see: one organization in the middle of inviting, and one that has just begun. */
export interface Scene {
  readonly language: Language;
  readonly full: SetUp;
  /** Like the full one on its first day, for what changes it. */
  readonly inviting: SetUp;
  /** Of the inviting one. */
  readonly uploads: Uploads;
  readonly empty: Place;
  readonly sessions: Readonly<Record<Session, Client>>;
  /** Invitations by whose they are, or by what became of them. */
  readonly invitations: Readonly<
    Record<"maria" | "luis" | "open" | "declined" | "cancelled" | "expired" | "used" | "waiting", Invitation>
  >;
  /** The link of an invitation to administer. */
  readonly administratorLink: string;
}

/** Plays the weeks until today, through the public operations. */
export async function playScene(program: ClockedProgram, language: Language): Promise<Scene> {
  const inLanguage = (one: Person) => register(one, apiLanguage(language));
  const owner = await inLanguage(people.owner);
  const full = await setUp(owner, language);
  const [expired] = await invite(full, 1, ["r.stone@mail.example"]);

  await program.setClock("2026-11-02T15:00:00Z");
  const emails = accepting.map(({ email }) => email);
  const accepted = await invite(full, 0, emails);
  await program.setClock("2026-11-04T21:30:00Z");
  const clients: Client[] = [];
  for (const [index, one] of accepting.entries())
    clients.push(await acceptAs(one, there(accepted[index]), language));
  const [declined, cancelled] = await invite(full, 1, ["f.novak@mail.example", "k.oduya@mail.example"]);
  await decline(there(declined));
  await owner.act("cancelInvite", { learnerId: cancelled?.learnerId });

  await program.setClock("2026-11-16T15:10:00Z");
  const [first] = await invite(full, 2, waiting);
  const administratorLink = await inviteAdministrator(full, "joel.park@mail.example");

  await program.setClock("2026-11-23T15:30:00Z");
  await new Client().act("requestNewInviteByEmail", { email: "r.stone@mail.example" });
  const sessions = {
    owner,
    amara: there(clients[0]),
    luis: await inLanguage(people.luis),
    individual: await inLanguage(people.individual),
    newcomer: await inLanguage(people.newcomer),
    inviter: await inLanguage(people.inviter),
    desk: await inLanguage(people.desk),
  };
  await operator("support", "grant", people.desk.email);
  const inviting = await setUp(sessions.inviter, language);
  await invite(inviting, 0, ["b.lindgren@mail.example"]);
  const uploads = await uploadLists(inviting, language);
  const empty = await newOrganization(sessions.newcomer, words[language].newOrganization, language);
  await requestPremium(empty, words[language].note);
  // Well within a minute of its own: it is told how many of them have passed.
  await program.setClock("2026-11-23T15:30:45Z");
  const last = await invite(
    full,
    0,
    [people.maria.email, people.luis.email, "j.brook@mail.example"],
    words[language].note,
  );
  await program.setClock(today);
  return {
    language,
    full,
    inviting,
    uploads,
    empty,
    sessions,
    administratorLink,
    invitations: {
      maria: there(last[0]),
      luis: there(last[1]),
      open: there(last[2]),
      declined: there(declined),
      cancelled: there(cancelled),
      expired: there(expired),
      used: there(accepted[0]),
      waiting: there(first),
    },
  };
}
