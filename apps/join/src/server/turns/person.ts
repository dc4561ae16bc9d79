import type { Person } from "../../state.ts";
import { field } from "../forms.ts";
import { formToken, sameText } from "../guards.ts";
import type { Turn } from "../turn.ts";
import { linkOf } from "./link.ts";

/** Proof that it was us who wrote a person into a page that travels without a session. */
export const proofOf = (turn: Turn, { firstName, name, email }: Person): string =>
  formToken(turn.context, `person:${JSON.stringify([linkOf(turn), firstName, name, email])}`);

/** The person whom the posted page was drawn for, or null where the page did not come from us. */
export function carriedPerson(turn: Turn): Person | null {
  const person = {
    firstName: field(turn, "firstName"),
    name: field(turn, "name"),
    email: field(turn, "email"),
  };
  return sameText(field(turn, "person"), proofOf(turn, person)) ? person : null;
}
