import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { Language } from "../../graphql/types.ts";
import { findAccount, findAccountByEmail, isFormerAddress, ownAddresses } from "../accounts/index.ts";
import { findLearner, unwantedMail } from "../learners/index.ts";
import { findOrganization, type OrganizationRow, organizationCards } from "../organizations/index.ts";
import type { StoredInvite } from "./invites.store.ts";
import { isStillIn, openLink } from "./link.ts";
import { type Offer, readOffer } from "./offer.ts";
import { Invitation, InvitationState, InvitationVisitor, InviteRole, type Inviter } from "./types.ts";

/** An invitation of which nothing is known. */
export const unknownInvitation: Invitation = {
  state: InvitationState.MISTYPED,
  organization: null,
  email: null,
  from: null,
  note: null,
  role: null,
  trainings: [],
  groups: [],
  minutes: 0,
  expiresAt: null,
  cancelledAt: null,
  language: null,
  consent: null,
  visitor: InvitationVisitor.ANONYMOUS,
  addressHasAccount: null,
  addressIsFormer: null,
  acceptedByVisitor: false,
  emailsStopped: false,
};

/** What the holder of a link sees. It reads only. */
export async function showInvitation({ app, visitor }: RequestContext, link: string): Promise<Invitation> {
  const opened = await openLink(app, app.db, link);
  if (!opened)
    return { ...unknownInvitation, visitor: visitor ? InvitationVisitor.OTHER : InvitationVisitor.ANONYMOUS };
  const { stored, state } = opened;
  const { row } = stored;
  const cards = await organizationCards(app, [row.organizationId]);
  const invited =
    visitor !== null &&
    (visitor.email === row.email || (await ownAddresses(app.db, visitor.accountId)).includes(row.email));
  const base: Invitation = {
    ...unknownInvitation,
    state: InvitationState[state],
    organization: cards.get(row.organizationId) ?? null,
    visitor: invited
      ? InvitationVisitor.INVITED
      : visitor
        ? InvitationVisitor.OTHER
        : InvitationVisitor.ANONYMOUS,
    expiresAt: row.expiresAt,
    cancelledAt: state === "CANCELLED" ? row.cancelledAt : null,
    language: Language[row.language],
    acceptedByVisitor:
      row.status === "ACTIVE" &&
      visitor !== null &&
      row.acceptedBy === visitor.accountId &&
      (await isStillIn(app.db, row, visitor.accountId)),
    emailsStopped: (await unwantedMail(app.db, row.organizationId, [row.email])).get(row.email) === "STOPPED",
  };
  // Who opens a used link may be anybody: it names no person, and what it was for only to the one who said yes.
  if (state === "USED") return base.acceptedByVisitor ? { ...base, role: InviteRole[row.role] } : base;
  const shown = { ...base, ...(await who(app, stored)) };
  return state === "OPEN" || state === "DECLINED" ? { ...shown, ...(await what(app, stored)) } : shown;
}

async function who({ db }: RequestContext["app"], { row }: StoredInvite): Promise<Partial<Invitation>> {
  const learner = row.learnerId ? await findLearner(db, row.organizationId, row.learnerId) : null;
  const inviter = row.invitedBy ? await findAccount(db, row.invitedBy) : null;
  const organization = await findOrganization(db, row.organizationId);
  const from = inviter && inviterOf(inviter.name, organization);
  return { email: learner?.emailTyped ?? row.emailTyped ?? row.email, from, role: InviteRole[row.role] };
}

/** Somebody who invites, with what the contact of the same name does. */
export function inviterOf(
  name: string,
  organization: Pick<OrganizationRow, "contactName" | "contactRole"> | null,
): Inviter {
  return { name, role: name === organization?.contactName ? organization.contactRole : null };
}

async function what({ db }: RequestContext["app"], stored: StoredInvite): Promise<Partial<Invitation>> {
  const { row } = stored;
  return {
    ...offered(await readOffer(db, stored)),
    note: row.note,
    addressHasAccount: (await findAccountByEmail(db, row.email)) !== null,
    addressIsFormer: await isFormerAddress(db, row.email),
  };
}

/** What an invitation tells of what accepting gives. */
export function offered({ trainings, groups, consent }: Offer) {
  return {
    trainings: trainings.map(({ title, minutes, language }) => ({ title, minutes, language })),
    groups: groups.map(({ name }) => name),
    minutes: trainings.reduce((sum, { minutes }) => sum + minutes, 0),
    consent,
  };
}

@Resolver()
export class InvitationQuery {
  @Query(() => Invitation, {
    description: "What an invite link shows. Changes nothing, however often it is asked.",
  })
  invitation(
    @Arg("link", () => String, { description: "The token at the end of the link." }) link: string,
    @Ctx() context: RequestContext,
  ): Promise<Invitation> {
    return showInvitation(context, link.slice(0, 500));
  }
}
