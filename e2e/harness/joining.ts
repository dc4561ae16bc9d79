import { Client } from "./client.ts";
import { linkIn, mailTo } from "./inbox.ts";
import { invitationSubject } from "./organization.ts";
import type { Person } from "./people.ts";

/** The part of an invitation's link that names it. */
export const tokenOf = (link: string): string => new URL(link).pathname.split("/").at(-1) ?? "";

/** Makes the account that an invitation asks for, and says yes. */
export async function acceptInvitation(
  { email: _, ...account }: Person,
  link: string,
  language: "EN" | "ES" = "EN",
): Promise<Client> {
  const client = new Client();
  const token = tokenOf(link);
  await client.act("registerInvited", { ...account, link: token, language });
  const { invitation } = await client.run<{ invitation: { consent: string } }>(
    "query ($link: String!) { invitation(link: $link) { consent } }",
    { link: token },
  );
  await client.act("acceptInvite", { link: token, consent: invitation.consent });
  return client;
}

/** Somebody who was invited says yes, by the mail that has come. */
export const acceptByMail = async (person: Person): Promise<Client> =>
  acceptInvitation(person, linkIn(await mailTo(person.email, invitationSubject), /^\/i\//));
