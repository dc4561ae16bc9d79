import { codeTo, request } from "../accounts/emailChange.ts";
import { administrator, removedAdministrator } from "../organizations/members.ts";
import { acceptedAdministrator, inviteAsAdministrator } from "../support/administrators.ts";
import { Client } from "../support/client.ts";
import { codeFor, mailsTo } from "../support/mails.ts";
import { clientKey, errors } from "../support/organization.ts";
import { PASSWORD, type Persona, uniqueEmail } from "../support/world.ts";
import type { PersonaName } from "./personas.ts";
import { accept, inviteOne, MADE_UP_LINK, requestNewInvite, type Scene } from "./scene.ts";

/** What one cell of the table acts on: everything is new, so that cells do not depend on each other. */
export class Cell {
  readonly scene: Scene;
  readonly persona: PersonaName;
  #person: Persona | null = null;

  constructor(scene: Scene, persona: PersonaName) {
    this.scene = scene;
    this.persona = persona;
  }

  /** The persona, in a browser of its own. */
  async client(): Promise<Client> {
    const { world, people } = this.scene;
    if (this.persona === "anonymous" || this.persona === "holder") return world.anonymous();
    const { accountId } = this.#person ?? people[this.persona];
    const client = world.anonymous();
    const { setCookies } = await world.app.auth.beginSession(accountId, new Headers());
    client.keep(setCookies);
    return client;
  }

  /** A Pending learner; where the persona is the invitee, the invitation is to that person. */
  async pending() {
    const { world, riverbend } = this.scene;
    if (this.persona === "invitee") this.#person = await world.person("Noor Haddad");
    return inviteOne(world, riverbend, this.#person?.email ?? uniqueEmail());
  }

  /** An Active learner. */
  async active(): Promise<string> {
    return (await this.#learner()).learnerId;
  }

  /** A removal that can still be taken back. */
  async removal(): Promise<string> {
    const { owner, id } = this.scene.riverbend;
    const selection = { ids: [await this.active()] };
    const removed = await owner.act(
      `mutation ($input: RemoveLearnersInput!) { removeLearners(input: $input) { removalId ${errors} } }`,
      { organizationId: id, selection, clientKey: clientKey() },
    );
    return removed.removalId;
  }

  /** Another person in the persona's place, where the act ends what the others need: owners are refused anyway. */
  async another(): Promise<void> {
    const { world, riverbend } = this.scene;
    if (this.persona === "invitee") await this.pending();
    if (this.persona === "learner") this.#person = (await this.#learner()).person;
    if (this.persona === "admin") this.#person = await administrator(world, riverbend.id);
    if (this.persona === "removed") this.#person = await removedAdministrator(world, riverbend.id);
  }

  async #learner() {
    const { world, riverbend } = this.scene;
    const person = await world.person();
    const { learnerId, link } = await inviteOne(world, riverbend, person.email);
    await accept(person, link);
    return { person, learnerId };
  }

  /** A Pending invite for an administrator. */
  async administratorInvite(): Promise<string> {
    const { world, riverbend } = this.scene;
    return (await inviteAsAdministrator(world, riverbend, uniqueEmail())).inviteId;
  }

  /** Another administrator, who is no owner. */
  async administrator(): Promise<string> {
    const { world, riverbend } = this.scene;
    return (await acceptedAdministrator(world, riverbend)).administratorId;
  }

  /** The token of a Pending invitation, and what its page showed; made up by `anonymous`. */
  async link(): Promise<{ link: string; consent: string }> {
    const { link } = await this.pending();
    const { invitation } = await this.scene.world
      .anonymous()
      .data("query ($link: String!) { invitation(link: $link) { consent } }", { link });
    return { link: this.persona === "anonymous" ? MADE_UP_LINK : link, consent: invitation.consent };
  }

  /** Address and code of an invitation e-mail. */
  async inviteCode(): Promise<{ email: string; code: string }> {
    const { email } = await this.pending();
    return { email, code: this.#known(await codeFor(this.scene.world, email)) };
  }

  /** A code that was sent to an address to prove it. */
  async proofCode(email: string, purpose: "SIGN_IN" | "REGISTER" | "RESET_PASSWORD"): Promise<string> {
    const { world } = this.scene;
    await world
      .anonymous()
      .act(`mutation ($input: SendCodeInput!) { sendCode(input: $input) { sent errors { code } } }`, {
        email,
        purpose,
      });
    const proofId = (await mailsTo(world, email)).at(-1)?.proofId ?? "";
    return this.#known(world.app.links.proofCode(proofId));
  }

  /** A code that was sent to a new address for the persona's account; made up where there is none. */
  async newAddressCode(email: string): Promise<string> {
    const { world } = this.scene;
    if (this.persona === "anonymous" || this.persona === "holder") return "000000";
    await (await this.client()).act(request, { email, password: PASSWORD });
    return codeTo(world, email);
  }

  /** An open request for a new invitation. */
  async request(): Promise<string> {
    const { world, riverbend } = this.scene;
    const { link, learnerId } = await this.pending();
    await world.anonymous().act(requestNewInvite, { link });
    const { organization } = await riverbend.owner.data(
      "query ($id: ID!) { organization(id: $id) { requests(first: 100) { edges { node { id learner { id } } } } } }",
      { id: riverbend.id },
    );
    const edges: { node: { id: string; learner: { id: string } } }[] = organization.requests.edges;
    return edges.find(({ node }) => node.learner.id === learnerId)?.node.id ?? "";
  }

  /** A secret that everybody but `anonymous` was sent. */
  #known(code: string): string {
    if (this.persona !== "anonymous") return code;
    return code === "000000" ? "111111" : "000000";
  }
}
