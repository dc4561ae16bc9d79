import { mailsTo } from "../support/mails.ts";
import { errors } from "../support/organization.ts";
import { PASSWORD, type Persona, uniqueEmail, type World } from "../support/world.ts";

export const request = `mutation ($input: RequestEmailChangeInput!) {
  requestEmailChange(input: $input) { sent ${errors} } }`;
export const change = `mutation ($input: ChangeEmailInput!) {
  changeEmail(input: $input) { account { email } ${errors} } }`;

/** The code of the newest mail to an address. */
export async function codeTo(world: World, email: string): Promise<string> {
  const proofId = (await mailsTo(world, email)).at(-1)?.proofId ?? "";
  return world.app.links.proofCode(proofId);
}

/** Gives a person another address, by its code, and says which. */
export async function moveTo(world: World, person: Persona, email = uniqueEmail("new")): Promise<string> {
  await person.act(request, { email, password: PASSWORD });
  await person.act(change, { email, code: await codeTo(world, email) });
  return email;
}
