import { linkState } from "@muster/domain";
import type { App } from "../../app.ts";
import type { DbOrTx, Tx } from "../../db/client.ts";
import { refuse } from "../../graphql/userError.ts";
import { tenantIdOf } from "../../platform/globalId.ts";
import { findMembership } from "../organizations/index.ts";
import { findInvite, findInviteOfLearner, lockInvite, type StoredInvite } from "./invites.store.ts";

/** An invite that a link named, and what the link shows now. */
export interface OpenedLink {
  readonly stored: StoredInvite;
  readonly state: ReturnType<typeof linkState>;
}

/** What a link leads to; null where its MAC does not hold or nothing is left of the invite. Changes nothing. */
export async function openLink(
  { links, clock }: Pick<App, "links" | "clock">,
  db: DbOrTx,
  link: string,
): Promise<OpenedLink | null> {
  const token = links.readInviteToken(link);
  const stored = token && (await findInvite(db, token.inviteId));
  return stored && { stored, state: linkState(stored.invite, token.version, clock.now()) };
}

/** The same for an act: the invite is locked. @throws Refused LINK_MISTYPED */
export async function lockLink(
  { links, clock }: Pick<App, "links" | "clock">,
  tx: Tx,
  link: string,
): Promise<OpenedLink> {
  const token = links.readInviteToken(link) ?? refuse("LINK_MISTYPED", ["link"]);
  const stored = (await lockInvite(tx, token.inviteId)) ?? refuse("LINK_MISTYPED", ["link"]);
  return { stored, state: linkState(stored.invite, token.version, clock.now()) };
}

/** Whether an accepted invite still holds for the account: it learns, or administers, there as the invite asked. */
export async function isStillIn(
  db: DbOrTx,
  { organizationId, role }: Pick<StoredInvite["row"], "organizationId" | "role">,
  accountId: string,
): Promise<boolean> {
  const member = await findMembership(db, organizationId, accountId);
  return member !== null && (role === "ADMIN" ? member.role !== null : member.learns);
}

/** The token of the newest link of a learner, for setting up the demo. @throws NOT_FOUND */
export async function linkOfLearner(
  { db, links }: Pick<App, "db" | "links">,
  learnerId: string,
): Promise<string> {
  const { organizationId, id } = tenantIdOf("Learner", learnerId);
  const row = (await findInviteOfLearner(db, organizationId, id)) ?? refuse("INVITE_NOT_FOUND");
  return links.inviteToken(row.id, row.version);
}
