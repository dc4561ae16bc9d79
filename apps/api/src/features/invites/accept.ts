import { decide } from "@muster/domain";
import type { App } from "../../app.ts";
import type { Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { newId } from "../../platform/ids.ts";
import { type AccountRow, lockAccountAddresses } from "../accounts/index.ts";
import { writeAudit } from "../audit/index.ts";
import { lockGroupsForShare } from "../groups/index.ts";
import { findLearner, forgetReasons, giveTrainings, saveLearners } from "../learners/index.ts";
import { dropQueuedMails, queueMails } from "../mail/index.ts";
import { findMembership, join } from "../organizations/index.ts";
import { closeRequests, openRequest } from "../requests/index.ts";
import { type StoredInvite } from "./invites.store.ts";
import { learnerOf } from "./learnerRow.ts";
import { isStillIn, lockLink } from "./link.ts";
import { type Offer, offerOf } from "./offer.ts";
import { markOpened, updateInvite } from "./writeInvites.store.ts";

export interface Acceptance {
  readonly link: string;
  /** What the person was shown, as the page named it. */
  readonly consent: string;
  readonly accountId: string;
}

/**
 * The last yes: the person is in the organization and its groups, with their trainings, from this transaction on.
 * Accepting twice is the same as once.
 * @throws Refused WRONG_ACCOUNT, CONSENT_OUTDATED, INVITE_CANCELLED, INVITE_EXPIRED, ALREADY_USED, LINK_MISTYPED.
 */
export async function acceptInvite(
  tx: Tx,
  app: Pick<App, "clock" | "links">,
  acceptance: Acceptance,
): Promise<void> {
  // The account first: a change of its address waits, or is seen.
  const person = (await lockAccountAddresses(tx, acceptance.accountId)) ?? refuse("WRONG_ACCOUNT");
  const { stored, state } = await lockLink(app, tx, acceptance.link);
  const { row } = stored;
  const now = app.clock.now();
  if (!person.emails.includes(row.email)) {
    // Who opens a used or cancelled link may be anybody: it names no person.
    if (state === "USED") refuse("ALREADY_USED");
    if (state === "CANCELLED") refuse("INVITE_CANCELLED");
    refuse("WRONG_ACCOUNT", [], { email: row.email, visitorEmail: person.account.email });
  }
  if (state === "CANCELLED") refuse("INVITE_CANCELLED");
  const decision = decide(stored.invite, { type: "accept", accountId: acceptance.accountId }, now);
  if (!decision.ok) refuse(decision.refusal);
  if (decision.events.length === 0) {
    // Accepting twice is the same as once, until the person has left.
    if (!(await isStillIn(tx, row, acceptance.accountId))) refuse("ALREADY_USED");
    return;
  }
  const groups = await lockGroupsForShare(tx, row.organizationId, stored.invite.groupIds);
  const offer = await offerOf(tx, row.organizationId, groups);
  if (offer.consent !== acceptance.consent) refuse("CONSENT_OUTDATED", ["consent"]);
  // The row is locked, and the condition holds all the same: nothing else may make an invite Active.
  if (!(await updateInvite(tx, row, decision.invite))) refuse("INVITE_CANCELLED");
  await markOpened(tx, row, now);
  await associate(tx, stored, decision.invite, person.account, offer, now);
}

async function associate(
  tx: Tx,
  { row }: StoredInvite,
  accepted: StoredInvite["invite"],
  account: AccountRow,
  offer: Offer,
  now: Date,
): Promise<void> {
  const { organizationId, learnerId, id: inviteId } = row;
  const accountId = account.id;
  // Who comes back is given the trainings for the reasons of now.
  if (!(await findMembership(tx, organizationId, accountId))?.learns)
    await forgetReasons(tx, organizationId, accountId);
  await join(tx, {
    organizationId,
    accountId,
    now,
    ...(row.role === "ADMIN" ? { role: "ADMIN" } : { learns: true }),
  });
  const learner = learnerId ? await findLearner(tx, organizationId, learnerId) : null;
  if (learner) await saveLearners(tx, [{ ...learnerOf(accepted, learner), accountId, name: account.name }]);
  const added = learner ? await giveTrainings(tx, { organizationId, accountId, now }, offer.given) : [];
  await dropQueuedMails(tx, { organizationId, inviteId });
  await closeRequests(tx, organizationId, inviteId, now);
  // Such a group gives nothing, and nobody would hear of it otherwise.
  if (offer.groups.some(({ status }) => status === "INACTIVE")) {
    await openRequest(tx, { organizationId, inviteId, kind: "INACTIVE_GROUP", now });
  }
  const common = { organizationId, at: now, actorAccountId: accountId, learnerId, inviteId };
  const titles = offer.trainings.map(({ title }) => title).join(", ");
  await writeAudit(tx, [
    { ...common, action: "ACCEPTED", facts: acceptedFacts(row, offer) },
    ...(added.length > 0
      ? [{ ...common, action: "ASSIGNED" as const, facts: { text: titles, trainings: added.length } }]
      : []),
  ]);
  await queueMails(tx, [
    {
      organizationId,
      id: newId(),
      kind: "WELCOME",
      email: account.email,
      emailTyped: account.email,
      language: account.language,
      inviteId,
      accountId,
      priority: 1,
      notBefore: now,
    },
  ]);
}

const acceptedFacts = ({ role }: StoredInvite["row"], { groups }: Offer) =>
  role === "ADMIN" ? { role } : { text: groups.map(({ name }) => name).join(", ") };
