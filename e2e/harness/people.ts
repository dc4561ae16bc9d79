import { randomInt } from "node:crypto";
import { freshAddress } from "./inbox.ts";

/** Somebody in a story, with an address that no other story uses. */
export interface Person {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly password: string;
}

/** A person of this name who has no account yet. */
export function newPerson(name: `${string} ${string}`): Person {
  const [firstName = "", ...rest] = name.split(" ");
  const email = freshAddress(
    firstName
      .normalize("NFD")
      .replace(/[^a-z]/gi, "")
      .toLowerCase(),
  );
  return { email, firstName, lastName: rest.join(" "), password: "blue kettle in a quiet garden" };
}

/**
 * Where a story's requests come from, as a proxy would say it. Limits count by it, and a story is not to use up
 * what another one needs.
 */
export const ownSource = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
