import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { type RequestContext, signedIn } from "../../context.ts";
import { Language } from "../../graphql/types.ts";
import { after, DAY } from "../../platform/clock.ts";
import { notFound } from "../../platform/errors.ts";
import { plainIdOf, tenantIdOf } from "../../platform/globalId.ts";
import { findAccount } from "../accounts/index.ts";
import { findGroups, type GroupRow, groupsOfOrganizations } from "../groups/index.ts";
import { composeSampleInvitation } from "../mail/index.ts";
import { findOrganization, Organization, organizationCards } from "../organizations/index.ts";
import { inviterOf, offered, unknownInvitation } from "./invitation.ts";
import { type Offer, offerOf } from "./offer.ts";
import { Invitation, InvitationState, InviteRole } from "./types.ts";

/** Nobody's: RFC 2606 keeps the domain free. */
const SAMPLE_ADDRESS = "alex.morgan@example.com";

@ObjectType({
  description:
    "An invitation as a learner would get it now. Nothing is stored or sent; its links and its code are samples that open nothing.",
})
class InvitationPreview {
  @Field(() => String, { description: "Subject of the e-mail." })
  subject: string;

  @Field(() => String, { description: "The e-mail as an HTML document." })
  html: string;

  @Field(() => String, { description: "The e-mail as plain text." })
  text: string;

  @Field(() => String, { description: "Name of the sender, as mail programs show it." })
  fromName: string;

  @Field(() => Invitation, { description: "What the invite page would show." })
  invitation: Invitation;
}

@Resolver(() => Organization)
export class OrganizationInvitationPreview {
  @FieldResolver(() => InvitationPreview, {
    description:
      "What a learner would receive if the viewer invited now: the very e-mail, to a sample address, and what its page shows.",
  })
  async invitationPreview(
    @Root() { id, linkDays }: Organization,
    @Arg("language", () => Language, { description: "Language of the e-mail." }) language: Language,
    @Arg("groupId", () => ID, {
      nullable: true,
      description: "The group to invite to; the first Active one by name where it is left out.",
    })
    groupId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<InvitationPreview> {
    const { app } = context;
    const organizationId = plainIdOf("Organization", id);
    const offer = await offerOf(app.db, organizationId, await groupsFor(context, organizationId, groupId));
    const account = await findAccount(app.db, signedIn(context).accountId);
    const organization = await findOrganization(app.db, organizationId);
    const card = (await organizationCards(app, [organizationId])).get(organizationId);
    if (!account || !organization || !card) throw notFound();
    const now = app.clock.now();
    const expiresAt = after(now, linkDays * DAY);
    const { subject, html, text, from } = await composeSampleInvitation(app, {
      organizationId,
      address: SAMPLE_ADDRESS,
      language,
      inviterName: account.name,
      groups: groupFacts(offer),
      sentAt: now,
      expiresAt,
    });
    const invitation: Invitation = {
      ...unknownInvitation,
      ...offered(offer),
      state: InvitationState.OPEN,
      organization: card,
      email: SAMPLE_ADDRESS,
      consent: "sample",
      from: inviterOf(account.name, organization),
      role: InviteRole.LEARNER,
      expiresAt,
      language,
      addressHasAccount: false,
      addressIsFormer: false,
    };
    return { subject, html, text, fromName: from.name, invitation };
  }
}

async function groupsFor(
  { app }: RequestContext,
  organizationId: string,
  groupId: string | null | undefined,
): Promise<GroupRow[]> {
  if (!groupId) {
    const all = await groupsOfOrganizations(app.db, [organizationId]);
    return all.filter(({ status }) => status === "ACTIVE").slice(0, 1);
  }
  const asked = tenantIdOf("Group", groupId);
  const found =
    asked.organizationId === organizationId ? await findGroups(app.db, organizationId, [asked.id]) : [];
  if (found.length === 0) throw notFound();
  return found;
}

/** The offer as the sender reads it: a row for each group, and one for each training. */
const groupFacts = ({ groups, trainings }: Offer) =>
  groups.flatMap(({ name }) => [
    { name, trainingId: null, title: null, minutes: null },
    ...trainings.map(({ id, title, minutes }) => ({ name, trainingId: id, title, minutes })),
  ]);
