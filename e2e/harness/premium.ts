import { type Client, register } from "./client.ts";
import { operator } from "./operator.ts";
import { newPerson } from "./people.ts";

let desk: Promise<Client> | null = null;

async function openDesk(): Promise<Client> {
  const person = newPerson("Sam Desk");
  const client = await register(person);
  await operator("support", "grant", person.email);
  return client;
}

/** The help desk gives an organization Premium for a year. */
export async function givePremium({ id }: { readonly id: string }): Promise<void> {
  desk ??= openDesk();
  const lastDay = `${new Date().getFullYear() + 1}-06-30`;
  await (await desk).act("grantSubscription", { organizationId: id, until: lastDay });
}

/** The help desk ends it at once. */
export async function endPremium({ id }: { readonly id: string }): Promise<void> {
  desk ??= openDesk();
  await (await desk).act("endSubscription", { organizationId: id });
}
