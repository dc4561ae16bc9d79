import { type Client, register } from "./client.ts";
import { operator } from "./operator.ts";
import { newPerson } from "./people.ts";

/** Of each program that is worked with, by its address. */
const desks = new Map<string, Promise<Client>>();

function desk(): Promise<Client> {
  const url = String(process.env.MUSTER_E2E_URL);
  const opened = desks.get(url) ?? openDesk();
  desks.set(url, opened);
  return opened;
}

async function openDesk(): Promise<Client> {
  const person = newPerson("Sam Desk");
  const client = await register(person);
  await operator("support", "grant", person.email);
  return client;
}

/** The help desk gives an organization Premium for a year. */
export async function givePremium({ id }: { readonly id: string }): Promise<void> {
  const lastDay = `${new Date().getFullYear() + 1}-06-30`;
  await (await desk()).act("grantSubscription", { organizationId: id, until: lastDay });
}

/** The help desk ends it at once. */
export async function endPremium({ id }: { readonly id: string }): Promise<void> {
  await (await desk()).act("endSubscription", { organizationId: id });
}
